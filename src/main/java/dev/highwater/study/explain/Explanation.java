package dev.highwater.study.explain;

import dev.highwater.card.Card;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import java.util.List;
import java.util.Optional;

/// Everything a learner can be told about one card at one moment.
///
/// @param rules by which rules the card is scheduled, in words
/// @param schedule the card's schedule; empty for a card never rated
/// @param memory what the memory model thinks of the card now; empty for a card never rated
/// @param history what the log has of it, oldest first
/// @param curve the chance of remembering it since it was first known, oldest first; empty for a
///   card never rated
/// @param due why it is due when it is, in sentences
/// @param outcomes what each grade would make of it now
/// @param grades what each grade would do and why, in the order of the grades
public record Explanation(
    Card card,
    String rules,
    Optional<Schedule> schedule,
    Optional<MemoryWords> memory,
    List<HistoryLine> history,
    List<CurvePoint> curve,
    List<String> due,
    Outcomes outcomes,
    List<GradeReason> grades) {
  public Explanation {
    history = List.copyOf(history);
    curve = List.copyOf(curve);
    due = List.copyOf(due);
    grades = List.copyOf(grades);
  }
}
