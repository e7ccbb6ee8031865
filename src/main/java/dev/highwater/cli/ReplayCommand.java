package dev.highwater.cli;

import dev.highwater.card.Card;
import dev.highwater.drill.Drills;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// {@code replay}: runs the scenario of a file, of a note's cards or of one card.
@Command(name = "replay", description = "Runs a scenario.")
final class ReplayCommand implements Runnable {
  /// Either of both.
  static final class Subject {
    @Parameters(paramLabel = "FILE", description = "A scenario, or a note with cards.")
    @Nullable Path file;

    @Option(names = "--card", paramLabel = "CARD", description = "The card's id, as due lists it.")
    @Nullable String card;
  }

  @ArgGroup(multiplicity = "1")
  Subject subject = new Subject();

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  private final GlobalOptions options;
  private final Workbench workbench;

  ReplayCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    Optional<Path> file = Optional.ofNullable(subject.file);
    Playbill played =
        file.map(path -> new ReplayFile(path, workbench.drills()).play())
            .orElseGet(() -> new Playbill(List.of(ofCard(String.valueOf(subject.card))), false));
    if (json) {
      Json.print(played.json(), workbench.out());
    } else {
      played.lines().forEach(workbench.out()::println);
    }
  }

  private Story ofCard(String id) {
    Card card = options.read(profile -> options.card(profile, id)).card();
    Drills drills = workbench.drills();
    return drills
        .of(card.flashcard())
        .map(drill -> drills.play(drill, card.flashcard()))
        .map(played -> Story.of(Optional.of(card.id()), card.flashcard(), played))
        .orElseThrow(() -> new RefusalException("The card " + id + " has no scenario."));
  }
}
