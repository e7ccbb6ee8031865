package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The head of the screen: what is worked on, its branch, and what can be done with the whole of
/// it.
final class SimulatorBar extends HBox {
  private static final Texts TEXTS = Texts.of(SimulatorBar.class);

  private final Label title = new Label();
  private final Label branch = new Label();
  private final MenuItem intoNote;

  /// @param does what the buttons ask for
  SimulatorBar(SimulatorViewModel model, ActMenu act, Does does) {
    getStyleClass().add("simulator-bar");
    title.setId("simulator-title");
    title.getStyleClass().addAll("semibold", "simulator-title");
    title.setMinWidth(0);
    branch.setId("branch-shown");
    branch.getStyleClass().addAll("simulator-chip");
    branch.setMinWidth(USE_PREF_SIZE);
    Button undo = Forms.pill("undo-action", TEXTS.say("undo"), does::undo);
    undo.setTooltip(new Tooltip(TEXTS.say("undo-tip", SimulatorKeys.shown(SimulatorKeys.UNDO))));
    intoNote = item("save-into-note", TEXTS.say("save-into-note-menu"), does::saveIntoNote);
    MenuButton save =
        menu(
            "save",
            TEXTS.say("save"),
            intoNote,
            item("keep-own", TEXTS.say("keep-menu"), does::keepOwn),
            item("copy-text", TEXTS.say("copy-text"), does::copy),
            item("paste-text", TEXTS.say("paste-text"), does::paste));
    MenuButton beside = menu("side-by-side", TEXTS.say("side-by-side"));
    compareItems(beside, does);
    getChildren()
        .addAll(
            Forms.pill("open-shelf", TEXTS.say("open"), does::open),
            title,
            branch,
            Line.gap(),
            act,
            undo,
            beside,
            save,
            Forms.pill("simulator-keys", TEXTS.say("keys"), "?", does::listKeys));
    model.openedProperty().subscribe(this::show);
  }

  /// What the buttons ask for.
  interface Does {
    void open();

    void undo();

    void saveIntoNote();

    void keepOwn();

    void copy();

    void paste();

    void listKeys();

    void compare(SideBySideViewModel.Other other);
  }

  private static void compareItems(MenuButton beside, Does does) {
    for (SideBySideViewModel.Other.OfSetting other : Alternatives.all()) {
      MenuItem item = new MenuItem(other.name().key() + ": " + other.value());
      item.setId("beside-" + other.name().key().replace('.', '-') + "-" + other.value());
      item.setOnAction(_ -> does.compare(other));
      beside.getItems().add(item);
    }
  }

  private static MenuButton menu(String id, String text, MenuItem... items) {
    MenuButton button = new MenuButton(text);
    button.getItems().setAll(items);
    button.setId(id);
    button.getStyleClass().add("simulator-menu");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void show(Opened opened) {
    title.setText(opened.title());
    title.setTooltip(new Tooltip(opened.title()));
    branch.setText(TEXTS.say("branch-of", opened.current(), opened.branches().all().size()));
    intoNote.setDisable(!(opened.source() instanceof Source.OfCard));
  }
}
