package dev.highwater.cli;

import dev.highwater.card.Card;
import dev.highwater.drill.Drill;
import dev.highwater.explorer.Budget;
import dev.highwater.explorer.OutsideTheSearch;
import dev.highwater.note.Wikilinks;
import dev.highwater.proof.Proof;
import dev.highwater.proof.Prover;
import dev.highwater.proof.Ruling;
import dev.highwater.scenario.Scenario.Claimed;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.simulator.OutsideTheModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// {@code explore}: decides claims by searching all interleavings.
@Command(name = "explore", description = "Searches all interleavings and decides claims.")
final class ExploreCommand implements Runnable {
  /// One of the three.
  static final class Subject {
    @Parameters(paramLabel = "FILE", description = "A scenario, or a note with scenarios.")
    @Nullable Path file;

    @Option(names = "--card", paramLabel = "CARD", description = "The card's id, as due lists it.")
    @Nullable String card;

    @Option(
        names = "--matrix",
        description = "acks by min.insync.replicas by unclean election by kind of crash.")
    boolean matrix;
  }

  @ArgGroup(multiplicity = "1")
  Subject subject = new Subject();

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "3",
      description = "The matrix's replication factor, 1 to 5; default ${DEFAULT-VALUE}.")
  int replicas;

  @Mixin SearchOptions search = new SearchOptions();

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ExploreCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  private record Decided(Exhibit exhibit, Proof proof, List<Budget> least) {}

  @Override
  public void run() {
    Prover prover = new Prover(workbench.nanoTime(), search.allowance());
    LiveLine line = new LiveLine(workbench.errTerminal(), workbench.nanoTime());
    try (Interruption interruption = new Interruption()) {
      if (subject.matrix) {
        new MatrixReport(workbench, prover, line, interruption).print(replicas, json);
        return;
      }
      List<Exhibit> exhibits =
          Optional.ofNullable(subject.file)
              .map(path -> ScenarioFile.read(path, workbench.drills()))
              .orElseGet(() -> List.of(ofCard(String.valueOf(subject.card))));
      List<Decided> decided = decide(exhibits, prover, line, interruption);
      line.clear();
      print(decided);
    }
  }

  private Exhibit ofCard(String id) {
    Card card = options.read(profile -> options.card(profile, id)).card();
    Drill drill =
        workbench
            .drills()
            .of(card.flashcard())
            .orElseThrow(() -> new RefusalException("The card " + id + " has no scenario."));
    return new Exhibit(
        card.note(),
        card.flashcard().lines().first(),
        Optional.of(Wikilinks.shown(card.flashcard().front())),
        drill.origin(),
        ScenarioReader.read(drill.scenario()));
  }

  private List<Decided> decide(
      List<Exhibit> exhibits, Prover prover, LiveLine line, Interruption interruption) {
    List<Decided> decided = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      for (Claimed claimed : exhibit.scenario().claims()) {
        var watcher = SearchOptions.watcher(claimed.text(), line, interruption);
        Proof proof = prover.decide(claimed, watcher);
        List<Budget> least =
            proof.ruling() == Ruling.NOT_FINISHED
                ? List.of()
                : prover.leastBudgets(claimed, watcher);
        decided.add(new Decided(exhibit, proof, least));
      }
    }
    if (decided.isEmpty()) {
      String where = exhibits.isEmpty() ? String.valueOf(subject.file) : exhibits.getFirst().note();
      throw new RefusalException("No scenario of " + where + " makes a claim.");
    }
    return decided;
  }

  private void print(List<Decided> decided) {
    if (json) {
      ArrayNode claims = decided.stream().map(ExploreCommand::json).collect(Json.array());
      Json.print(Json.object().set("claims", claims), workbench.out());
      return;
    }
    for (Decided each : decided) {
      each.exhibit().question().ifPresent(workbench.out()::println);
      ProofText.lines(each.proof(), each.least()).forEach(workbench.out()::println);
      workbench.out().println();
    }
    leftOut().forEach(workbench.out()::println);
  }

  private static ObjectNode json(Decided decided) {
    ObjectNode claim = ProofJson.of(decided.proof());
    decided.exhibit().question().ifPresent(question -> claim.put("question", question));
    claim.set("leastBudgets", ProofJson.budgets(decided.least()));
    return claim;
  }

  /// What verdicts and runs do not speak of.
  static List<String> leftOut() {
    List<String> lines = new ArrayList<>();
    lines.add("What the search leaves out:");
    OutsideTheSearch.sentences().forEach(sentence -> lines.add("- " + sentence));
    lines.add("What the model leaves out:");
    OutsideTheModel.sentences().forEach(sentence -> lines.add("- " + sentence));
    return lines;
  }
}
