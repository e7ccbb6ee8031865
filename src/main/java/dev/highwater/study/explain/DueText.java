package dev.highwater.study.explain;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Reasons;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.LogEntry;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a card is due when it is, in sentences.
final class DueText {
  private final StudyCalendar calendar;
  private final StudyMoment now;

  DueText(StudyCalendar calendar, StudyMoment now) {
    this.calendar = calendar;
    this.now = now;
  }

  /// @param seen the card's schedule as the rules see it
  /// @param standing the card's rows that stand
  List<String> of(
      StudyCard card, Optional<Schedule> seen, Scheduler rules, List<LogEntry> standing) {
    if (card.schedule().isEmpty()) {
      return List.of("It was never rated, so it waits among the new cards.");
    }
    Schedule state = card.schedule().get();
    Optional<LogEntry> decisive =
        standing.stream().filter(LogEntry::decides).reduce((_, later) -> later);
    List<String> sentences = new ArrayList<>();
    sentences.add(due(state));
    decisive.ifPresent(row -> sentences.add(origin(row)));
    boolean ofTheseRules =
        decisive.filter(row -> row.scheduler().equals(rules.identity())).isPresent();
    sentences.add(
        ofTheseRules
            ? rules.reasons().due(seen.orElse(state))
            : "The date was not made by the rules in force, %s; they take over with the next grade."
                .formatted(rules.reasons().rules()));
    return sentences;
  }

  private String due(Schedule state) {
    LocalDate day = calendar.dueDay(state);
    long late = ChronoUnit.DAYS.between(day, now.day());
    if (late == 0) {
      return state instanceof FsrsSchedule fsrs && fsrs.dueAt().isAfter(now.instant())
          ? "It is due today at %s.".formatted(time(fsrs.dueAt()))
          : "It is due today.";
    }
    return late > 0
        ? "It has been due since %s, for %s.".formatted(day, Reasons.days((double) late))
        : "It is due on %s, in %s.".formatted(day, Reasons.days((double) -late));
  }

  private String time(Instant instant) {
    return instant.atZone(calendar.zone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private String origin(LogEntry row) {
    LocalDate day = calendar.dayOf(row.at());
    return switch (row.kind()) {
      case REVIEW -> "It was last rated %s, on %s.".formatted(HistoryText.grade(row), day);
      case SNAPSHOT -> "The schedule was found in its note on %s.".formatted(day);
      case OUTSIDE -> "Another program put the schedule into its note, about %s.".formatted(day);
      case MANUAL -> "The date was set by hand on %s.".formatted(day);
      case UNDONE -> "A change was taken back on %s.".formatted(day);
    };
  }
}
