package dev.highwater.drill;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill.Origin;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioError;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the scenario that illustrates a card, and plays it.
///
/// A scenario declared in the note wins. Otherwise one is inferred from the card's words; a card
/// that is not understood gets none.
public final class Drills {
  /// Characters of both sides. No question and answer are longer; what is longer is a page, or
  /// nonsense that would take for ever to be taken apart.
  private static final int LONGEST_UNDERSTOOD = 5_000;

  /// The card's drill. A declared scenario that cannot be read is said to be so among the
  /// assumptions of the inferred one that takes its place.
  public Optional<Drill> of(Flashcard card) {
    Optional<ReadScenario> declared = card.scenario().map(ScenarioReader::read);
    if (declared.orElse(null) instanceof ReadScenario.Good(Scenario scenario)) {
      return Optional.of(
          new Drill(
              Origin.DECLARED,
              DeclaredScenario.emphasis(scenario),
              scenario.text(),
              scenario.assumptions()));
    }
    Stream<String> unreadable =
        declared.orElse(null) instanceof ReadScenario.Bad(var errors)
            ? Stream.of(unreadable(errors.getFirst()))
            : Stream.empty();
    return infer(card)
        .map(illustration ->
            new Drill(
                Origin.INFERRED,
                illustration.emphasis(),
                illustration.scenario(),
                Stream.concat(unreadable, illustration.assumptions().stream()).toList()));
  }

  /// Where the card's drill comes from, told without making it: nothing is run. Empty for a card
  /// that has none.
  public Optional<Origin> originOf(Flashcard card) {
    boolean declared =
        card.scenario()
            .filter(text -> ScenarioReader.read(text) instanceof ReadScenario.Good)
            .isPresent();
    return declared ? Optional.of(Origin.DECLARED) : infer(card).map(_ -> Origin.INFERRED);
  }

  private static String unreadable(ScenarioError error) {
    return "the note's own scenario cannot be read ("
        + error.text()
        + "), so one was inferred from the card";
  }

  /// Runs the drill and holds the card's answer against what happened; corrections come first.
  ///
  /// @param drill made by {@link #of} from this card
  public DrillRun play(Drill drill, Flashcard card) {
    List<ScenarioRun> runs = Evidence.play(drill.scenario());
    List<Remark> remarks =
        switch (drill.origin()) {
          case DECLARED -> DeclaredScenario.remarks(runs);
          case INFERRED ->
              infer(card).map(illustration -> illustration.remarks(runs)).orElse(List.of());
        };
    List<Remark> correctionsFirst =
        remarks.stream()
            .sorted(Comparator.comparing(remark -> remark.kind() != Remark.Kind.CORRECTS))
            .toList();
    return new DrillRun(drill, runs, correctionsFirst);
  }

  /// A scenario of nobody's card, with its runs.
  public static DrillRun alone(Scenario scenario, List<ScenarioRun> runs) {
    return new DrillRun(
        new Drill(
            Origin.DECLARED,
            DeclaredScenario.emphasis(scenario),
            scenario.text(),
            scenario.assumptions()),
        runs,
        List.of());
  }

  static Optional<Illustration> infer(Flashcard card) {
    String both = card.front() + " " + card.back();
    if (both.length() > LONGEST_UNDERSTOOD
        || !Intent.isPossible(card)
        || !Language.isEnglish(both)) {
      return Optional.empty();
    }
    Reading reading = Reading.of(card);
    Optional<Parameters> parameters = Parameters.of(reading);
    return Intent.of(reading)
        .flatMap(intent -> parameters.map(values -> illustration(intent, reading, values)));
  }

  private static Illustration illustration(Intent intent, Reading card, Parameters parameters) {
    return switch (intent) {
      case ACKNOWLEDGEMENT -> new AcknowledgementIllustration(card, parameters);
      case DURABILITY -> new DurabilityIllustration(card, parameters);
      case LATENCY -> new LatencyIllustration(card, parameters);
      case AVAILABILITY -> new AvailabilityIllustration(card, parameters);
      case VISIBILITY -> new VisibilityIllustration(card, parameters);
      case DUPLICATES -> new DuplicatesIllustration(card, parameters);
      case UNCLEAN_ELECTION -> new UncleanElectionIllustration(card, parameters);
    };
  }
}
