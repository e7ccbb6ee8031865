package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.player.Pick;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Everything that can be done to the run at the moment that is shown, by thing; for the keyboard.
final class ActMenu extends Button {
  private static final Texts TEXTS = Texts.of(ActMenu.class);

  private final Supplier<Optional<Deeds>> moment;
  private final Consumer<Deed> onDo;
  private final ContextMenu menu = new ContextMenu();

  /// @param moment what can be done now
  /// @param onDo does it
  ActMenu(Supplier<Optional<Deeds>> moment, Consumer<Deed> onDo) {
    super(TEXTS.say("act"));
    this.moment = moment;
    this.onDo = onDo;
    setId("act");
    getStyleClass().add("pill");
    setGraphic(new dev.highwater.ui.frame.KeyCap("A"));
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText(TEXTS.say("act-accessible"));
    setOnAction(_ -> open());
  }

  /// Opens the menu under its button.
  void open() {
    menu.getItems().setAll(moment.get().map(this::things).orElse(List.of()));
    if (!menu.getItems().isEmpty()) {
      menu.show(this, Side.BOTTOM, 0, 4);
    }
  }

  private List<MenuItem> things(Deeds deeds) {
    return deeds.things().stream()
        .filter(thing -> !deeds.to(thing).isEmpty())
        .<MenuItem>map(thing -> thing(thing, deeds.to(thing)))
        .toList();
  }

  private Menu thing(Pick pick, List<Deed> deeds) {
    Menu menuOfThing = new Menu(Deeds.name(pick));
    for (Deed deed : deeds) {
      MenuItem item = new MenuItem(deed.name());
      item.setOnAction(_ -> onDo.accept(deed));
      menuOfThing.getItems().add(item);
    }
    return menuOfThing;
  }
}
