package dev.highwater.cli;

import dev.highwater.schedule.Grade;
import dev.highwater.study.Graded;
import dev.highwater.study.LogEntry;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ObjectNode;

/// {@code grade}: rates one card now. When it has printed, the grade is on the disk.
@Command(name = "grade", description = "Grades a card.")
final class GradeCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "CARD", description = "The card's id, as due lists it.")
  String card = "";

  @Parameters(
      index = "1",
      paramLabel = "GRADE",
      converter = GradeName.class,
      description = "again, hard, good or easy.")
  Grade grade = Grade.AGAIN;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  GradeCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Graded graded =
        options.write(profile ->
            options.grading(profile).grade(options.card(profile, card), grade, Duration.ZERO));
    LogEntry entry = graded.entry();
    graded.note().notWritten().ifPresent(workbench.err()::println);
    if (json) {
      Json.print(json(graded), workbench.out());
    } else {
      String due = entry.after().map(after -> "due " + after.due()).orElse("never due");
      workbench.out().println(card + ": " + grade.contractName() + ", " + due);
    }
  }

  private ObjectNode json(Graded graded) {
    LogEntry entry = graded.entry();
    ObjectNode result = Json.object();
    result.put("card", entry.card().value());
    result.put("grade", grade.contractName());
    result.set("before", ScheduleJson.of(entry.before()));
    result.set("after", ScheduleJson.of(entry.after()));
    result.put("review", entry.id());
    if (graded.madeLeech()) {
      result.put("leech", true);
    }
    NoteJson.put(result, graded.note());
    return result;
  }

  /// The contract's names of the grades.
  static final class GradeName implements ITypeConverter<Grade> {
    @Override
    public Grade convert(String name) {
      return Arrays.stream(Grade.values())
          .filter(grade -> grade.contractName().equals(name))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + names()));
    }

    private static String names() {
      return Arrays.stream(Grade.values())
          .map(Grade::contractName)
          .collect(Collectors.joining(", "));
    }
  }
}
