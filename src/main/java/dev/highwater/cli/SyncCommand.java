package dev.highwater.cli;

import dev.highwater.library.KeepInStep;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.OutsideReading;
import dev.highwater.library.Profile;
import dev.highwater.library.SyncReport;
import dev.highwater.library.Vault;
import dev.highwater.note.NoteProblem;
import dev.highwater.study.WrittenComment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code sync}: reads the notes of the vaults, then writes what is owed to those in step.
@Command(
    name = "sync",
    description = "Reads outside changes and writes schedule comments back into the notes.")
final class SyncCommand implements Runnable {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VAULT",
      description = "Only this vault; all that were added without it.")
  @Nullable Path folder;

  @Option(names = "--dry-run", description = "Shows what would happen and changes nothing.")
  boolean dryRun;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final VaultDesk desk;

  SyncCommand(VaultDesk desk) {
    this.desk = desk;
  }

  /// The vaults that were synced, and those that could not be.
  private record Outcome(List<SyncReport> reports, List<NoteProblem> missing) {}

  @Override
  public void run() {
    Outcome outcome = dryRun ? desk.options().read(this::sync) : desk.options().write(this::sync);
    if (json) {
      Json.print(SyncJson.of(outcome.reports(), outcome.missing()), desk.workbench().out());
    } else {
      print(outcome);
    }
  }

  private Outcome sync(Profile profile) {
    KeepInStep inStep = desk.workbench().inStep(profile, profile.calendar());
    if (folder != null) {
      return new Outcome(List.of(inStep.sync(desk.added(profile, folder), dryRun)), List.of());
    }
    List<SyncReport> reports = new ArrayList<>();
    List<NoteProblem> missing = new ArrayList<>();
    for (Vault vault : profile.vaults().all()) {
      try {
        reports.add(inStep.sync(vault, dryRun));
      } catch (NoteFiles.UnreadableException unreadable) {
        missing.add(
            new NoteProblem("", 0, "vault-missing", String.valueOf(unreadable.getMessage())));
      }
    }
    return new Outcome(reports, missing);
  }

  private void print(Outcome outcome) {
    if (outcome.reports().isEmpty() && outcome.missing().isEmpty()) {
      desk.workbench().out().println("No vault has been added.");
    }
    outcome.missing().stream().map(ImportText::line).forEach(desk.workbench().out()::println);
    for (SyncReport report : outcome.reports()) {
      lines(report).forEach(desk.workbench().out()::println);
    }
  }

  private List<String> lines(SyncReport report) {
    List<String> lines = new ArrayList<>();
    int taken = (int) report.outside().stream().filter(OutsideReading::isTakenOver).count();
    int conflicts = (int) report.outside().stream().filter(OutsideReading::isConflict).count();
    lines.add(
        "%s: %s %s, %s from outside, %s"
            .formatted(
                report.source().root(),
                dryRun ? "would write" : "wrote",
                ImportText.count(report.written().size(), "comment"),
                ImportText.count(taken, "rating"),
                ImportText.count(conflicts, "conflict")));
    report.written().stream().map(SyncCommand::line).forEach(lines::add);
    report.outside().stream()
        .filter(one -> one.isTakenOver() || one.isConflict())
        .map(SyncCommand::line)
        .forEach(lines::add);
    report.problems().stream().map(ImportText::line).forEach(lines::add);
    return lines;
  }

  private static String line(WrittenComment comment) {
    return "%s:%d: %s".formatted(comment.note(), comment.line() + 1, comment.after().orElse("-"));
  }

  private static String line(OutsideReading reading) {
    String who = reading.card().note() + ": " + reading.card().id() + ": ";
    String due = reading.change().says().map(says -> "due " + says.due()).orElse("not scheduled");
    if (!reading.isConflict()) {
      return who + "rated by another program, " + due;
    }
    return who
        + (reading.isTakenOver()
            ? "rated here and later by another program, which counts, " + due
            : "rated here and not later by another program; the rating made here counts");
  }
}
