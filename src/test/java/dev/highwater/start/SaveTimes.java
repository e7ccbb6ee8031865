package dev.highwater.start;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import dev.highwater.vault.VaultWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Measures how long it takes from the end of a save until the watch tells of it, in a folder of
/// 200 folders with 5,000 notes. Run by hand:
///
/// {@code java -cp … dev.highwater.start.SaveTimes}
public final class SaveTimes {
  private static final int SAVES = 200;

  private SaveTimes() {}

  /// Prints median, 95th percentile and longest time.
  public static void main(String[] arguments) throws Exception {
    Path root = Files.createTempDirectory("save-times").toRealPath();
    for (int number = 0; number < 5000; number++) {
      Path folder = Files.createDirectories(root.resolve("folder-" + number % 200));
      Files.writeString(folder.resolve("note-" + number + ".md"), "#flashcards\n\na::b\n");
    }
    BlockingQueue<NoteChange> heard = new LinkedBlockingQueue<>();
    long[] millis = new long[SAVES];
    long began = System.nanoTime();
    NoteWatch.Watching watching =
        new VaultWatch().watch(new NoteSource(root.toString()), heard::add);
    try {
      heard.take();
      System.out.printf("watching after %d ms%n", (System.nanoTime() - began) / 1_000_000);
      for (int save = 0; save < SAVES; save++) {
        Path note = root.resolve("folder-7").resolve("note-7.md");
        Files.writeString(note, "#flashcards\n\na::b " + save + "\n");
        long saved = System.nanoTime();
        heard.take();
        millis[save] = (System.nanoTime() - saved) / 1_000_000;
        Thread.sleep(40);
      }
    } finally {
      watching.close();
    }
    Arrays.sort(millis);
    System.out.printf(
        "from save to news: median %d ms, 95 %% %d ms, longest %d ms%n",
        millis[SAVES / 2], millis[SAVES * 95 / 100], millis[SAVES - 1]);
  }
}
