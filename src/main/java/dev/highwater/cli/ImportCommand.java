package dev.highwater.cli;

import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.NoteFiles.Found;
import dev.highwater.library.Profile;
import dev.highwater.note.NoteProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    ImportReport report =
        dryRun
            ? options.read(profile -> importAll(found, profile))
            : options.write(profile -> importAll(found, profile));
    refuseWhenNothingCouldBeRead(report);
    long took = Duration.ofNanos(workbench.nanoTime().getAsLong() - began).toMillis();
    if (json) {
      Json.print(new ImportJson(workbench.drills(), asPlugin).of(report, took), workbench.out());
    } else {
      print(report);
    }
  }

  private ImportReport importAll(List<Found> found, Profile profile) {
    if (found.stream().allMatch(one -> isNothing(one, profile))) {
      String where = paths.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new RefusalException("There are no notes in " + where + ".");
    }
    return workbench
        .importing()
        .into(profile.notes(), options.clock())
        .run(found, new ImportNotes.Options(all, dryRun, asPlugin));
  }

  /// A folder that was imported before and has been emptied since is something: its cards are gone.
  private static boolean isNothing(Found found, Profile profile) {
    return found.notes().isEmpty()
        && found.problems().isEmpty()
        && profile.notes().known(found.source()).isEmpty();
  }

  /// Notes that hold no cards are no failure; notes of which none can be read are one.
  private static void refuseWhenNothingCouldBeRead(ImportReport report) {
    boolean nothingDone = report.notes() == 0 && report.removed() == 0;
    if (nothingDone && report.problems().stream().noneMatch(ImportCommand::isAboutTheWhole)) {
      report.problems().stream()
          .findFirst()
          .ifPresent(problem -> {
            throw new RefusalException(problem.note() + ": " + problem.message());
          });
    }
  }

  /// Such a problem names no note.
  private static boolean isAboutTheWhole(NoteProblem problem) {
    return problem.note().isEmpty();
  }

  private void print(ImportReport report) {
    String done = dryRun ? "Would import" : "Imported";
    workbench
        .out()
        .println(
            "%s %s from %s: %d added, %d changed, %d unchanged, %d removed"
                .formatted(
                    done,
                    count(report.cards().size(), "card"),
                    count(report.notes(), "note"),
                    report.added(),
                    report.changed(),
                    report.unchanged(),
                    report.removed()));
    report.problems().stream().map(ImportCommand::line).forEach(workbench.out()::println);
  }

  private static String line(NoteProblem problem) {
    String place =
        isAboutTheWhole(problem) ? "" : problem.note() + ":" + (problem.line() + 1) + ": ";
    return place + problem.code() + ": " + problem.message();
  }

  private static String count(int number, String noun) {
    return number == 1 ? "1 " + noun : number + " " + noun + "s";
  }
}
