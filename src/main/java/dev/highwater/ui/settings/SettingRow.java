package dev.highwater.ui.settings;

import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingKind;
import dev.highwater.ui.frame.Sentence;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One setting: its name and what it does beside the control that changes it.
final class SettingRow extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int MOST_LINES = 6;

  private final VaultsViewModel model;
  private final PluginSetting setting;
  private final Control editor;
  private final Label origin = new Label();
  private final Label refusal = new Label();
  private final Button reset;
  private String stored = "";

  SettingRow(VaultsViewModel model, PluginSetting setting) {
    this.model = model;
    this.setting = setting;
    String name = setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    editor = editor();
    editor.setId("setting-" + name);
    editor.setAccessibleText(SettingEntry.title(setting));
    editor.setAccessibleHelp(setting.meaning());
    reset = Forms.pill("reset-" + name, "Reset", Feather.ROTATE_CCW, () -> model.reset(setting));
    reset.setAccessibleText("Reset " + SettingEntry.title(setting));
    reset.managedProperty().bind(reset.visibleProperty());
    refusal.getStyleClass().add("refusal");
    refusal.setId("refusal-" + name);
    refusal.setWrapText(true);
    refusal.managedProperty().bind(refusal.visibleProperty());
    origin.getStyleClass().addAll("badge", "muted");
    getStyleClass().add("setting");
    getChildren().setAll(words(), entry());
  }

  void show(SettingLine line, Optional<String> why) {
    boolean chosen = line.origin() == SettingLine.Origin.CHOSEN;
    origin.setText(
        switch (line.origin()) {
          case DEFAULT -> "default";
          case VAULT -> "from the vault";
          case CHOSEN -> "chosen here";
        });
    origin.pseudoClassStateChanged(CHOSEN, chosen);
    reset.setVisible(chosen);
    refusal.setVisible(why.isPresent());
    refusal.setText(why.orElse(""));
    if (why.isEmpty()) {
      stored = SettingEntry.text(line.value());
      write(stored);
    }
  }

  void takeFocus() {
    editor.requestFocus();
  }

  private VBox words() {
    Label title = new Label(SettingEntry.title(setting));
    title.getStyleClass().add("medium");
    title.setLabelFor(editor);
    HBox head = new HBox(title, origin);
    head.getStyleClass().add("setting-head");
    VBox words = new VBox(head, Sentence.quiet(setting.meaning()));
    words.getStyleClass().add("setting-words");
    words.setPrefWidth(260);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private VBox entry() {
    HBox line = new HBox(editor, reset);
    line.getStyleClass().add("setting-line");
    HBox.setHgrow(editor, Priority.ALWAYS);
    VBox entry = new VBox(line, refusal);
    entry.getStyleClass().add("setting-entry");
    return entry;
  }

  private Control editor() {
    return switch (setting.kind()) {
      case SettingKind.Flag _ -> {
        CheckBox box = new CheckBox();
        box.setOnAction(event -> enter(box.isSelected() ? "on" : "off"));
        yield box;
      }
      case SettingKind.Text(var allowed) when !allowed.isEmpty() -> {
        ChoiceBox<String> choice = new ChoiceBox<>();
        choice.getItems().setAll(allowed);
        choice.setOnAction(event -> Optional.ofNullable(choice.getValue()).ifPresent(this::enter));
        yield choice;
      }
      case SettingKind.Texts _ -> {
        TextArea area = new TextArea();
        area.getStyleClass().add("config");
        area.setPromptText("one in each line");
        yield entered(area);
      }
      case SettingKind.Text _, SettingKind.Amount _ -> {
        TextField field = new TextField();
        field.getStyleClass().add("config");
        field.setOnAction(event -> enter(field.getText()));
        yield entered(field);
      }
    };
  }

  private <T extends TextInputControl> T entered(T field) {
    ReadOnlyBooleanProperty focused = field.focusedProperty();
    focused.subscribe((_, now) -> {
      if (!now) {
        enter(field.getText());
      }
    });
    field.setMaxWidth(Double.MAX_VALUE);
    return field;
  }

  private void enter(String typed) {
    if (!typed.equals(stored) || refusal.isVisible()) {
      model.choose(setting, typed);
    }
  }

  private void write(String text) {
    switch (editor) {
      case CheckBox box -> {
        box.setSelected(text.equals("on"));
        box.setText(text.equals("on") ? "On" : "Off");
      }
      case ChoiceBox<?> choice -> select(choice, text);
      case TextArea area -> {
        area.setText(text);
        area.setPrefRowCount(Math.clamp(text.lines().count() + 1, 2, MOST_LINES));
      }
      case TextInputControl field -> field.setText(text);
      default -> throw new IllegalStateException("no such editor: " + editor);
    }
  }

  private static <T> void select(ChoiceBox<T> choice, String text) {
    choice.getItems().stream().filter(text::equals).findFirst().ifPresent(choice::setValue);
  }
}
