package dev.highwater.study.today;

import dev.highwater.card.DeckPath;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCards;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueueCards.Waiting;
import dev.highwater.study.queue.QueueDraft;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.GivenAnswer;
import dev.highwater.study.statistics.ReviewDays;
import dev.highwater.study.statistics.Streak;
import dev.highwater.study.statistics.StudyRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Looks at the study day it is. What a deck holds is what a session of it would ask, drawn up by
/// the same queue, so the figures and the session never differ.
public final class Survey {
  private final QueueCards queue;
  private final DeckRules rules;
  private final QueueCards.Day day;
  private final List<Waiting> waiting;

  private Survey(QueueCards queue, DeckRules rules, QueueCards.Day day) {
    this.queue = new OneLook(queue);
    this.rules = rules;
    this.day = day;
    this.waiting = queue.waiting(day);
  }

  /// The study day as it stands now.
  public static StudyDay of(
      QueueCards queue,
      DeckRules rules,
      StudyCards cards,
      StudyRecords records,
      StudyCalendar calendar) {
    LocalDate today = calendar.today();
    Survey survey = new Survey(queue, rules, calendar.day(today));
    List<GivenAnswer> answers = records.answers(Instant.EPOCH);
    Instant recent = calendar.startOf(today.minusDays(Pace.DAYS));
    List<ReviewDay> reviews = ReviewDays.of(answers, calendar);
    StudyQueue.Counts counts = survey.ofSession(Optional.empty());
    return new StudyDay(
        today,
        survey.waiting.stream().mapToInt(Waiting::cards).sum(),
        counts,
        beyond(survey.waiting, counts),
        survey.decks(),
        Pace.of(answers.stream().filter(it -> it.at().isAfter(recent)).toList(), calendar),
        reviews,
        Streak.of(reviews.stream().map(ReviewDay::day).toList(), today),
        lastTime(answers, calendar.startOf(today)),
        cards.nextDueAfter(today));
  }

  private static Optional<Instant> lastTime(List<GivenAnswer> answers, Instant begin) {
    return answers.stream()
        .filter(GivenAnswer::counts)
        .map(GivenAnswer::at)
        .filter(at -> at.isBefore(begin))
        .max(Instant::compareTo);
  }

  private List<DeckDay> decks() {
    SortedSet<DeckPath> all = new TreeSet<>();
    waiting.forEach(group -> group.decks().forEach(deck -> all.addAll(DeckRules.lineage(deck))));
    all.remove(DeckRules.ALL);
    List<DeckPath> top = all.stream().filter(deck -> !deck.value().contains("/")).toList();
    return top.stream().map(deck -> ofDeck(deck, all)).toList();
  }

  private DeckDay ofDeck(DeckPath deck, SortedSet<DeckPath> all) {
    List<Waiting> inside =
        waiting.stream().filter(group -> group.decks().stream().anyMatch(deck::contains)).toList();
    StudyQueue.Counts today = ofSession(Optional.of(deck));
    List<DeckDay> below = new ArrayList<>();
    for (DeckPath each : all.tailSet(deck)) {
      if (isRightBelow(deck, each)) {
        below.add(ofDeck(each, all));
      }
    }
    return new DeckDay(
        deck, inside.stream().mapToInt(Waiting::cards).sum(), today, beyond(inside, today), below);
  }

  private static boolean isRightBelow(DeckPath deck, DeckPath each) {
    String prefix = deck.value() + "/";
    return each.value().startsWith(prefix) && each.value().indexOf('/', prefix.length()) < 0;
  }

  private StudyQueue.Counts ofSession(Optional<DeckPath> deck) {
    return QueueDraft.of(queue, rules, day, deck).counts();
  }

  private static StudyQueue.Counts beyond(List<Waiting> all, StudyQueue.Counts today) {
    int fresh = all.stream().mapToInt(group -> group.counts().fresh()).sum();
    int learning = all.stream().mapToInt(group -> group.counts().learning()).sum();
    int reviews = all.stream().mapToInt(group -> group.counts().reviews()).sum();
    return new StudyQueue.Counts(
        Math.max(0, fresh - today.fresh()),
        Math.max(0, learning - today.learning()),
        Math.max(0, reviews - today.reviews()));
  }
}
