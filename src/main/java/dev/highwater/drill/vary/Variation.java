package dev.highwater.drill.vary;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Turn;
import dev.highwater.scenario.Comparison;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A card asked with other numbers.
///
/// @param question the card's question with these numbers, as Markdown
/// @param changed the settings that differ from the card's own, with their values here
/// @param scenario canonical text of the scenario with them
public record Variation(String question, List<Setting> changed, String scenario) {
  public Variation {
    changed = List.copyOf(changed);
  }

  /// All variations of a card, in the order of its scenario; none for a card whose question does
  /// not name the varied values, or not so that there is no doubt which number is which.
  public static List<Variation> of(Flashcard card) {
    if (!(card.scenario().map(ScenarioReader::read).orElse(null)
        instanceof ReadScenario.Good(Scenario scenario))) {
      return List.of();
    }
    List<Variation> all = new ArrayList<>();
    for (Scenario other : scenario.variations()) {
      List<Setting> own = own(scenario);
      List<Setting> changed = scenario.changedIn(other);
      QuestionNumbers.replace(card.front(), own, changed)
          .map(question -> new Variation(question, changed, other.text()))
          .ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /// The variation that is asked this time; empty for the card's own words. A card's first answer
  /// is always about its own words.
  public static Optional<Variation> chosen(Flashcard card, Turn turn) {
    if (turn.number() == 0) {
      return Optional.empty();
    }
    List<Variation> all = of(card);
    int drawn = turn.draw("variation", all.size() + 1);
    return drawn == 0 ? Optional.empty() : Optional.of(all.get(drawn - 1));
  }

  /// The card as it is asked then. What is said of it stays the card's own.
  ///
  /// @param answer as Markdown
  public Flashcard card(Flashcard own, String answer) {
    return new Flashcard(
        own.kind(),
        own.ordinal(),
        question,
        answer,
        own.context(),
        own.decks(),
        own.lines(),
        Optional.of(scenario));
  }

  /// For the log, for example {@code replicas=5, min.insync.replicas=2}.
  public String values() {
    return changed.stream().map(Setting::text).collect(Collectors.joining(", "));
  }

  private static List<Setting> own(Scenario scenario) {
    return scenario.varied().stream()
        .map(Comparison::name)
        .map(name -> new Setting(name, scenario.value(name).orElseThrow()))
        .toList();
  }
}
