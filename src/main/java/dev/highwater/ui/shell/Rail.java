package dev.highwater.ui.shell;

import dev.highwater.ui.theme.Appearance;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The narrow bar on the left: the screens there are, and at its foot settings and light or dark.
final class Rail extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Map<Screen, Button> screens = new EnumMap<>(Screen.class);

  /// @param onScreen goes to a screen
  Rail(Appearance appearance, Consumer<Screen> onScreen) {
    getStyleClass().add("rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText("Screens");
    for (Screen screen : Screen.values()) {
      Button button = button(screen.title(), new FontIcon(screen.icon()));
      button.setId("screen-" + screen.name().toLowerCase(Locale.ROOT));
      button.setTooltip(new Tooltip(screen.title() + "   " + screen.keyShown()));
      button.setOnAction(event -> onScreen.accept(screen));
      screens.put(screen, button);
      if (screen == Screen.SETTINGS) {
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
      }
      getChildren().add(button);
    }
    getChildren().add(themeSwitch(appearance));
  }

  void select(Screen shown) {
    screens.forEach((screen, button) -> {
      button.pseudoClassStateChanged(SELECTED, screen == shown);
      button.setAccessibleText(screen == shown ? screen.title() + ", shown" : screen.title());
    });
  }

  private static Button themeSwitch(Appearance appearance) {
    FontIcon icon = new FontIcon();
    Button button = button("Theme", icon);
    button.setId("theme");
    button.setOnAction(event -> appearance.toggle());
    appearance
        .schemeProperty()
        .subscribe(scheme -> {
          boolean dark = scheme == ColorScheme.DARK;
          icon.setIconCode(dark ? Feather.SUN : Feather.MOON);
          name(button, dark ? "Light theme" : "Dark theme");
        });
    return button;
  }

  private static Button button(String name, FontIcon icon) {
    Button button = new Button("", icon);
    button.getStyleClass().add("rail-button");
    name(button, name);
    return button;
  }

  private static void name(Button button, String name) {
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
  }
}
