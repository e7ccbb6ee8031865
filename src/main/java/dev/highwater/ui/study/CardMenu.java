package dev.highwater.ui.study;

import dev.highwater.study.CardActions;
import dev.highwater.ui.frame.KeyCap;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// What can be done to the card on the screen other than grading it, with its key where it has one.
final class CardMenu extends MenuButton {
  CardMenu(StudyViewModel model, CardStrip strip) {
    super("Card", new KeyCap("M"));
    setId("card-menu");
    getStyleClass().addAll("pill", "card-menu");
    setAccessibleText("What can be done to this card, key M");
    setMinWidth(USE_PREF_SIZE);
    getItems()
        .addAll(
            item("bury", "Bury until tomorrow", "-", () -> model.act(CardActions::bury)),
            item("suspend", "Suspend", "@", () -> model.act(CardActions::suspend)),
            item("flag", "Flag …", "F", strip::askFlag),
            item("due", "Due on a day, or later …", "D", strip::askDue),
            item("reset", "Reset to a new card", "", () -> model.act(CardActions::reset)));
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
