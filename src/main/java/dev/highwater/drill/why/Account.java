package dev.highwater.drill.why;

import java.util.List;

/// What happened to a record, told from the trace of its run.
///
/// @param lead the shortest answer, one sentence
/// @param sentences what else belongs to it, in order
/// @param step index of the step of the trace that decided it
public record Account(String lead, List<String> sentences, int step) {
  public Account {
    sentences = List.copyOf(sentences);
  }

  /// All of it in one line, for those who hear it.
  public String text() {
    return lead + " " + String.join(" ", sentences);
  }
}
