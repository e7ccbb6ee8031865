package dev.highwater.cli;

import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles.Found;
import dev.highwater.library.NoteFiles.FoundNote;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Prover;
import dev.highwater.scenario.Scenario.Claimed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code check}: runs every scenario of notes and verifies its expectations and claims.
@Command(
    name = "check",
    description = "Runs every scenario in notes and verifies expectations and claims.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Notes, folders or vaults.")
  List<Path> paths = List.of();

  @Mixin SearchOptions search = new SearchOptions();

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final Workbench workbench;

  CheckCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    List<Found> found = workbench.noteFiles().findAll(paths);
    List<Checked> checked = new ArrayList<>();
    Prover prover = new Prover(workbench.nanoTime(), search.allowance());
    LiveLine line = new LiveLine(workbench.errTerminal(), workbench.nanoTime());
    try (Interruption interruption = new Interruption()) {
      for (Found place : found) {
        for (FoundNote note : place.notes()) {
          for (Exhibit exhibit : exhibits(note)) {
            checked.add(check(exhibit, prover, line, interruption));
          }
        }
      }
      line.clear();
      if (checked.isEmpty()) {
        throw new RefusalException(
            "There are no scenarios in "
                + String.join(", ", paths.stream().map(Path::toString).toList())
                + ".");
      }
      CheckReport report = new CheckReport(checked);
      if (json) {
        Json.print(report.json(), workbench.out());
      } else {
        report.lines().forEach(workbench.out()::println);
      }
      return report.failed() == 0 ? 0 : 1;
    }
  }

  private List<Exhibit> exhibits(FoundNote note) {
    return switch (note.content().get()) {
      case NoteBytes.Whole(var bytes) ->
          Exhibit.ofFile(note.shownPath(), bytes, workbench.drills());
      case NoteBytes.Unreadable(var problem) ->
          throw new RefusalException(note.shownPath() + ": " + problem.message());
    };
  }

  private static Checked check(
      Exhibit exhibit, Prover prover, LiveLine line, Interruption interruption) {
    return Checked.of(exhibit, claimed -> decide(claimed, exhibit, prover, line, interruption));
  }

  private static Proof decide(
      Claimed claimed, Exhibit exhibit, Prover prover, LiveLine line, Interruption interruption) {
    String what = exhibit.note() + ":" + (exhibit.line() + 1);
    return prover.decide(claimed, SearchOptions.watcher(what, line, interruption));
  }
}
