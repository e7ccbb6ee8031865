package dev.highwater.cli;

import dev.highwater.card.Flashcard;
import dev.highwater.note.Wikilinks;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Reasons;
import dev.highwater.study.explain.CurvePoint;
import dev.highwater.study.explain.Explanation;
import dev.highwater.study.explain.GradeReason;
import dev.highwater.study.explain.HistoryLine;
import dev.highwater.study.explain.MemoryWords;
import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// {@code explain}: why a card is due when it is, what its memory is like, what each grade would
/// do.
@Command(name = "explain", description = "Explains when a card is due, and why.")
final class ExplainCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "CARD", description = "The card's id, as due lists it.")
  String card = "";

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ExplainCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Explanation explanation =
        options.read(profile -> workbench.explainer(profile).of(options.card(profile, card)));
    if (json) {
      Json.print(json(explanation), workbench.out());
    } else {
      print(explanation, workbench.out());
    }
  }

  private static ObjectNode json(Explanation explanation) {
    Flashcard flashcard = explanation.card().flashcard();
    ObjectNode json = Json.object();
    json.put("card", explanation.card().id().value());
    json.put("front", Wikilinks.shown(flashcard.front()));
    json.put("rules", explanation.rules());
    json.set("schedule", ScheduleJson.of(explanation.schedule()));
    json.set("memory", Json.orNull(explanation.memory().map(ExplainCommand::json)));
    json.set("due", explanation.due().stream().map(Json::text).collect(Json.array()));
    json.set(
        "history", explanation.history().stream().map(ExplainCommand::json).collect(Json.array()));
    json.set("curve", explanation.curve().stream().map(ExplainCommand::json).collect(Json.array()));
    json.set("outcomes", ScheduleJson.of(explanation.outcomes()));
    ObjectNode reasons = Json.object();
    explanation.grades().forEach(it -> reasons.put(it.grade().contractName(), it.why()));
    json.set("reasons", reasons);
    return json;
  }

  private static ObjectNode json(MemoryWords memory) {
    ObjectNode json = Json.object();
    json.set("stability", Json.number(memory.stability()));
    json.set("difficulty", Json.number(memory.difficulty()));
    json.set("recall", Json.number(memory.recall()));
    json.put("estimated", memory.estimated());
    json.set("words", memory.words().stream().map(Json::text).collect(Json.array()));
    return json;
  }

  private static ObjectNode json(HistoryLine line) {
    ObjectNode json = Json.object();
    json.put("review", line.row());
    json.put("at", line.at().toString());
    json.put("day", line.day().toString());
    json.put("what", line.what());
    json.set("grade", Json.orNull(line.grade().map(Grade::contractName).map(Json::text)));
    json.set("seconds", Json.orNull(line.taken().map(ExplainCommand::seconds).map(Json::number)));
    json.set("recall", Json.orNull(line.recall().map(Json::number)));
    json.set(
        "stability", Json.orNull(line.memory().map(memory -> Json.number(memory.stability()))));
    json.set(
        "difficulty", Json.orNull(line.memory().map(memory -> Json.number(memory.difficulty()))));
    json.set("schedule", ScheduleJson.of(line.schedule()));
    json.put("takenBack", line.takenBack());
    return json;
  }

  private static ObjectNode json(CurvePoint point) {
    ObjectNode json = Json.object();
    json.put("at", point.at().toString());
    json.set("recall", Json.number(point.recall()));
    json.set("grade", Json.orNull(point.grade().map(Grade::contractName).map(Json::text)));
    return json;
  }

  private static double seconds(Duration taken) {
    return taken.toMillis() / 1000.0;
  }

  private static void print(Explanation explanation, PrintStream out) {
    out.println(Wikilinks.shown(explanation.card().flashcard().front()));
    out.println("Scheduled by " + explanation.rules() + ".");
    explanation.due().forEach(out::println);
    explanation.memory().ifPresent(memory -> memory.words().forEach(out::println));
    explanation.history().forEach(line -> out.println(text(line)));
    for (GradeReason reason : explanation.grades()) {
      out.println(reason.grade().contractName() + ": " + reason.why());
    }
  }

  private static String text(HistoryLine line) {
    String recall = line.recall().map(it -> ", chance then " + Reasons.percent(it)).orElse("");
    String memory =
        line.memory().map(it -> ", stability then " + Reasons.days(it.stability())).orElse("");
    String back = line.takenBack() ? ", taken back" : "";
    return "%s  %s%s%s%s".formatted(line.day(), line.what(), recall, memory, back);
  }
}
