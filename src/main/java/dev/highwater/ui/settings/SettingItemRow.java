package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// One setting: what it is called and does beside the control that changes it, or above it where
/// there is little room.
final class SettingItemRow extends SideBySide {
  private static final Texts TEXTS = Texts.of(SettingItemRow.class);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final SettingEditor editor;
  private final Label title = new Label();
  private final Label origin = new Label();
  private final Label says = Sentence.quiet("");
  private final Label more = Sentence.quiet("");
  private final Label refusal = new Label();
  private final Button reset;

  SettingItemRow(SettingsViewModel model, SettingItem item) {
    String id = item.id();
    editor = SettingEditor.of(model, item);
    reset =
        Forms.pill("reset-" + id, TEXTS.say("reset"), Feather.ROTATE_CCW, () -> model.reset(id));
    reset.setAccessibleText(TEXTS.say("reset-accessible", item.title()));
    title.getStyleClass().add("medium");
    title.setWrapText(true);
    title.setMinWidth(0);
    origin.getStyleClass().addAll("badge", "muted");
    origin.setMinWidth(USE_PREF_SIZE);
    refusal.getStyleClass().add("refusal");
    refusal.setId("refusal-" + id);
    refusal.setWrapText(true);
    more.setId("more-" + id);
    for (Node node : List.of(origin, says, more, refusal, reset)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    FlowPane head = new FlowPane(title, origin);
    head.getStyleClass().add("setting-head");
    first.getChildren().setAll(head, says, more);
    first.getStyleClass().add("setting-words");
    HBox line = new HBox(editor.node(), reset);
    line.getStyleClass().add("setting-line");
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    second.getChildren().setAll(line, refusal);
    second.getStyleClass().add("setting-entry");
    getStyleClass().add("setting");
    show(item);
  }

  void show(SettingItem item) {
    title.setText(item.title());
    says.setText(item.says());
    says.setVisible(!item.says().isEmpty());
    more.setText(item.more().orElse(""));
    more.setVisible(item.more().isPresent());
    boolean here = item.origin().map(SettingItem.Origin::here).orElse(false);
    origin.setText(item.origin().map(SettingItem.Origin::words).orElse(""));
    origin.setVisible(item.origin().isPresent());
    origin.pseudoClassStateChanged(CHOSEN, here);
    reset.setVisible(here);
    refusal.setText(item.refusal().orElse(""));
    refusal.setVisible(item.refusal().isPresent());
    editor.show(item);
  }
}
