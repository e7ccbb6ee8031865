package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Entry;
import dev.highwater.ui.settings.SettingItem.Value;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The control that changes a setting. Shows what the model says; what is entered goes to the model
/// only.
sealed interface SettingEditor {
  Node node();

  void show(SettingItem item);

  static SettingEditor of(SettingsViewModel model, SettingItem item) {
    SettingEditor editor =
        switch (item.entry()) {
          case Entry.Switch _ -> new OnOff(model, item.id());
          case Entry.OneOf _ -> new Chooser(model, item.id());
          case Entry.Line _ -> new Typed(model, item.id());
          case Entry.Deeds _ -> new Buttons(model, item.id());
          case Entry.Keys _ -> new KeyButtons(model, item.id());
        };
    editor.node().setId("setting-" + item.id());
    editor.node().setAccessibleText(item.title());
    editor.node().setAccessibleHelp(item.says());
    return editor;
  }

  /// A check box.
  final class OnOff implements SettingEditor {
    private static final Texts TEXTS = Texts.of(OnOff.class);

    private final CheckBox box = new CheckBox();

    OnOff(SettingsViewModel model, String id) {
      box.setOnAction(event -> model.enter(id, String.valueOf(box.isSelected())));
    }

    @Override
    public Node node() {
      return box;
    }

    @Override
    public void show(SettingItem item) {
      if (item.entry() instanceof Entry.Switch(boolean on)) {
        box.setSelected(on);
        box.setText(on ? TEXTS.say("on") : TEXTS.say("off"));
      }
    }
  }

  /// A list to choose from.
  final class Chooser implements SettingEditor {
    private final ComboBox<Value> box = new ComboBox<>();
    private boolean showing;

    Chooser(SettingsViewModel model, String id) {
      box.setMaxWidth(Double.MAX_VALUE);
      box.setConverter(new Words());
      box.valueProperty()
          .subscribe((_, now) -> {
            if (!showing && now != null) {
              model.enter(id, now.name());
            }
          });
    }

    @Override
    public Node node() {
      return box;
    }

    @Override
    public void show(SettingItem item) {
      if (item.entry() instanceof Entry.OneOf(List<Value> values, String chosen)) {
        showing = true;
        if (!box.getItems().equals(values)) {
          box.getItems().setAll(values);
        }
        values.stream().filter(it -> it.name().equals(chosen)).findFirst().ifPresent(box::setValue);
        showing = false;
      }
    }

    private static final class Words extends StringConverter<Value> {
      @Override
      public String toString(Value value) {
        return Optional.ofNullable(value).map(Value::words).orElse("");
      }

      @Override
      public Value fromString(String words) {
        return new Value(words, words);
      }
    }
  }

  /// A field; what is in it is entered by Enter, and when the focus leaves it.
  final class Typed implements SettingEditor {
    private final TextField field = new TextField();
    private String shown = "";

    Typed(SettingsViewModel model, String id) {
      field.getStyleClass().add("config");
      field.setMaxWidth(Double.MAX_VALUE);
      field.setOnAction(event -> enter(model, id));
      field
          .focusedProperty()
          .subscribe((_, now) -> {
            if (!now) {
              enter(model, id);
            }
          });
    }

    private void enter(SettingsViewModel model, String id) {
      if (!field.getText().equals(shown)) {
        model.enter(id, field.getText().strip());
      }
    }

    @Override
    public Node node() {
      return field;
    }

    /// What was refused stays to be put right.
    @Override
    public void show(SettingItem item) {
      if (item.entry() instanceof Entry.Line(String text)
          && item.refusal().isEmpty()
          && !(field.isFocused() && text.equals(shown))) {
        shown = text;
        field.setText(text);
      }
    }
  }

  /// Buttons below what is the case.
  final class Buttons implements SettingEditor {
    private final SettingsViewModel model;
    private final String id;
    private final Label fact = new Label();
    private final FlowPane buttons = new FlowPane();
    private final VBox both = new VBox(fact, buttons);
    private Optional<Entry> shown = Optional.empty();

    Buttons(SettingsViewModel model, String id) {
      this.model = model;
      this.id = id;
      fact.setWrapText(true);
      fact.managedProperty().bind(fact.visibleProperty());
      buttons.getStyleClass().add("setting-buttons");
      both.getStyleClass().add("setting-deeds");
    }

    @Override
    public Node node() {
      return both;
    }

    @Override
    public void show(SettingItem item) {
      if (shown.equals(Optional.of(item.entry()))
          || !(item.entry() instanceof Entry.Deeds(var words, var deeds))) {
        return;
      }
      shown = Optional.of(item.entry());
      fact.setText(words);
      fact.setVisible(!words.isEmpty());
      boolean focused = buttons.getChildren().stream().anyMatch(Node::isFocused);
      buttons.getChildren().setAll(deeds.stream().map(this::button).toList());
      if (focused) {
        buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
      }
    }

    private Button button(SettingItem.Deed deed) {
      Button button = new Button(deed.words());
      button.setId("deed-" + deed.id());
      button.getStyleClass().add("quiet");
      button.setOnAction(event -> model.act(id, deed.id()));
      return button;
    }
  }

  /// A button for every key; pressing it waits for another key.
  final class KeyButtons implements SettingEditor {
    private static final Texts TEXTS = Texts.of(KeyButtons.class);
    private static final PseudoClass AWAITED = PseudoClass.getPseudoClass("awaited");

    private final SettingsViewModel model;
    private final String id;
    private final FlowPane buttons = new FlowPane();

    KeyButtons(SettingsViewModel model, String id) {
      this.model = model;
      this.id = id;
      buttons.getStyleClass().add("setting-keys");
    }

    @Override
    public Node node() {
      return buttons;
    }

    @Override
    public void show(SettingItem item) {
      if (!(item.entry() instanceof Entry.Keys(var keys))) {
        return;
      }
      while (buttons.getChildren().size() < keys.size()) {
        buttons.getChildren().add(new Button());
      }
      for (int place = 0; place < keys.size(); place++) {
        show((Button) buttons.getChildren().get(place), keys.get(place), item.title());
      }
    }

    private void show(Button button, SettingItem.Key key, String meaning) {
      button.setText(key.awaited() ? TEXTS.say("press-a-key") : key.shown());
      button.setDisable(key.fixed());
      button.getStyleClass().setAll("button", "key-button");
      button.setMinWidth(FlowPane.USE_PREF_SIZE);
      button.pseudoClassStateChanged(AWAITED, key.awaited());
      button.setAccessibleText(TEXTS.say("change-key", key.shown(), meaning));
      button.setOnAction(event -> model.act(id, key.key()));
    }
  }
}
