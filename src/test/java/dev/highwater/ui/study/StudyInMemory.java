package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.FromLog;
import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.LogEntry;
import dev.highwater.study.MemoryCollection;
import dev.highwater.study.NoteOutcome;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.StudySession;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.catchup.Recall;
import dev.highwater.study.explain.Explainer;
import dev.highwater.study.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Cards and their log in memory, with a scheduler whose four outcomes are 0, 5, 23 and 32 days.
public final class StudyInMemory extends MemoryCollection implements StudyRoom {
  /// The day it is.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final Scheduler.Identity IDENTITY = new Scheduler.Identity("test", 1);

  private Instant now = NOW;
  private Optional<String> refusal = Optional.empty();

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

  /// A monotonic source by which a second passes between any two looks, so that no answer comes too
  /// soon.
  public static LongSupplier slowHand() {
    AtomicLong nanos = new AtomicLong();
    return () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  /// Adds a card that is due today.
  public void add(String question, String answer) {
    add(question, answer, Optional.of(TODAY));
  }

  /// Adds a card; never rated when {@code due} is empty.
  public void add(String question, String answer, Optional<LocalDate> due) {
    add(question, answer, due, Optional.empty());
  }

  /// Adds a card that is due today and declares a scenario.
  public void addDeclaring(String question, String answer, String scenario) {
    add(question, answer, Optional.of(TODAY), Optional.of(scenario));
  }

  private void add(
      String question, String answer, Optional<LocalDate> due, Optional<String> scenario) {
    CardId id = new CardId("card-%07d".formatted(size()));
    int line = 10 + 3 * size();
    Flashcard flashcard =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            question,
            answer,
            List.of("Producer Acknowledgement", "Flashcards"),
            List.of(new DeckPath("study/Kafka")),
            new LineRange(line, line + 1),
            scenario);
    put(
        new StudyCard(
            new Card(id, "note.md", flashcard), due.map(day -> new Sm2Schedule(day, 5, 250))));
  }

  @Override
  public StudySession open(SessionKind kind) {
    return new StudySession(desk(), kind);
  }

  @Override
  public Optional<Explanation> explain(CardId card) {
    Fsrs6 model = new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI);
    FromLog estimate = new FromLog(new Fsrs(model, FsrsSettings.AS_ANKI, calendar()));
    return find(card).map(new Explainer(desk().grading(), this, calendar(), estimate)::of);
  }

  @Override
  public CatchUp catchUp() {
    Recall recall = new Recall(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), calendar());
    return new CatchUp(desk(), this, recall);
  }

  @Override
  public void allowMoreNew(int more) {
    decks().allowMoreNew(more, calendar().today());
  }

  /// Lets days go by.
  public void pass(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  @Override
  public StudyCalendar calendar() {
    return new StudyCalendar(() -> now, ZoneOffset.UTC);
  }

  private StudyDesk desk() {
    return desk(new FixedIntervals(), calendar(), new RefusingNotes());
  }

  /// From now on no grade can be written into its note, for that reason; empty for they are left
  /// alone.
  public void refuseWrites(Optional<String> why) {
    refusal = why;
  }

  private final class RefusingNotes implements NotesInStep {
    @Override
    public NoteOutcome graded(LogEntry review) {
      return refusal.map(NoteOutcome::notWritten).orElse(NoteOutcome.NONE);
    }

    @Override
    public NoteOutcome takenBack(LogEntry review) {
      return graded(review);
    }
  }

  /// The grades that stand, in order.
  public List<Grade> grades() {
    return ReviewReplay.standing(all()).stream().flatMap(row -> row.grade().stream()).toList();
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
