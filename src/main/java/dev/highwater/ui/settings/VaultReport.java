package dev.highwater.ui.settings;

import dev.highwater.library.RecordedDecision;
import dev.highwater.note.NoteProblem;
import java.util.List;

/// What the last import of a vault found and decided.
///
/// @param problems by note and line
/// @param decisions about cards that are not the same text in the same place, newest first
public record VaultReport(List<NoteProblem> problems, List<RecordedDecision> decisions) {
  public VaultReport {
    problems = List.copyOf(problems);
    decisions = List.copyOf(decisions);
  }
}
