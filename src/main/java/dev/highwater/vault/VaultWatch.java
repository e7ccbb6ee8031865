package dev.highwater.vault;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Watches folders with what the operating system offers for it. Contents are not hashed: what an
/// event says is checked by whoever reads the note.
///
/// Hidden folders are left out, save for the plugin's settings.
public final class VaultWatch implements NoteWatch {
  /// How long things take.
  ///
  /// @param quiet a burst is over when nothing was heard for so long
  /// @param look between two looks whether the folder is still there
  /// @param rescan between two searches of a folder whose changes cannot be heard
  record Pace(Duration quiet, Duration look, Duration rescan) {
    static final Pace ORDINARY =
        new Pace(Duration.ofMillis(10), Duration.ofSeconds(2), Duration.ofSeconds(30));
  }

  private final Pace pace;

  public VaultWatch() {
    this(Pace.ORDINARY);
  }

  VaultWatch(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Watching watch(NoteSource source, Consumer<NoteChange> heard) {
    WatchedFolder folder = new WatchedFolder(Path.of(source.root()), heard, pace);
    folder.start();
    return folder;
  }
}
