package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogKind;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyCards;
import dev.highwater.study.StudySession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cards and their log in memory, with a scheduler whose four outcomes are 0, 5, 23 and 32 days.
public final class StudyInMemory implements StudyCards, ReviewLog {
  /// The day it is.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final Scheduler.Identity IDENTITY = new Scheduler.Identity("test", 1);

  private final Map<CardId, StudyCard> cards = new LinkedHashMap<>();
  private final List<LogEntry> log = new ArrayList<>();

  /// The four cards of the seed note, all due.
  public static StudyInMemory seed() {
    StudyInMemory study = new StudyInMemory();
    study.add(
        "What are the three possible values for producer acks?",
        "acks=0 (no ack), acks=1 (leader only), acks=all (all replicas)");
    study.add(
        "Which acks setting provides the strongest durability guarantee?",
        "acks=all, especially when combined with min.insync.replicas");
    study.add(
        "What is the trade-off when using acks=all?",
        "Highest durability but also highest latency since we wait for all replicas to"
            + " acknowledge");
    study.add(
        "With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't"
            + " write?",
        "1 broker - we need at least 2 brokers available to meet the min.insync.replicas"
            + " requirement");
    return study;
  }

  /// Adds a card that is due today.
  public void add(String question, String answer) {
    add(question, answer, Optional.of(TODAY));
  }

  /// Adds a card; never rated when {@code due} is empty.
  public void add(String question, String answer, Optional<LocalDate> due) {
    CardId id = new CardId("card-%07d".formatted(cards.size()));
    int line = 10 + 3 * cards.size();
    Flashcard flashcard =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            question,
            answer,
            List.of("Producer Acknowledgement", "Flashcards"),
            List.of(new DeckPath("study/Kafka")),
            new LineRange(line, line + 1),
            Optional.empty());
    cards.put(
        id,
        new StudyCard(
            new Card(id, "note.md", flashcard), due.map(day -> new Sm2Schedule(day, 5, 250))));
  }

  /// A session over these cards.
  public StudySession session() {
    StudyCalendar calendar = new StudyCalendar(() -> NOW, ZoneOffset.UTC);
    Grading grading = new Grading(this, this, new FixedIntervals(), calendar);
    return new StudySession(this, grading, calendar, Optional.empty());
  }

  /// The grades that stand, in order.
  public List<Grade> grades() {
    List<Long> undone = log.stream().flatMap(row -> row.undoes().stream()).toList();
    return log.stream()
        .filter(row -> row.kind() == LogKind.REVIEW && !undone.contains(row.id()))
        .flatMap(row -> row.grade().stream())
        .toList();
  }

  @Override
  public Optional<StudyCard> find(CardId id) {
    return Optional.ofNullable(cards.get(id));
  }

  @Override
  public List<StudyCard> dueAndNew(LocalDate day) {
    return cards.values().stream()
        .filter(card -> card.schedule().map(s -> !s.due().isAfter(day)).orElse(true))
        .toList();
  }

  @Override
  public Optional<LocalDate> nextDueAfter(LocalDate day) {
    return cards.values().stream()
        .flatMap(card -> card.schedule().stream())
        .map(Schedule::due)
        .filter(due -> due.isAfter(day))
        .min(LocalDate::compareTo);
  }

  @Override
  public Counts counts(LocalDate day) {
    throw new UnsupportedOperationException();
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
    return append(
        LogKind.REVIEW,
        card,
        at,
        Optional.of(grade),
        Optional.of(taken),
        before,
        Optional.of(after),
        Optional.empty());
  }

  @Override
  public Optional<LogEntry> undoLast(Instant at) {
    List<Long> undone = log.stream().flatMap(row -> row.undoes().stream()).toList();
    Optional<LogEntry> last =
        log.reversed().stream()
            .filter(row -> row.kind() == LogKind.REVIEW && !undone.contains(row.id()))
            .findFirst();
    last.ifPresent(row ->
        append(
            LogKind.UNDONE,
            row.card(),
            at,
            Optional.empty(),
            Optional.empty(),
            row.after(),
            row.before(),
            Optional.of(row.id())));
    return last;
  }

  @Override
  public List<LogEntry> of(CardId card) {
    return log.stream().filter(row -> row.card().equals(card)).toList();
  }

  @Override
  public List<LogEntry> all() {
    return List.copyOf(log);
  }

  private LogEntry append(
      LogKind kind,
      CardId card,
      Instant at,
      Optional<Grade> grade,
      Optional<Duration> taken,
      Optional<Schedule> before,
      Optional<Schedule> after,
      Optional<Long> undoes) {
    LogEntry row =
        new LogEntry(
            log.size() + 1L,
            card,
            kind,
            at,
            grade,
            taken,
            before,
            after,
            Optional.empty(),
            IDENTITY,
            undoes);
    log.add(row);
    cards.computeIfPresent(card, (id, known) -> new StudyCard(known.card(), after));
    return row;
  }

  private static final class FixedIntervals implements Scheduler {
    @Override
    public Identity identity() {
      return IDENTITY;
    }

    @Override
    public Outcomes outcomes(Optional<Schedule> before, StudyMoment now, DueLoad load) {
      return new Outcomes(in(now, 0), in(now, 5), in(now, 23), in(now, 32));
    }

    private static Schedule in(StudyMoment now, int days) {
      return new Sm2Schedule(now.day().plusDays(days), days, 250);
    }
  }
}
