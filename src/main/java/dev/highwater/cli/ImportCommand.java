package dev.highwater.cli;

import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.NoteFiles.Found;
import dev.highwater.library.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code import}: reads notes and makes their cards known. Never writes to a note.
@Command(name = "import", description = "Imports notes.")
final class ImportCommand implements Runnable {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Notes, folders or vaults.")
  List<Path> paths = List.of();

  @Option(names = "--all", description = "Reads notes without a sign of flashcards too.")
  boolean all;

  @Option(names = "--dry-run", description = "Shows what would happen and stores nothing.")
  boolean dryRun;

  @Option(
      names = "--as-plugin",
      description = "Reads exactly what obsidian-spaced-repetition reads, and as it does.")
  boolean asPlugin;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ImportCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    long began = workbench.nanoTime().getAsLong();
    List<Found> found = workbench.noteFiles().findAll(paths);
    if (dryRun) {
      options.read(profile -> importAll(found, profile, began));
    } else {
      options.write(profile -> importAll(found, profile, began));
    }
  }

  private ImportReport importAll(List<Found> found, Profile profile, long began) {
    if (found.stream().allMatch(one -> isNothing(one, profile))) {
      String where = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new RefusalException("There are no notes in " + where + ".");
    }
    ImportReport report = importWatched(found, profile);
    refuseWhenNothingCouldBeRead(report);
    List<Optional<Long>> numbers = numbers(report, profile);
    long took = Duration.ofNanos(workbench.nanoTime().getAsLong() - began).toMillis();
    if (json) {
      new ImportJson(workbench.drills()).print(report, numbers, took, workbench.out());
    } else {
      print(report);
      new DecisionGroups(report.recognitions(), numbers).lines().forEach(workbench.out()::println);
    }
    return report;
  }

  /// The numbers under which the report's recognitions are kept; empty when they are not.
  private List<Optional<Long>> numbers(ImportReport report, Profile profile) {
    int decisions = report.recognitions().size();
    return dryRun
        ? Collections.nCopies(decisions, Optional.empty())
        : profile.recognitions().newest(decisions).reversed().stream()
            .map(recorded -> Optional.of(recorded.id()))
            .toList();
  }

  private ImportReport importWatched(List<Found> found, Profile profile) {
    ImportNotes importing = workbench.importing().into(profile, options.clock());
    ProgressLine line = new ProgressLine(workbench.errTerminal(), workbench.nanoTime());
    try {
      return importing.run(found, new ImportNotes.Options(all, dryRun, asPlugin), line);
    } finally {
      line.clear();
    }
  }

  /// A folder that was imported before and has been emptied since is something: its cards are gone.
  private static boolean isNothing(Found found, Profile profile) {
    return found.notes().isEmpty()
        && found.problems().isEmpty()
        && profile.notes().seen(found.source(), found.scope()).isEmpty();
  }

  /// Notes that hold no cards are no failure; notes of which none can be read are one.
  private static void refuseWhenNothingCouldBeRead(ImportReport report) {
    boolean nothingDone = report.notes() == 0 && report.removed() == 0;
    if (nothingDone && report.problems().stream().noneMatch(ImportText::isAboutTheWhole)) {
      report.problems().stream()
          .findFirst()
          .ifPresent(problem -> {
            throw new RefusalException(problem.note() + ": " + problem.message());
          });
    }
  }

  private void print(ImportReport report) {
    ImportText.lines(report, dryRun ? "Would import" : "Imported")
        .forEach(workbench.out()::println);
  }
}
