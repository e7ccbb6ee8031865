package dev.highwater.ui.simulator;

import dev.highwater.drill.Branches;
import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.ScriptLines;
import dev.highwater.simulator.FirstDifference;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A second run beside the one on the screen: another branch, or the same schedule under another
/// setting.
public final class SideBySideViewModel {
  private static final Texts TEXTS = Texts.of(SideBySideViewModel.class);

  private final ReadOnlyObjectWrapper<Optional<Pair>> pair =
      new ReadOnlyObjectWrapper<>(this, "pair", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Other>> other =
      new ReadOnlyObjectWrapper<>(this, "other", Optional.empty());
  private final BackgroundTasks computation;
  private Optional<Reading.Played> left = Optional.empty();
  private BackgroundTasks.Request asked = () -> {};

  SideBySideViewModel(BackgroundTasks computation) {
    this.computation = computation;
  }

  /// What the run on the screen is compared with.
  public sealed interface Other {
    /// A branch as it was when it was chosen.
    record OfBranch(Branches.Branch branch) implements Other {}

    /// The same text with one setting changed.
    record OfSetting(ConfigName name, String value) implements Other {}
  }

  /// Two runs of one schedule.
  ///
  /// @param name of the right one
  /// @param difference where they part; empty when they tell the same
  public record Pair(
      ScenarioRun left,
      Scenario scenario,
      ScenarioRun right,
      String name,
      Optional<FirstDifference> difference) {}

  /// The runs side by side; empty while nothing is compared.
  public ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /// What is compared; present before its run is.
  public ReadOnlyObjectProperty<Optional<Other>> otherProperty() {
    return other.getReadOnlyProperty();
  }

  /// Compares the run on the screen with that.
  public void begin(Other wanted) {
    other.set(Optional.of(wanted));
    play();
  }

  /// Compares no longer.
  public void end() {
    asked.withdraw();
    other.set(Optional.empty());
    pair.set(Optional.empty());
  }

  void follow(Reading.Played played) {
    left = Optional.of(played);
    play();
  }

  private void play() {
    asked.withdraw();
    if (left.isPresent() && other.get().isPresent()) {
      Reading.Played played = left.get();
      Other wanted = other.get().get();
      asked =
          computation.ask(
              () -> pair(played, wanted),
              pair::set,
              failure -> {
                throw failure;
              });
    }
  }

  private static Optional<Pair> pair(Reading.Played played, Other wanted) {
    String text =
        switch (wanted) {
          case Other.OfBranch(Branches.Branch branch) -> branch.text();
          case Other.OfSetting(ConfigName name, String value) ->
              ScriptLines.of(played.text()).withSetting(name, Optional.of(value));
        };
    String name =
        switch (wanted) {
          case Other.OfBranch(Branches.Branch branch) -> TEXTS.say("branch", branch.number());
          case Other.OfSetting(ConfigName setting, String value) -> setting.key() + ": " + value;
        };
    if (!(ScenarioReader.read(text) instanceof ReadScenario.Good(Scenario scenario))) {
      return Optional.empty();
    }
    List<ScenarioRun> runs = Replay.of(scenario);
    ScenarioRun one = played.runs().getFirst();
    ScenarioRun two = runs.getFirst();
    return Optional.of(
        new Pair(one, scenario, two, name, FirstDifference.of(one.trace(), two.trace())));
  }
}
