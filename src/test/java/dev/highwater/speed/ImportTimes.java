package dev.highwater.speed;

import dev.highwater.library.CardIds;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.Profile;
import dev.highwater.note.NoteReader;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import dev.highwater.vault.NotesOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/// Measures how fast vaults are imported: by whole processes of the built distribution, from their
/// start to their end, and in this process once it is warm. Of several runs the fastest is printed,
/// with the processor time that it took, which says more where the machine is busy.
///
/// Run on an otherwise idle Linux machine, from the repository, after {@code mvn -Pdist package}:
/// {@code java -cp target/test-classes:target/classes:$(echo target/dist/highwater/lib/*.jar | tr '
/// ' ':') dev.highwater.speed.ImportTimes target/dist/highwater 5}
public final class ImportTimes {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Path home;
  private final Path folder;
  private final int runs;

  private ImportTimes(Path home, Path folder, int runs) {
    this.home = home;
    this.folder = folder;
    this.runs = runs;
  }

  /// Measures and prints.
  ///
  /// @param arguments the distribution's folder, how many runs of each, and a vault to measure
  ///   instead of the generated one of 5,000 notes
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("highwater-import");
    Path usual = folder.resolve("usual");
    Path dense = folder.resolve("dense");
    GeneratedVault.writeUsual(usual, 5_000);
    GeneratedVault.writeDense(Files.createDirectories(dense), 1_900);
    // Files that have only just changed are read again.
    Thread.sleep(Duration.ofSeconds(1));
    ImportTimes times =
        new ImportTimes(
            Path.of(arguments[0]).toAbsolutePath(), folder, Integer.parseInt(arguments[1]));
    Path vault = arguments.length > 2 ? Path.of(arguments[2]) : usual;
    times.wholeProcess("5,000 notes", vault);
    times.wholeProcess("dense notes", dense);
    times.warm("5,000 notes", vault);
    times.warm("dense notes", dense);
    times.later(usual);
  }

  private void wholeProcess(String what, Path vault) throws IOException, InterruptedException {
    List<WholeProcess> first = new ArrayList<>();
    List<WholeProcess> again = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Path data = Files.createTempDirectory(folder, "profile");
      first.add(WholeProcess.run(home, data, vault));
      again.add(WholeProcess.run(home, data, vault));
    }
    WholeProcess best = Collections.min(first, WholeProcess.FASTEST_FIRST);
    long peak = first.stream().mapToLong(WholeProcess::peakKibibytes).max().orElseThrow();
    print(
        "%s, first import, whole process: %s, %,.0f cards/s"
            .formatted(what, best, best.cards() / best.millis() * 1e3));
    print("%s, peak of resident memory: %d MB".formatted(what, peak / 1024));
    print(
        "%s, nothing changed, whole process: %s"
            .formatted(what, Collections.min(again, WholeProcess.FASTEST_FIRST)));
  }

  private void warm(String what, Path vault) throws Exception {
    List<Double> times = new ArrayList<>();
    int cards = 0;
    for (int run = 0; run < runs + 5; run++) {
      try (Profile profile = open()) {
        ImportNotes importing = importing(profile);
        long began = System.nanoTime();
        cards = run(importing, vault).cardCount();
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
    double best = best(times);
    print(
        "%s, first import, warm: %.0f ms, %,.0f cards/s".formatted(what, best, cards / best * 1e3));
  }

  private void later(Path vault) throws Exception {
    try (Profile profile = open()) {
      ImportNotes importing = importing(profile);
      run(importing, vault);
      print(
          "5,000 notes, nothing changed, warm: %.0f ms"
              .formatted(best(() -> run(importing, vault))));
      print(
          "one note changed, from save to updated card: %s"
              .formatted(SaveToCard.measure(profile, importing, vault, runs + 5)));
    }
  }

  private Profile open() throws IOException {
    StudyCalendar calendar = new StudyCalendar(CLOCK, ZoneOffset.UTC);
    return new SqliteProfiles(calendar).open(Files.createTempDirectory(folder, "profile"));
  }

  private static ImportNotes importing(Profile profile) {
    return new ImportNotes(
        new NoteReader(),
        profile.notes(),
        CardIds.drawnFrom(RandomGenerator.of("L64X128MixRandom")),
        CLOCK);
  }

  private static ImportReport run(ImportNotes importing, Path path) {
    return importing.run(new NotesOnDisk(CLOCK).find(path), new ImportNotes.Options(false, false));
  }

  private double best(Callable<ImportReport> work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < runs + 5; run++) {
      long began = System.nanoTime();
      work.call();
      times.add((System.nanoTime() - began) / 1e6);
    }
    return best(times);
  }

  private static double best(List<Double> millis) {
    return millis.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
