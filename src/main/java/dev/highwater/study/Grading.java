package dev.highwater.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.StudyMoment;
import java.time.Duration;
import java.util.Optional;

/// What a grade does: the scheduler's outcome, written to the log. The one way by which the screen,
/// the terminal and the command line grade a card.
public final class Grading {
  private final StudyCards cards;
  private final ReviewLog log;
  private final Scheduler scheduler;
  private final StudyCalendar calendar;

  /// Grading by the rules of {@code scheduler} into {@code log}.
  ///
  /// @param cards asked how many cards are due around an outcome
  public Grading(StudyCards cards, ReviewLog log, Scheduler scheduler, StudyCalendar calendar) {
    this.cards = cards;
    this.log = log;
    this.scheduler = scheduler;
    this.calendar = calendar;
  }

  /// What each grade would make of the card if it were given now.
  public Outcomes outcomes(StudyCard card) {
    return outcomes(card, calendar.now());
  }

  /// Grades the card now; when this returns, the grade is on the disk.
  ///
  /// @param taken time to answer
  /// @return the row written
  public LogEntry grade(StudyCard card, Grade grade, Duration taken) {
    StudyMoment now = calendar.now();
    return log.record(
        card.card().id(),
        now.instant(),
        grade,
        taken,
        card.schedule(),
        outcomes(card, now).of(grade),
        scheduler.identity());
  }

  /// Takes the latest standing grade back, whoever gave it and whenever.
  ///
  /// @return the row that was taken back; empty when none stands
  public Optional<LogEntry> undo() {
    return log.undoLast(calendar.now().instant());
  }

  private Outcomes outcomes(StudyCard card, StudyMoment now) {
    return scheduler.outcomes(card.schedule(), now, cards.load());
  }
}
