package dev.highwater.cli;

import dev.highwater.library.ImportReport;
import dev.highwater.note.NoteProblem;
import java.util.ArrayList;
import java.util.List;

/// The report of an import for people.
final class ImportText {
  private ImportText() {}

  /// What was found, then one line for each problem.
  ///
  /// @param done for example {@code Imported}
  static List<String> lines(ImportReport report, String done) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s from %s: %d added, %d changed, %d unchanged, %d removed"
            .formatted(
                done,
                count(report.cardCount(), "card"),
                count(report.notes(), "note"),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed()));
    report.problems().stream().map(ImportText::line).forEach(lines::add);
    return lines;
  }

  /// A problem with its place; line numbers start at 1 for people.
  static String line(NoteProblem problem) {
    String place =
        isAboutTheWhole(problem) ? "" : problem.note() + ":" + (problem.line() + 1) + ": ";
    return place + problem.code() + ": " + problem.message();
  }

  /// Such a problem names no note.
  static boolean isAboutTheWhole(NoteProblem problem) {
    return problem.note().isEmpty();
  }

  static String count(int number, String noun) {
    return count(number, noun, noun + "s");
  }

  static String count(int number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
