package dev.highwater.ui.study;

import dev.highwater.study.CardActions;
import dev.highwater.ui.frame.KeyCap;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What can be done to the card on the screen other than grading it, with its key where it has one.
final class CardMenu extends Button {
  private static final double GAP = 4;

  private final ContextMenu choices = new ContextMenu();

  CardMenu(StudyViewModel model, CardStrip strip) {
    super("Card", new KeyCap("M"));
    setId("card-menu");
    getStyleClass().add("pill");
    setAccessibleText("What can be done to this card, key M");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> open());
    choices
        .getItems()
        .addAll(
            item("bury", "Bury until tomorrow", "-", () -> model.act(CardActions::bury)),
            item("suspend", "Suspend", "@", () -> model.act(CardActions::suspend)),
            item("flag", "Flag …", "F", strip::askFlag),
            item("due", "Due on a day, or later …", "D", strip::askDue),
            item("reset", "Reset to a new card", "", () -> model.act(CardActions::reset)));
  }

  /// Shows what can be done.
  void open() {
    choices.show(this, Side.BOTTOM, 0, GAP);
  }

  private static MenuItem item(String id, String name, String key, Runnable action) {
    MenuItem item = new MenuItem(name);
    if (!key.isEmpty()) {
      item.setGraphic(new KeyCap(key));
    }
    item.setId("card-" + id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
