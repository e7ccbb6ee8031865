package dev.highwater.ui.simulator;

import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.Scenario;
import dev.highwater.simulator.KafkaVersion;
import dev.highwater.ui.frame.Texts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The settings that decide most, to be changed without writing: each change runs the same schedule
/// again.
final class SettingsBar extends GridPane {
  private static final Texts TEXTS = Texts.of(SettingsBar.class);
  private static final int LONGEST_NAME = 20;
  private static final List<String> TRUTHS = List.of("true", "false");

  private static final Map<ConfigName, List<String>> CHOICES = choices();

  private final Map<ConfigName, ComboBox<String>> boxes = new EnumMap<>(ConfigName.class);
  private final BiConsumer<ConfigName, Optional<String>> onChoose;
  private boolean showing;

  /// @param onChoose is given what was chosen; empty for Kafka's default
  SettingsBar(BiConsumer<ConfigName, Optional<String>> onChoose) {
    this.onChoose = onChoose;
    getStyleClass().add("simulator-settings");
    int row = 0;
    for (Map.Entry<ConfigName, List<String>> choice : CHOICES.entrySet()) {
      ComboBox<String> box = box(choice.getKey(), choice.getValue());
      Label name = new Label(broken(choice.getKey().key()));
      name.getStyleClass().addAll("config", "simulator-setting");
      name.setLabelFor(box);
      name.setMinWidth(0);
      setHgrow(name, Priority.ALWAYS);
      addRow(row++, name, box);
      boxes.put(choice.getKey(), box);
    }
  }

  /// A name that is too long for its column goes on behind a dot in its middle.
  private static String broken(String name) {
    int dot = name.indexOf('.', name.length() / 2 - 1);
    return name.length() <= LONGEST_NAME || dot < 0
        ? name
        : name.substring(0, dot + 1) + "\n" + name.substring(dot + 1);
  }

  private static Map<ConfigName, List<String>> choices() {
    Map<ConfigName, List<String>> choices = new LinkedHashMap<>();
    choices.put(ConfigName.ACKS, List.of("0", "1", "all"));
    choices.put(ConfigName.REPLICAS, List.of("1", "2", "3", "4", "5"));
    choices.put(ConfigName.MIN_INSYNC_REPLICAS, List.of("1", "2", "3", "4", "5"));
    choices.put(ConfigName.UNCLEAN_LEADER_ELECTION, TRUTHS);
    choices.put(
        ConfigName.KAFKA_VERSION,
        KafkaVersion.known().stream().map(KafkaVersion::toString).toList());
    return choices;
  }

  private ComboBox<String> box(ConfigName name, List<String> values) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("setting-" + name.key().replace('.', '-'));
    box.getItems().add(TEXTS.say("default-value"));
    box.getItems().addAll(values);
    box.setAccessibleText(name.key());
    box.getStyleClass().add("simulator-choice");
    box.valueProperty()
        .subscribe((_, value) -> {
          if (!showing && value != null) {
            onChoose.accept(name, Optional.of(value).filter(values::contains));
          }
        });
    return box;
  }

  /// Shows what a scenario sets.
  void show(Scenario scenario) {
    showing = true;
    boxes.forEach((name, box) -> {
      boolean compared =
          scenario.comparison().filter(comparison -> comparison.name() == name).isPresent();
      box.setDisable(compared);
      box.setValue(
          compared
              ? TEXTS.say("compared")
              : scenario.setting(name).orElse(TEXTS.say("default-value")));
    });
    showing = false;
  }
}
