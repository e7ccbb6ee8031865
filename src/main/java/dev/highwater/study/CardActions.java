package dev.highwater.study;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does to cards what is not grading. Each action is one durable transaction, can be taken back,
/// and is followed by the card's note where it changes the schedule.
public final class CardActions {
  private static final long FURTHEST_DAYS = 36_525;

  private final ReviewLog log;
  private final StudyCalendar calendar;
  private final NotesInStep notes;

  /// @param notes told of every new schedule once it is on the disk
  public CardActions(ReviewLog log, StudyCalendar calendar, NotesInStep notes) {
    this.log = log;
    this.calendar = calendar;
    this.notes = notes;
  }

  /// What came of an action.
  public sealed interface Outcome {
    /// It is on the disk.
    record Done(Graded done) implements Outcome {}

    /// Nothing was changed.
    ///
    /// @param why one sentence for the learner
    record Refused(String why) implements Outcome {}
  }

  /// Not asked any more until {@link #unsuspend}.
  public Outcome suspend(StudyCard card) {
    return card.marks().suspended()
        ? new Outcome.Refused("The card is suspended already.")
        : mark(card, new CardAction.Suspend());
  }

  /// Asked again.
  public Outcome unsuspend(StudyCard card) {
    return card.marks().suspended()
        ? mark(card, new CardAction.Unsuspend())
        : new Outcome.Refused("The card is not suspended.");
  }

  /// Not asked again before tomorrow.
  public Outcome bury(StudyCard card) {
    return isBuried(card)
        ? new Outcome.Refused("The card is buried until tomorrow already.")
        : mark(card, new CardAction.Bury(calendar.today()));
  }

  /// Asked again today.
  public Outcome unbury(StudyCard card) {
    return isBuried(card)
        ? mark(card, new CardAction.Unbury())
        : new Outcome.Refused("The card is not buried.");
  }

  /// Marks the card with a colour.
  ///
  /// @param flag 0 for none to {@link CardAction.Flag#HIGHEST}
  public Outcome flag(StudyCard card, int flag) {
    if (flag < 0 || flag > CardAction.Flag.HIGHEST) {
      return new Outcome.Refused("A flag is a number from 0 to " + CardAction.Flag.HIGHEST + ".");
    }
    return card.marks().flag() == flag
        ? new Outcome.Refused("The card has that flag already.")
        : mark(card, new CardAction.Flag(flag));
  }

  /// Makes the card one that was never rated.
  public Outcome reset(StudyCard card) {
    return card.schedule().isEmpty()
        ? new Outcome.Refused("The card was never rated.")
        : change(card, new CardAction.Reset(), Optional.empty());
  }

  /// Makes the card due on a day; its interval and what is remembered of it stay.
  public Outcome reschedule(StudyCard card, LocalDate due) {
    if (card.schedule().isEmpty()) {
      return new Outcome.Refused("The card was never rated, so it is not due on any day.");
    }
    if (Math.abs(ChronoUnit.DAYS.between(calendar.today(), due)) > FURTHEST_DAYS) {
      return new Outcome.Refused(
          "A card can be due within 100 years of today, not on " + due + ".");
    }
    return change(
        card, new CardAction.Reschedule(due), card.schedule().map(known -> moved(known, due)));
  }

  /// Makes the card due some days later than it is, or than today if it is overdue.
  ///
  /// @param days 1 to 100 years
  public Outcome postpone(StudyCard card, int days) {
    if (days < 1 || days > FURTHEST_DAYS) {
      return new Outcome.Refused(
          "A card is postponed by a whole number of days, 1 to " + FURTHEST_DAYS + ".");
    }
    if (card.schedule().isEmpty()) {
      return new Outcome.Refused("The card was never rated, so it is not due on any day.");
    }
    CardAction postponing = new CardAction.Postpone(days);
    return change(card, postponing, after(card, postponing));
  }

  /// Moves many cards to other days at once, as one step that is taken back as one.
  ///
  /// @param moves at least one; the cards were rated before
  public Graded rescheduleAll(List<Move> moves) {
    Instant now = calendar.now().instant();
    List<LogEntry> rows = new ArrayList<>();
    for (Move move : moves) {
      Optional<Schedule> after = move.card().schedule().map(known -> moved(known, move.due()));
      rows.add(LogEntry.of(new CardAction.Reschedule(move.due()), move.card(), now, after));
    }
    return write(rows);
  }

