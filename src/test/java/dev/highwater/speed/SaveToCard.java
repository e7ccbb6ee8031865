package dev.highwater.speed;

import dev.highwater.library.ChangedNotes;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import dev.highwater.library.Profile;
import dev.highwater.vault.NotesOnDisk;
import dev.highwater.vault.VaultWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Measures what a learner waits who saves a note in another program: until the watch has heard of
/// it, the note is read, and the card is in the profile as it says now.
final class SaveToCard {
  /// Longer than a burst of saves.
  private static final Duration BETWEEN_SAVES = Duration.ofMillis(150);

  private static final String NOTE = "000/note-00000.md";

  private final Profile profile;
  private final ImportNotes importing;
  private final NoteFiles files = new NotesOnDisk(InstantSource.system());
  private final NoteSource source;
  private final BlockingQueue<NoteChange> heard = new LinkedBlockingQueue<>();

  private SaveToCard(Profile profile, ImportNotes importing, Path vault) {
    this.profile = profile;
    this.importing = importing;
    this.source = files.sourceOf(vault);
  }

  /// Saves a note of a vault so many times and says how long it took.
  ///
  /// @param profile the vault has been imported into it
  static String measure(Profile profile, ImportNotes importing, Path vault, int saves)
      throws Exception {
    return new SaveToCard(profile, importing, vault).measure(vault.resolve(NOTE), saves);
  }

  private String measure(Path note, int saves) throws Exception {
    String before = Files.readString(note);
    double[] millis = new double[saves];
    NoteWatch.Watching watching = new VaultWatch().watch(source, heard::add);
    try {
      heard.take();
      for (int save = 0; save < saves; save++) {
        Thread.sleep(BETWEEN_SAVES);
        String answer = "saved " + save;
        Files.writeString(note, before + "\nWhat was saved last::" + answer + "\n");
        long saved = System.nanoTime();
        while (!isKnown(answer)) {
          take(heard.take());
        }
        millis[save] = (System.nanoTime() - saved) / 1e6;
      }
    } finally {
      watching.close();
      Files.writeString(note, before);
    }
    Arrays.sort(millis);
    return "fastest %.1f ms, median %.1f ms, slowest %.1f ms"
        .formatted(millis[0], millis[saves / 2], millis[saves - 1]);
  }

  private void take(NoteChange change) {
    if (change instanceof NoteChange.Some(var paths)) {
      List<NoteFiles.Found> found = new ChangedNotes(files).find(source, paths);
      found.forEach(one -> importing.run(one, ImportNotes.Options.asBefore(false)));
    }
  }

  private boolean isKnown(String answer) {
    return profile.notes().present(source, Set.of(NOTE)).stream()
        .anyMatch(card -> card.card().flashcard().back().equals(answer));
  }
}
