package dev.highwater.study.statistics;

import dev.highwater.schedule.DueLoad;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.StudyCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a forecast takes for granted of new cards: so many are begun a day, and each comes back on
/// the days on which a card always graded Good would.
///
/// @param newPerDay cards begun a day, while there are any
/// @param comesBack days after its first on which a new card is asked again, within a year
public record Outlook(int newPerDay, List<Integer> comesBack) {
  /// No new card is begun.
  public static final Outlook NOTHING_NEW = new Outlook(0, List.of());

  private static final int FURTHEST = 365;
  private static final int MOST_STEPS = 400;

  public Outlook {
    comesBack = List.copyOf(comesBack);
  }

  /// Follows a new card that is graded Good whenever it is asked.
  ///
  /// @param rules those of the new cards
  public static Outlook of(int newPerDay, Scheduler rules, StudyCalendar calendar) {
    StudyMoment now = calendar.now();
    LocalDate begun = now.day();
    List<Integer> days = new ArrayList<>();
    Optional<Schedule> before = Optional.empty();
    int last = 0;
    for (int step = 0; step < MOST_STEPS && last < FURTHEST; step++) {
      Schedule good = rules.outcomes(before, now, DueLoad.none()).good();
      int due = (int) ChronoUnit.DAYS.between(begun, calendar.dueDay(good));
      if (due > last && due < FURTHEST) {
        days.add(due);
      }
      last = Math.max(last, due);
      now = askedAt(good, now, calendar);
      before = Optional.of(good);
    }
    return new Outlook(newPerDay, days);
  }

  private static StudyMoment askedAt(
      Schedule schedule, StudyMoment before, StudyCalendar calendar) {
    Instant due =
        schedule instanceof FsrsSchedule fsrs
            ? fsrs.dueAt()
            : calendar.startOf(calendar.dueDay(schedule));
    Instant at = due.isAfter(before.instant()) ? due : before.instant();
    return new StudyMoment(at, calendar.dayOf(at));
  }
}
