package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.library.VaultFiles;
import dev.highwater.ui.task.BackgroundTasks;
import java.nio.file.Path;

/// What card text needs from around it.
///
/// @param files finds pictures and notes
/// @param opener follows links
/// @param reading reads the disk and the network
/// @param maths sets formulas, on a thread of its own: a formula may take for ever
public record ProseTools(
    VaultFiles files, LinkOpener opener, BackgroundTasks reading, BackgroundTasks maths) {
  /// For text that stands by itself: nothing is in the vault, no link opens.
  public static ProseTools alone() {
    return new ProseTools(
        (from, link) -> new VaultFiles.Missing(),
        new LinkOpener() {
          @Override
          public void openAddress(String address) {}

          @Override
          public void openFile(NotePlace from, Path file, String part) {}

          @Override
          public void openFolder(Path folder) {}
        },
        BackgroundTasks.direct(),
        BackgroundTasks.direct());
  }
}
