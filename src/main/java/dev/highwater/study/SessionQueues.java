package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueueDraft;
import dev.highwater.study.queue.QueuedCard;
import dev.highwater.study.queue.StudyQueue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Draws up the queues of one session, each time for the study day it is then.
final class SessionQueues {
  private final QueueCards cards;
  private final DeckRules rules;
  private final StudyCalendar calendar;
  private final SessionKind kind;

  SessionQueues(QueueCards cards, DeckRules rules, StudyCalendar calendar, SessionKind kind) {
    this.cards = cards;
    this.rules = rules;
    this.calendar = calendar;
    this.kind = kind;
  }

  SessionKind kind() {
    return kind;
  }

  /// A queue for the study day it is now.
  StudyQueue draw() {
    QueueCards.Day day = calendar.day(calendar.today());
    return switch (kind) {
      case SessionKind.Today(var deck) -> QueueDraft.of(cards, rules, day, deck);
      case SessionKind.Ahead(var deck, int days) ->
          new StudyQueue(
              List.of(), cards.ahead(deck, day, calendar.day(day.date().plusDays(days)).ends()));
      case SessionKind.Cram(var deck) -> new StudyQueue(List.of(), cards.all(deck, day));
      case SessionKind.Chosen(var chosen) -> {
        Map<CardId, QueuedCard> all = new HashMap<>();
        cards.all(Optional.empty(), day).forEach(card -> all.put(card.id(), card));
        yield new StudyQueue(
            List.of(),
            chosen.stream().flatMap(id -> Optional.ofNullable(all.get(id)).stream()).toList());
      }
      case SessionKind.ForgottenToday(var deck) -> {
        Set<CardId> forgotten =
            cards.answered(day).stream()
                .filter(QueueCards.Answered::again)
                .map(QueueCards.Answered::card)
                .collect(Collectors.toSet());
        List<QueuedCard> all = cards.all(deck, day);
        yield new StudyQueue(
            List.of(), all.stream().filter(card -> forgotten.contains(card.id())).toList());
      }
    };
  }

  /// True when the card, looked up again, still belongs to the session.
  boolean mayAsk(StudyCard card, LocalDate today) {
    LocalDate last = kind instanceof SessionKind.Ahead ahead ? today.plusDays(ahead.days()) : today;
    return !kind.counts()
        || card.schedule().map(it -> !calendar.dueDay(it).isAfter(last)).orElse(true);
  }
}
