package dev.highwater.study.explain;

import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Explains cards. Reads the log and changes nothing.
public final class Explainer {
  private final Grading grading;
  private final ReviewLog log;
  private final StudyCalendar calendar;
  private final Scheduler estimate;

  /// @param estimate rules with an idea of memory, for cards whose own rules have none
  public Explainer(Grading grading, ReviewLog log, StudyCalendar calendar, Scheduler estimate) {
    this.grading = grading;
    this.log = log;
    this.calendar = calendar;
    this.estimate = estimate;
  }

  /// Explains a card as it is now.
  public Explanation of(StudyCard card) {
    StudyMoment now = calendar.now();
    Scheduler rules = grading.rules(card);
    boolean estimated = card.schedule().flatMap(rules::memory).isEmpty();
    List<LogEntry> rows = log.of(card.card().id());
    List<LogEntry> standing = ReviewReplay.standing(rows);
    Recollection recollection =
        new Recollection(
            standing.stream().filter(LogEntry::decides).toList(),
            estimated ? estimate : rules,
            calendar);
    Optional<Schedule> seen = grading.seen(card);
    Outcomes outcomes = grading.outcomes(card);
    return new Explanation(
        card.card(),
        rules.reasons().rules(),
        card.schedule(),
        recollection.last().map(phase -> MemoryText.of(recollection, phase, now, estimated)),
        history(rows, standing, recollection),
        card.schedule()
            .map(due -> Curve.of(recollection, now.instant(), dueAt(due)))
            .orElse(List.of()),
        new DueText(calendar, now).of(card, seen, rules, standing),
        outcomes,
        Arrays.stream(Grade.values())
            .map(grade ->
                new GradeReason(
                    grade,
                    outcomes.of(grade),
                    rules.reasons().outcome(seen, grade, outcomes.of(grade), now)))
            .toList());
  }

  private Instant dueAt(Schedule schedule) {
    return schedule instanceof FsrsSchedule fsrs ? fsrs.dueAt() : calendar.startOf(schedule.due());
  }

  private List<HistoryLine> history(
      List<LogEntry> rows, List<LogEntry> standing, Recollection recollection) {
    Map<Long, Recollection.Phase> phases = new HashMap<>();
    recollection.phases().forEach(phase -> phases.put(phase.row().id(), phase));
    List<Long> kept = standing.stream().map(LogEntry::id).toList();
    return rows.stream()
        .filter(row -> row.undoes().isEmpty())
        .map(row -> line(row, Optional.ofNullable(phases.get(row.id())), !kept.contains(row.id())))
        .toList();
  }

  private HistoryLine line(LogEntry row, Optional<Recollection.Phase> phase, boolean takenBack) {
    Optional<Memory> memory = phase.map(Recollection.Phase::memory);
    return new HistoryLine(
        row.id(),
        row.at(),
        calendar.dayOf(row.at()),
        HistoryText.what(row),
        row.grade(),
        row.taken(),
        phase.flatMap(Recollection.Phase::before),
        memory,
        row.after(),
        takenBack);
  }
}
