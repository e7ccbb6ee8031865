package dev.highwater.cli;

import dev.highwater.study.ReviewDay;
import dev.highwater.study.Statistics;
import dev.highwater.study.StudyCards;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// {@code stats}: what has been learned, in numbers.
@Command(name = "stats", description = "Shows statistics.")
final class StatsCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  StatsCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Statistics statistics =
        options.read(
            profile -> Statistics.of(profile.cards(), profile.reviews(), profile.calendar()));
    if (json) {
      Json.print(json(statistics), workbench.out());
    } else {
      print(statistics);
    }
  }

  private static ObjectNode json(Statistics statistics) {
    StudyCards.Counts counts = statistics.counts();
    ObjectNode result = Json.object();
    result.put("cards", counts.cards());
    result.put("new", counts.fresh());
    result.put("learning", counts.learning());
    result.put("review", counts.review());
    result.put("suspended", statistics.counts().suspended());
    result.put("dueToday", counts.due());
    result.set("reviews", statistics.days().stream().map(StatsCommand::json).collect(Json.array()));
    result.set("retention", Json.orNull(retention(statistics).map(Json::number)));
    return result;
  }

  private static JsonNode json(ReviewDay day) {
    ObjectNode result = Json.object();
    result.put("day", day.day().toString());
    result.put("count", day.count());
    result.put("again", day.again());
    result.put("hard", day.hard());
    result.put("good", day.good());
    result.put("easy", day.easy());
    result.set("seconds", Json.number(day.spent().toMillis() / 1000.0));
    return result;
  }

  private static Optional<Double> retention(Statistics statistics) {
    OptionalDouble retention = statistics.retention();
    return retention.isPresent() ? Optional.of(retention.getAsDouble()) : Optional.empty();
  }

  private void print(Statistics statistics) {
    StudyCards.Counts counts = statistics.counts();
    workbench
        .out()
        .printf(
            Locale.ROOT,
            "%d cards: %d new, %d learning, %d review; %d due today%n",
            counts.cards(),
            counts.fresh(),
            counts.learning(),
            counts.review(),
            counts.due());
    for (ReviewDay day : statistics.days()) {
      workbench
          .out()
          .printf(
              Locale.ROOT,
              "%s  %s: %d again, %d hard, %d good, %d easy%n",
              day.day(),
              day.count() == 1 ? "1 review" : day.count() + " reviews",
              day.again(),
              day.hard(),
              day.good(),
              day.easy());
    }
    retention(statistics)
        .ifPresent(
            share -> workbench.out().printf(Locale.ROOT, "%.0f %% remembered%n", share * 100));
  }
}
