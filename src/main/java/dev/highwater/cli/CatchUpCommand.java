package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.catchup.CatchUpPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// {@code catch-up}: what is overdue, what each way of working it off costs, and, if asked, one of
/// them.
@Command(
    name = "catch-up",
    description = "Shows what each way of working off a backlog costs, and applies one.")
final class CatchUpCommand implements Runnable {
  @Option(
      names = "--apply",
      paramLabel = "PLAN",
      description = "Moves the cards to their days; undo takes it back.")
  @Nullable String wanted;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  CatchUpCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  /// The backlog with its plans, and what was applied.
  private record Report(
      int cards, double secondsPerCard, List<CatchUpPlan> plans, Optional<Graded> applied) {}

  @Override
  public void run() {
    Optional<String> plan = Optional.ofNullable(wanted);
    Report report =
        plan.isPresent()
            ? options.write(profile -> report(profile, plan))
            : options.read(profile -> report(profile, plan));
    report.applied().flatMap(it -> it.note().notWritten()).ifPresent(workbench.err()::println);
    if (json) {
      Json.print(json(report), workbench.out());
    } else {
      print(report);
    }
  }

  private Report report(Profile profile, Optional<String> plan) {
    CatchUp catchUp = workbench.catchUp(profile);
    List<CatchUpPlan> plans = catchUp.plans();
    double seconds = catchUp.answer().toMillis() / 1000.0;
    return new Report(
        catchUp.cards(), seconds, plans, plan.map(name -> applied(catchUp.apply(name))));
  }

  private static Graded applied(CardActions.Outcome outcome) {
    return switch (outcome) {
      case CardActions.Outcome.Done(Graded done) -> done;
      case CardActions.Outcome.Refused(String why) -> throw new RefusalException(why);
    };
  }

  private static ObjectNode json(Report report) {
    ObjectNode result = Json.object();
    result.put("backlog", report.cards());
    result.set("secondsPerCard", Json.number(report.secondsPerCard()));
    result.set("plans", report.plans().stream().map(CatchUpCommand::json).collect(Json.array()));
    result.set(
        "applied",
        Json.orNull(
            report
                .applied()
                .map(done -> {
                  ObjectNode applied = Json.object();
                  applied.put("row", done.entry().id());
                  applied.put("moved", 1 + done.parts().size());
                  return applied;
                })));
    return result;
  }

  private static JsonNode json(CatchUpPlan plan) {
    ObjectNode json = Json.object();
    json.put("name", plan.name());
    json.put("days", plan.days());
    json.put("cardsPerDay", plan.cardsPerDay());
    json.set("forgotten", Json.number(plan.forgotten()));
    json.set("extraForgotten", Json.number(plan.extraForgotten()));
    json.set("minutesPerDay", Json.number(plan.minutesPerDay()));
    json.set("busiestMinutes", Json.number(plan.busiestMinutes()));
    return json;
  }

  private void print(Report report) {
    if (report.cards() == 0) {
      workbench.out().println("Nothing is overdue.");
      return;
    }
    workbench
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%d cards are due, at %.0f s each.",
                report.cards(),
                report.secondsPerCard()));
    report.plans().forEach(plan -> workbench.out().println(line(plan)));
    report
        .applied()
        .ifPresent(done ->
            workbench
                .out()
                .println("Moved " + (1 + done.parts().size()) + " cards; undo takes that back."));
  }

  private static String line(CatchUpPlan plan) {
    return String.format(
        Locale.ROOT,
        "%-17s %2d days, %d cards a day: %.1f forgotten (%.1f more than today), %.0f minutes a day,"
            + " %.0f at most",
        plan.name(),
        plan.days(),
        plan.cardsPerDay(),
        plan.forgotten(),
        plan.extraForgotten(),
        plan.minutesPerDay(),
        plan.busiestMinutes());
  }
}
