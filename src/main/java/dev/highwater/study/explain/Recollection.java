package dev.highwater.study.explain;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.study.CardHistories;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a card's memory went, row after row of its log, as one set of rules sees it.
final class Recollection {
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final Scheduler mind;
  private final StudyCalendar calendar;
  private final List<Phase> phases = new ArrayList<>();

  /// From one row that made or changed the memory to the next.
  ///
  /// @param row what happened
  /// @param from when the card was reviewed; for a schedule found in a note earlier than the row
  /// @param before the chance of remembering it just before; empty when nothing was known
  record Phase(LogEntry row, Instant from, Memory memory, Optional<Double> before) {}

  /// @param rows those that stand and decide, in order
  /// @param mind rules with an idea of memory
  Recollection(List<LogEntry> rows, Scheduler mind, StudyCalendar calendar) {
    this.mind = mind;
    this.calendar = calendar;
    for (int at = 0; at < rows.size(); at++) {
      add(rows.get(at), seen(rows.subList(0, at + 1)));
    }
  }

  private Optional<Schedule> seen(List<LogEntry> rows) {
    return mind.asksLog()
        ? mind.replayed(CardHistories.of(rows, calendar))
        : rows.getLast().after();
  }

  private void add(LogEntry row, Optional<Schedule> seen) {
    Optional<Memory> memory = seen.flatMap(mind::memory);
    if (memory.isEmpty()) {
      phases.clear();
      return;
    }
    Optional<Double> before = row.grade().flatMap(_ -> recallAt(row.at()));
    phases.add(new Phase(row, from(row, seen.orElseThrow()), memory.get(), before));
  }

  private Instant from(LogEntry row, Schedule seen) {
    if (row.grade().isPresent()) {
      return row.at();
    }
    Instant rated =
        seen instanceof FsrsSchedule fsrs && fsrs.lastReview().isPresent()
            ? fsrs.lastReview().get()
            : calendar.startOf(seen.ratedOn());
    return rated.isBefore(row.at()) ? rated : row.at();
  }

  List<Phase> phases() {
    return phases;
  }

  Optional<Phase> last() {
    return phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast());
  }

  /// The chance of remembering it at that moment, after everything that is known so far.
  Optional<Double> recallAt(Instant at) {
    return last().map(phase -> recall(phase, at));
  }

  /// The chance within a phase.
  double recall(Phase phase, Instant at) {
    long days = ChronoUnit.DAYS.between(calendar.dayOf(phase.from()), calendar.dayOf(at));
    double time = Duration.between(phase.from(), at).toSeconds() / DAY_SECONDS;
    return phase.memory().retrievability(new Elapsed(Math.clamp(days, 0, Integer.MAX_VALUE), time));
  }
}
