package dev.highwater.ui.settings;

import dev.highwater.note.NoteProblem;
import java.nio.file.Path;
import java.util.List;

/// What an import would bring.
///
/// @param folder what would be added: the vault around the folder that was chosen, or that folder
/// @param notes notes that hold cards
/// @param added cards never seen before
/// @param known cards already known from an earlier import
/// @param scheduled cards that bring a schedule from their notes
public record Preview(
    Path folder, int notes, int added, int known, int scheduled, List<NoteProblem> problems) {
  public Preview {
    problems = List.copyOf(problems);
  }

  /// All cards.
  public int cards() {
    return added + known;
  }
}
