package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One setting: what it is called and does beside the control that changes it, or above it where
/// there is little room.
final class SettingItemRow extends GridPane {
  private static final Texts TEXTS = Texts.of(SettingItemRow.class);
  private static final double WORDS_SHARE = 58;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final SettingEditor editor;
  private final Label title = new Label();
  private final Label origin = new Label();
  private final Label says = Sentence.quiet("");
  private final Label more = Sentence.quiet("");
  private final Label refusal = new Label();
  private final Button reset;
  private final VBox words;
  private final VBox entry;

  SettingItemRow(SettingsViewModel model, SettingItem item) {
    String id = item.id();
    editor = SettingEditor.of(model, item);
    reset = Forms.pill("reset-" + id, TEXTS.say("reset"), Feather.ROTATE_CCW, () -> model.reset(id));
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
    words = new VBox(head, says, more);
    words.getStyleClass().add("setting-words");
    HBox line = new HBox(editor.node(), reset);
    line.getStyleClass().add("setting-line");
    HBox.setHgrow(editor.node(), Priority.ALWAYS);
    entry = new VBox(line, refusal);
    entry.getStyleClass().add("setting-entry");
    getStyleClass().add("setting");
    arrange(false);
    show(item);
  }

  /// @param narrow whether there is little room
  void arrange(boolean narrow) {
    getRowConstraints().clear();
    getColumnConstraints().clear();
    getChildren().clear();
    if (narrow) {
      getColumnConstraints().add(share(100));
      addColumn(0, words, entry);
    } else {
      getColumnConstraints().addAll(share(WORDS_SHARE), share(100 - WORDS_SHARE));
      addRow(0, words, entry);
    }
  }

  private static ColumnConstraints share(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
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
