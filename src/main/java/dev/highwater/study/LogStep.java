package dev.highwater.study;

import java.util.List;
import java.util.stream.Stream;

/// What the learner did at once, as rows of the log: taken back together, done again together.
///
/// @param lead the row that stands for the step, for example the grade
/// @param parts what came with it, for example the mark of a leech, or the other cards of a plan
public record LogStep(LogEntry lead, List<LogEntry> parts) {
  public LogStep {
    parts = List.copyOf(parts);
  }

  /// All rows, in order.
  public List<LogEntry> rows() {
    return Stream.concat(Stream.of(lead), parts.stream()).toList();
  }
}
