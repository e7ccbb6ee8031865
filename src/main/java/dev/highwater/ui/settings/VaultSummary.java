package dev.highwater.ui.settings;

import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultMode;
import java.time.LocalDateTime;
import java.util.Optional;

/// What the list says about a vault.
///
/// @param notes notes with cards
/// @param cards cards in them
/// @param due cards due today, new ones not counted
/// @param last empty when it was not imported since Highwater was started
/// @param trouble why its notes cannot be read or watched just now, as a sentence
public record VaultSummary(
    NoteSource source,
    VaultMode mode,
    int notes,
    int cards,
    int due,
    Optional<LastImport> last,
    Optional<String> trouble) {
  /// What an import came to.
  ///
  /// @param at in the learner's zone
  public record LastImport(LocalDateTime at, int added, int changed, int removed, int problems) {}

  /// The name of its folder.
  public String name() {
    String root = source.root();
    int slash = Math.max(root.lastIndexOf('/'), root.lastIndexOf('\\'));
    return slash < 0 || slash + 1 == root.length() ? root : root.substring(slash + 1);
  }
}
