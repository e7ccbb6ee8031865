package dev.highwater.ui.library;

import dev.highwater.ui.frame.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The three parts of the screen.
final class LibraryTabs extends HBox {
  private static final Texts TEXTS = Texts.of(LibraryTabs.class);

  private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
  private Tab selected = Tab.CARDS;

  /// A part of the screen.
  enum Tab {
    CARDS,
    PROBLEMS,
    DECISIONS
  }

  LibraryTabs(Consumer<Tab> onTab) {
    getStyleClass().addAll("segments", "library-tabs");
    ToggleGroup group = new ToggleGroup();
    for (Tab tab : Tab.values()) {
      ToggleButton button = new ToggleButton(name(tab));
      button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> onTab.accept(tab));
      buttons.put(tab, button);
      getChildren().add(button);
    }
  }

  private static String name(Tab tab) {
    return switch (tab) {
      case CARDS -> TEXTS.say("tab-cards");
      case PROBLEMS -> TEXTS.say("tab-problems");
      case DECISIONS -> TEXTS.say("tab-decisions");
    };
  }

  void count(Tab tab, int number) {
    button(tab).setText(number == 0 ? name(tab) : TEXTS.say("tab-counted", name(tab), number));
  }

  void select(Tab tab) {
    selected = tab;
    button(tab).setSelected(true);
  }

  private ToggleButton button(Tab tab) {
    return Objects.requireNonNull(buttons.get(tab));
  }

  Tab selected() {
    return selected;
  }
}
