package dev.highwater.ui.settings;

import dev.highwater.library.OutsideRating;
import dev.highwater.library.RecordedDecision;
import dev.highwater.note.NoteProblem;
import java.util.List;

/// What the last import of a vault found and decided.
///
/// @param problems by note and line
/// @param decisions about cards that are not the same text in the same place, newest first
/// @param outside what other programs rated, noticed by this import or an earlier one, newest first
public record VaultReport(
    List<NoteProblem> problems, List<RecordedDecision> decisions, List<OutsideRating> outside) {
  static final VaultReport NOTHING = new VaultReport(List.of(), List.of(), List.of());

  public VaultReport {
    problems = List.copyOf(problems);
    decisions = List.copyOf(decisions);
    outside = List.copyOf(outside);
  }
}
