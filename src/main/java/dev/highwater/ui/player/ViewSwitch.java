package dev.highwater.ui.player;

import dev.highwater.ui.frame.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses how a run is looked at.
public final class ViewSwitch extends HBox {
  private static final Texts TEXTS = Texts.of(ViewSwitch.class);

  private final ToggleGroup group = new ToggleGroup();
  private final Map<RunView, ToggleButton> buttons = new EnumMap<>(RunView.class);

  /// @param view what is chosen, here and elsewhere
  public ViewSwitch(ObjectProperty<RunView> view) {
    getStyleClass().add("player-segments");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleText(TEXTS.say("views"));
    for (RunView each : RunView.values()) {
      ToggleButton button = new ToggleButton(name(each));
      button.setToggleGroup(group);
      button.getStyleClass().add("player-segment");
      button.setId("view-" + name(each).toLowerCase(java.util.Locale.ROOT));
      button.setTooltip(new Tooltip(TEXTS.say("view-tip", name(each))));
      // A toggle that is pressed again would be let go: one view is always shown.
      button.setOnAction(_ -> {
        button.setSelected(true);
        view.set(each);
      });
      buttons.put(each, button);
    }
    getChildren().addAll(buttons.values());
    view.subscribe(chosen -> group.selectToggle(buttons.get(chosen)));
  }

  private static String name(RunView view) {
    return switch (view) {
      case CLUSTER -> TEXTS.say("view-cluster");
      case SPACE_TIME -> TEXTS.say("view-space-time");
      case EVENTS -> TEXTS.say("view-events");
    };
  }
}
