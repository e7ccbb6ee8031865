package dev.highwater.ui.player;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is being run: the compared settings to choose from, the configuration, where it comes from.
final class SettingsStrip extends VBox {
  private final FlowPane line = new FlowPane();
  private final HBox segments = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final IntConsumer onChoose;

  /// @param onChoose takes the place of the run that was chosen
  SettingsStrip(IntConsumer onChoose) {
    this.onChoose = onChoose;
    getStyleClass().add("player-strip");
    line.getStyleClass().add("player-chips");
    line.setRowValignment(javafx.geometry.VPos.CENTER);
    segments.getStyleClass().add("player-segments");
    segments.setAlignment(Pos.CENTER_LEFT);
    segments.setMaxHeight(USE_PREF_SIZE);
    segments.setAccessibleText("Compared settings");
    getChildren().add(line);
  }

  /// Takes over a drill.
  void show(DrillRun run) {
    group.getToggles().clear();
    segments.getChildren().clear();
    if (run.runs().size() > 1) {
      List<String> names = ConfigurationText.segments(run);
      for (int i = 0; i < names.size(); i++) {
        segments.getChildren().add(segment(i, names.get(i), run.runs().get(i).setting()));
      }
    }
  }

  private ToggleButton segment(int index, String name, String setting) {
    ToggleButton button = new ToggleButton(name);
    button.setToggleGroup(group);
    button.setAccessibleText(setting);
    button.getStyleClass().add("player-segment");
    // A toggle that is pressed again would be let go: one run is always shown.
    button.setOnAction(_ -> {
      button.setSelected(true);
      onChoose.accept(index);
    });
    return button;
  }

  /// Shows which run is on and how it is configured.
  void choose(DrillRun run, int chosen) {
    if (chosen < segments.getChildren().size()) {
      group.selectToggle(group.getToggles().get(chosen));
    }
    List<javafx.scene.Node> chips = new ArrayList<>();
    boolean compared = run.runs().size() > 1;
    if (compared) {
      chips.add(segments);
    }
    RunConfig config = run.runs().get(chosen).trace().config();
    boolean comparesAcks =
        compared && run.runs().stream().allMatch(each -> each.setting().startsWith("acks"));
    ConfigurationText.chips(config, comparesAcks).forEach(text -> chips.add(chip(text)));
    if (run.drill().origin() == Drill.Origin.INFERRED) {
      chips.add(inferred(run.drill().assumptions()));
    }
    line.getChildren().setAll(chips);
  }

  private static Label chip(String text) {
    Label chip = new Label(text);
    chip.getStyleClass().add("player-chip");
    return chip;
  }

  private static Label inferred(List<String> assumptions) {
    int count = assumptions.size();
    Label chip = new Label("inferred · " + count + (count == 1 ? " assumption" : " assumptions"));
    chip.getStyleClass().add("player-chip-inferred");
    chip.setTooltip(
        new Tooltip(
            "Worked out from the card’s text. Assumed:\n" + String.join("\n", assumptions)));
    return chip;
  }
}
