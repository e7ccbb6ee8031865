package dev.highwater.study;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cards and log in memory, with the promises of the real ones.
public class MemoryCollection implements StudyCards, ReviewLog {
  private final Map<CardId, StudyCard> cards = new LinkedHashMap<>();
  private final Map<CardId, Optional<Schedule>> imported = new HashMap<>();
  private final SortedMap<DeckPath, DeckChoices> choices = new TreeMap<>();
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
    imported.put(card.card().id(), card.schedule());
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
          return new StudyCard(
              new Card(id, card.card().note(), now), card.schedule(), card.marks());
        });
  }

  /// Gives a card another schedule, as when it was rated by another program.
  final void rate(CardId id, Optional<Schedule> schedule) {
    imported.put(id, schedule);
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
    return new Counts(cards.size(), 0, 0, 0, 0, 0);
  }

  @Override
  public DueLoad load() {
    return DueLoad.none();
  }

  @Override
  public DueLoad load(CardId card) {
    return load();
  }

  @Override
  public List<LogEntry> add(List<LogEntry> added) {
    List<LogEntry> written = new ArrayList<>();
    for (LogEntry row : added) {
      Optional<Long> lead = written.stream().findFirst().map(LogEntry::id);
      LogEntry stored = row.stored(rows.size() + 1, lead);
      rows.add(stored);
      written.add(stored);
      settle(row.card());
    }
    return written;
  }

  @Override
  public Optional<LogStep> undoLast(Instant at) {
    return ReviewReplay.standing(rows).stream()
        .filter(row -> row.partOf().isEmpty())
        .reduce((earlier, later) -> later)
        .map(lead -> turnRound(lead, at));
  }

  @Override
  public Optional<LogStep> redoLast(Instant at) {
    List<LogEntry> standing = ReviewReplay.standing(rows);
    return rows.reversed().stream()
        .takeWhile(row -> row.kind() == LogKind.UNDONE)
        .map(row -> beginning(row.undoes().orElseThrow()))
        .filter(row -> row.partOf().isEmpty() && !standing.contains(row))
        .findFirst()
        .map(lead -> turnRound(lead, at));
  }

  private LogEntry beginning(long id) {
    LogEntry row = rows.get((int) id - 1);
    return row.undoes().map(this::beginning).orElse(row);
  }

  private LogStep turnRound(LogEntry lead, Instant at) {
    List<LogEntry> parts =
        rows.stream().filter(row -> row.partOf().equals(Optional.of(lead.id()))).toList();
    LogStep step = new LogStep(lead, parts);
    for (LogEntry row : step.rows()) {
      rows.add(
          new LogEntry(
              rows.size() + 1,
              row.card(),
              LogKind.UNDONE,
              at,
              Optional.empty(),
              Optional.empty(),
              /* before= */ row.after(),
              /* after= */ row.before(),
              Optional.empty(),
              row.scheduler(),
              Optional.of(lastLink(row.id()))));
      settle(row.card());
    }
    return step;
  }

  private long lastLink(long id) {
    return rows.stream()
        .filter(row -> row.undoes().equals(Optional.of(id)))
        .findFirst()
        .map(row -> lastLink(row.id()))
        .orElse(id);
  }

  @Override
  public List<LogEntry> of(CardId card) {
    return rows.stream().filter(row -> row.card().equals(card)).toList();
  }

  @Override
  public List<LogEntry> all() {
    return List.copyOf(rows);
  }

  /// All cards, in order.
  final Collection<StudyCard> cards() {
    return cards.values();
  }

  /// Options of decks, in memory.
  public final DeckSettings decks() {
    return new DeckSettings() {
      @Override
      public SortedMap<DeckPath, DeckChoices> all() {
        return choices;
      }

      @Override
      public void put(DeckPath deck, DeckChoices chosen) {
        choices.put(deck, chosen);
      }
    };
  }

  /// A desk on these cards.
  public final StudyDesk desk(Scheduler scheduler, StudyCalendar calendar) {
    return desk(scheduler, calendar, NotesInStep.NEVER);
  }

  /// A desk on these cards that tells those notes of every grade.
  public final StudyDesk desk(Scheduler scheduler, StudyCalendar calendar, NotesInStep notes) {
    Grading grading = new Grading(this, this, _ -> scheduler, calendar, notes, decks().rules());
    return new StudyDesk(
        this,
        new MemoryQueue(this, calendar),
        decks(),
        grading,
        new CardActions(this, calendar, notes),
        calendar);
  }

  private void settle(CardId id) {
    List<LogEntry> own = of(id);
    cards.computeIfPresent(
        id,
        (_, known) ->
            new StudyCard(
                known.card(),
                ReviewReplay.decisive(own).isPresent()
                    ? ReviewReplay.state(own)
                    : imported.getOrDefault(id, Optional.empty()),
                CardMarks.of(own)));
  }
}