  /// Does the same to many cards as one step that is taken back as one. Cards to which it cannot be
  /// done, or which are that way already, are passed over.
  ///
  /// @param action one that the learner asks for: not {@link CardAction.Leech}, {@link
  ///   CardAction.Cram} or {@link CardAction.Carried}
  public Outcome all(List<StudyCard> cards, CardAction action) {
    Instant now = calendar.now().instant();
    List<LogEntry> rows = new ArrayList<>();
    for (StudyCard card : cards) {
      if (changes(card, action)) {
        rows.add(LogEntry.of(action, card, now, after(card, action)));
      }
    }
    return rows.isEmpty()
        ? new Outcome.Refused("That would change none of these cards.")
        : new Outcome.Done(write(rows));
  }

  private boolean changes(StudyCard card, CardAction action) {
    return switch (action) {
      case CardAction.Reset(), CardAction.Reschedule(var _), CardAction.Postpone(var _) ->
          card.schedule().isPresent();
      case CardAction.Bury _,
          CardAction.Unbury _,
          CardAction.Suspend _,
          CardAction.Unsuspend _,
          CardAction.Flag _,
          CardAction.Leech _,
          CardAction.Cram _,
          CardAction.Predicted _,
          CardAction.Varied _,
          CardAction.Carried _ ->
          !card.marks().after(action).equals(card.marks());
    };
  }

  private Optional<Schedule> after(StudyCard card, CardAction action) {
    return switch (action) {
      case CardAction.Reset() -> Optional.empty();
      case CardAction.Reschedule(LocalDate due) -> card.schedule().map(known -> moved(known, due));
      case CardAction.Postpone(int days) ->
          card.schedule().map(known -> moved(known, postponed(known, days)));
      default -> card.schedule();
    };
  }

  private LocalDate postponed(Schedule schedule, int days) {
    LocalDate due = calendar.dueDay(schedule);
    LocalDate today = calendar.today();
    return (due.isBefore(today) ? today : due).plusDays(days);
  }

  /// A card and the day it is to be due on.
  public record Move(StudyCard card, LocalDate due) {}

  private boolean isBuried(StudyCard card) {
    return card.marks().buriedOn().equals(Optional.of(calendar.today()));
  }

  private Outcome mark(StudyCard card, CardAction action) {
    return change(card, action, card.schedule());
  }

  private Outcome change(StudyCard card, CardAction action, Optional<Schedule> after) {
    return new Outcome.Done(
        write(List.of(LogEntry.of(action, card, calendar.now().instant(), after))));
  }

  private Graded write(List<LogEntry> rows) {
    List<LogEntry> written = log.add(rows);
    LogStep step = new LogStep(written.getFirst(), written.subList(1, written.size()));
    return new Graded(step.lead(), step.parts(), notes.follow(step, false));
  }

  private Schedule moved(Schedule schedule, LocalDate due) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> new Sm2Schedule(due, sm2.interval(), sm2.ease());
      case FsrsSchedule fsrs -> moved(fsrs, due);
    };
  }

  /// At the same time of day. What is remembered counts from the last review, so that has to be
  /// written down where it only followed from the day due.
  private FsrsSchedule moved(FsrsSchedule fsrs, LocalDate due) {
    long days = ChronoUnit.DAYS.between(calendar.dayOf(fsrs.dueAt()), due);
    Instant sameTime = fsrs.dueAt().atZone(calendar.zone()).plusDays(days).toInstant();
    Instant at = calendar.dayOf(sameTime).equals(due) ? sameTime : calendar.startOf(due);
    long intervalSeconds = (long) (fsrs.interval() * ChronoUnit.DAYS.getDuration().toSeconds());
    return new FsrsSchedule(
        at,
        fsrs.interval(),
        fsrs.stability(),
        fsrs.difficulty(),
        fsrs.state(),
        fsrs.reps(),
        fsrs.lapses(),
        fsrs.learningStep(),
        Optional.of(fsrs.lastReview().orElseGet(() -> fsrs.dueAt().minusSeconds(intervalSeconds))));
  }
}
