package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.statistics.CardCounts;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.study.statistics.Share;
import dev.highwater.study.statistics.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `stats`: what has been learned, in numbers.
@Command(name = "stats", description = "Shows statistics.")
final class StatsCommand implements Runnable {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Option(
      names = "--deck",
      paramLabel = "NAME",
      description = "Only cards of this deck and the decks below it.")
  @Nullable String deck;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodName.class,
      description = "month, quarter, year or all (the default).")
  Period period = Period.ALL;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Writes every figure as a table into this folder, a file each.")
  @Nullable Path csv;

  private final GlobalOptions options;
  private final Workbench workbench;

  StatsCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Scope scope = new Scope(Optional.ofNullable(deck).map(DeckPath::new), period);
    Report report =
        options.read(profile -> {
          History history = History.read(profile.records(), profile.calendar());
          requireDeck(history, scope);
          return workbench.report(profile, history, scope);
        });
    if (csv != null) {
      writeTables(report, csv);
    }
    if (json) {
      Json.print(json(report), workbench.out());
    } else {
      print(report);
    }
  }

  private void requireDeck(History history, Scope scope) {
    if (scope.deck().isPresent() && !history.decks().contains(scope.deck().get())) {
      throw new RefusalException(
          "There is no deck " + scope.deck().get() + " in the profile " + options.folder() + ".");
    }
  }

  private void writeTables(Report report, Path folder) {
    try {
      Files.createDirectories(folder);
      for (Table table : report.tables()) {
        Files.writeString(folder.resolve(table.figure().storedName() + ".csv"), table.csv());
      }
    } catch (IOException unwritable) {
      throw new RefusalException("The folder " + folder + " cannot be written to.");
    }
    workbench.err().println(report.tables().size() + " tables are in " + folder + ".");
  }

  private static ObjectNode json(Report report) {
    CardCounts cards = report.cards();
    ObjectNode result = Json.object();
    result.put("cards", cards.all());
    result.put("new", cards.fresh());
    result.put("learning", cards.learning());
    result.put("review", cards.young() + cards.mature());
    result.put("suspended", cards.suspended());
    result.put("dueToday", cards.due());
    result.set("reviews", report.days().stream().map(StatsCommand::json).collect(Json.array()));
    result.set("retention", share(report.retention()));
    result.set("retentionYoung", share(report.young()));
    result.set("retentionMature", share(report.mature()));
    result.put("streak", report.streak().current());
    return result;
  }

  private static JsonNode share(Share share) {
    return Json.orNull(
        share.value().isPresent()
            ? Optional.of(Json.number(share.value().getAsDouble()))
            : Optional.empty());
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

  private void print(Report report) {
    CardCounts counts = report.cards();
    workbench
        .out()
        .printf(
            Locale.ROOT,
            "%d cards: %d new, %d learning, %d review; %d due today%n",
            counts.all(),
            counts.fresh(),
            counts.learning(),
            counts.young() + counts.mature(),
            counts.due());
    for (ReviewDay day : report.days()) {
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
    report
        .retention()
        .value()
        .ifPresent(
            share -> workbench.out().printf(Locale.ROOT, "%.0f %% remembered%n", share * 100));
  }

  /// A period by its name in lower case.
  static final class PeriodName implements ITypeConverter<Period> {
    @Override
    public Period convert(String value) {
      return Arrays.stream(Period.values())
          .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(value))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException("'" + value + "' is not month, quarter, year or all"));
    }
  }
}
