package dev.highwater.study;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cards and log in memory, with the promises of the real ones.
public class MemoryCollection implements StudyCards, ReviewLog {
  private final Map<CardId, StudyCard> cards = new LinkedHashMap<>();
  private final List<LogEntry> rows = new ArrayList<>();

  /// Adds a card at the end of the only note.
  CardId add(String deck, Optional<Schedule> schedule) {
    int line = cards.size();
    CardId id = new CardId("card" + line);
    Flashcard flashcard =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            "front " + line,
            "back " + line,
            List.of(),
            List.of(new DeckPath(deck)),
            new LineRange(line, line),
            Optional.empty());
    put(new StudyCard(new Card(id, "note.md", flashcard), schedule));
    return id;
  }

  /// Adds a card behind those already there.
  protected final void put(StudyCard card) {
    cards.put(card.card().id(), card);
  }

  /// How many cards there are.
  protected final int size() {
    return cards.size();
  }

  @Override
  public Optional<String> rootOf(CardId id) {
    return Optional.ofNullable(cards.get(id)).map(_ -> "/vault");
  }

  /// Takes a card away, as when it vanished from its note.
  public final void remove(CardId id) {
    cards.remove(id);
  }

  /// Gives a card another question, as when its note was edited.
  public final void edit(CardId id, String front) {
    cards.computeIfPresent(
        id,
        (_, card) -> {
          Flashcard before = card.card().flashcard();
          Flashcard now =
              new Flashcard(
                  before.kind(),
                  before.ordinal(),
                  front,
                  before.back(),
                  before.context(),
                  before.decks(),
                  before.lines(),
                  before.scenario());
          return new StudyCard(new Card(id, card.card().note(), now), card.schedule());
        });
  }

  /// Gives a card another schedule, as when it was rated by another program.
  final void rate(CardId id, Optional<Schedule> schedule) {
    cards.computeIfPresent(id, (_, card) -> new StudyCard(card.card(), schedule));
  }

  @Override
  public Optional<StudyCard> find(CardId id) {
    return Optional.ofNullable(cards.get(id));
  }

  @Override
  public List<StudyCard> dueAndNew(LocalDate day) {
    return cards.values().stream()
        .filter(card -> card.schedule().map(known -> !known.due().isAfter(day)).orElse(true))
        .sorted(
            Comparator.comparing(card -> card.schedule().map(Schedule::due).orElse(LocalDate.MAX)))
        .toList();
  }

  @Override
  public Optional<LocalDate> nextDueAfter(LocalDate day) {
    return cards.values().stream()
        .flatMap(card -> card.schedule().stream())
        .map(Schedule::due)
        .filter(due -> due.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  @Override
  public Counts counts(LocalDate day) {
    return new Counts(cards.size(), 0, 0, 0, 0);
  }

  @Override
  public DueLoad load() {
    return DueLoad.none();
  }

  @Override
  public LogEntry record(
      CardId card,
      Instant at,
      Grade grade,
      Duration taken,
      Optional<Schedule> before,
      Schedule after,
      Scheduler.Identity scheduler) {
    LogEntry row =
        new LogEntry(
            rows.size() + 1,
            card,
            LogKind.REVIEW,
            at,
            Optional.of(grade),
            Optional.of(taken),
            before,
            Optional.of(after),
            Optional.empty(),
            scheduler,
            Optional.empty());
    rows.add(row);
    setState(card, row.after());
    return row;
  }

  @Override
  public Optional<LogEntry> undoLast(Instant at) {
    Optional<LogEntry> last =
        ReviewReplay.standing(rows).stream().reduce((earlier, later) -> later);
    last.ifPresent(row -> {
      rows.add(
          new LogEntry(
              rows.size() + 1,
              row.card(),
              LogKind.UNDONE,
              at,
              Optional.empty(),
              Optional.empty(),
              row.after(),
              row.before(),
              Optional.empty(),
              row.scheduler(),
              Optional.of(row.id())));
      setState(row.card(), row.before());
    });
    return last;
  }

  @Override
  public List<LogEntry> of(CardId card) {
    return rows.stream().filter(row -> row.card().equals(card)).toList();
  }

  @Override
  public List<LogEntry> all() {
    return List.copyOf(rows);
  }

  private void setState(CardId id, Optional<Schedule> schedule) {
    cards.computeIfPresent(id, (_, known) -> new StudyCard(known.card(), schedule));
  }
}
