package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.deck.DeckRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a grade does: the scheduler's outcome, written to the log, then to the card's note where
/// that is kept in step. The one way by which the screen, the terminal and the command line grade a
/// card.
public final class Grading {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int CARDS_AT_A_TIME = 500;

  /// Longer is not answering any more.
  public static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

  private final StudyCards cards;
  private final ReviewLog log;
  private final Schedulers schedulers;
  private final StudyCalendar calendar;
  private final NotesInStep notes;
  private final DeckRules rules;

  /// Grading of all cards by the same rules; no note is written.
  ///
  /// @param cards asked how many cards are due around an outcome
  public Grading(StudyCards cards, ReviewLog log, Scheduler scheduler, StudyCalendar calendar) {
    this(cards, log, _ -> scheduler, calendar, NotesInStep.NEVER, DeckRules.DEFAULTS);
  }

  /// Grading by the rules of {@code schedulers} into {@code log}.
  ///
  /// @param cards asked how many cards are due around an outcome
  /// @param notes told of every grade once it is on the disk
  /// @param rules asked when a card is a leech
  public Grading(
      StudyCards cards,
      ReviewLog log,
      Schedulers schedulers,
      StudyCalendar calendar,
      NotesInStep notes,
      DeckRules rules) {
    this.cards = cards;
    this.log = log;
    this.schedulers = schedulers;
    this.calendar = calendar;
    this.notes = notes;
    this.rules = rules;
  }

  /// What each grade would make of the card if it were given now.
  public Outcomes outcomes(StudyCard card) {
    return outcomes(card, calendar.now());
  }

  /// The same for many cards, in their order; the log is not asked for each of them alone.
  public List<Outcomes> outcomes(List<StudyCard> many) {
    StudyMoment now = calendar.now();
    List<Outcomes> outcomes = new ArrayList<>();
    for (int from = 0; from < many.size(); from += CARDS_AT_A_TIME) {
      outcomes.addAll(
          outcomesOf(many.subList(from, Math.min(from + CARDS_AT_A_TIME, many.size())), now));
    }
    return outcomes;
  }

  private record Ruled(StudyCard card, Scheduler rules) {
    CardId id() {
      return card.card().id();
    }
  }

  private List<Outcomes> outcomesOf(List<StudyCard> some, StudyMoment now) {
    List<Ruled> ruled = some.stream().map(card -> new Ruled(card, rules(card))).toList();
    Map<CardId, List<LogEntry>> logs =
        log.of(ruled.stream().filter(it -> it.rules().asksLog()).map(Ruled::id).toList());
    return ruled.stream()
        .map(it -> {
          Optional<Schedule> before =
              it.rules().asksLog()
                  ? replayed(it.rules(), logs.getOrDefault(it.id(), List.of()))
                  : it.card().schedule();
          return it.rules().outcomes(before, now, cards.load(it.id()));
        })
        .toList();
  }

  /// Grades the card now; when this returns, the grade is on the disk.
  ///
  /// @param taken time to answer; what is longer than {@link #LONGEST_ANSWER} counts as that
  /// @return the row written, what came with it, and what became of the note
  public Graded grade(StudyCard card, Grade grade, Duration taken) {
    return grade(card, grade, taken, List.of());
  }

  /// The same with what else there is to say of the answer: what was predicted, which other numbers
  /// were asked. It is taken back together with the grade.
  public Graded grade(StudyCard card, Grade grade, Duration taken, List<CardAction> circumstances) {
    StudyMoment now = calendar.now();
    LogEntry review = review(card, grade, taken, now);
    List<LogEntry> rows = new ArrayList<>(List.of(review));
    rows.addAll(parts(circumstances, card, review));
    rows.addAll(Leeches.after(review, card, log, rules.of(card.card().flashcard().deck())));
    return written(log.add(rows));
  }

  /// Records an answer that is to have no consequence; the card's schedule stays.
  ///
  /// @param taken as for {@link #grade}
  /// @param circumstances as for {@link #grade}
  public Graded cram(StudyCard card, Grade grade, Duration taken, List<CardAction> circumstances) {
    LogEntry row =
        LogEntry.of(new CardAction.Cram(), card, calendar.now().instant(), card.schedule())
            .answered(grade, capped(taken));
    List<LogEntry> rows = new ArrayList<>(List.of(row));
    rows.addAll(parts(circumstances, card, row));
    List<LogEntry> written = log.add(rows);
    return new Graded(written.getFirst(), written.subList(1, written.size()), NoteOutcome.NONE);
  }

  private static List<LogEntry> parts(
      List<CardAction> circumstances, StudyCard card, LogEntry answer) {
    return circumstances.stream()
        .map(action -> LogEntry.of(action, card, answer.at(), answer.after()))
        .toList();
  }

  /// How often the card has been answered, here or, as far as is known, elsewhere; answers taken
  /// back do not count, so that after an undo the same is asked again.
  public int answers(StudyCard card) {
    return (int)
        ReviewReplay.standing(log.of(card.card().id())).stream()
            .filter(row -> row.grade().isPresent())
            .count();
  }

  /// Takes the latest standing grade or action back, whoever gave it and whenever.
  ///
  /// @return the row that was taken back, and what became of the note; empty when none stands
  public Optional<Graded> undo() {
    return log.undoLast(calendar.now().instant())
        .map(step -> new Graded(step.lead(), step.parts(), notes.follow(step, true)));
  }

  /// Does again what was taken back last.
  ///
  /// @return the row that stands again, and what became of the note; empty when there is nothing to
  ///   do again
  public Optional<Graded> redo() {
    return log.redoLast(calendar.now().instant())
        .map(step -> new Graded(step.lead(), step.parts(), notes.follow(step, false)));
  }

  private Graded written(List<LogEntry> rows) {
    LogStep step = new LogStep(rows.getFirst(), rows.subList(1, rows.size()));
    return new Graded(step.lead(), step.parts(), notes.follow(step, false));
  }

  private LogEntry review(StudyCard card, Grade grade, Duration taken, StudyMoment now) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        card.card().id(),
        LogKind.REVIEW,
        now.instant(),
        Optional.of(grade),
        Optional.of(capped(taken)),
        card.schedule(),
        Optional.of(outcomes(card, now).of(grade)),
        Optional.empty(),
        rules(card).identity(),
        Optional.empty());
  }

  private static Duration capped(Duration taken) {
    return taken.compareTo(LONGEST_ANSWER) > 0 ? LONGEST_ANSWER : taken;
  }

  private Outcomes outcomes(StudyCard card, StudyMoment now) {
    return rules(card).outcomes(seen(card), now, cards.load(card.card().id()));
  }

  /// The rules in force for the card; what they leave to chance is drawn for it.
  public Scheduler rules(StudyCard card) {
    return schedulers.of(card.card()).forCard(seed(card.card().id()));
  }

  /// The card's schedule as the rules in force see it: the stored one, or what they work out from
  /// its log.
  public Optional<Schedule> seen(StudyCard card) {
    Scheduler rules = rules(card);
    return rules.asksLog() ? replayed(rules, log.of(card.card().id())) : card.schedule();
  }

  private Optional<Schedule> replayed(Scheduler rules, List<LogEntry> rows) {
    return rules.replayed(CardHistories.of(rows, calendar));
  }

  /// The same number for the same card for ever (FNV-1a).
  private static long seed(CardId card) {
    long seed = FNV_OFFSET;
    for (int at = 0; at < card.value().length(); at++) {
      seed = (seed ^ card.value().charAt(at)) * FNV_PRIME;
    }
    return seed;
  }
}
