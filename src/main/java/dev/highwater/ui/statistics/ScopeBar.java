package dev.highwater.ui.statistics;

import dev.highwater.card.DeckPath;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Scope;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.statistics.StatisticsState.Ready;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// The top of the screen: which deck and which period the figures are of.
final class ScopeBar extends HBox {
  private static final Texts TEXTS = Texts.of(ScopeBar.class);

  /// Margins, and the gap before the last button.
  private static final double BESIDE = 72;

  private final StatisticsViewModel model;
  private final ComboBox<Optional<DeckPath>> deck = new ComboBox<>();
  private final Map<Period, ToggleButton> periods = new EnumMap<>(Period.class);
  private boolean showing;

  ScopeBar(StatisticsViewModel model, Runnable onKeys) {
    this.model = model;
    getStyleClass().add("scope-bar");
    Label title = new Label(TEXTS.say("title"));
    title.getStyleClass().addAll("semibold", "screen-title");
    title.setMinWidth(USE_PREF_SIZE);
    deck.setId("deck-chooser");
    deck.setAccessibleText(TEXTS.say("deck-chooser"));
    deck.getStyleClass().add("deck-chooser");
    deck.setConverter(new DeckName());
    deck.valueProperty()
        .subscribe((_, chosen) -> {
          if (!showing && chosen != null) {
            model.choose(chosen);
          }
        });
    HBox switches = new HBox();
    switches.getStyleClass().addAll("segments", "period-switch");
    switches.setMaxHeight(USE_PREF_SIZE);
    switches.setAccessibleRole(AccessibleRole.TOOL_BAR);
    switches.setAccessibleText(TEXTS.say("periods"));
    ToggleGroup group = new ToggleGroup();
    for (Period period : Period.values()) {
      ToggleButton button = new ToggleButton(FigureWords.period(period));
      button.setId("period-" + period.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(event -> choose(period));
      periods.put(period, button);
      switches.getChildren().add(button);
    }
    Button keys = new Button(TEXTS.say("keys"), new KeyCap("?"));
    keys.setId("statistics-keys");
    keys.getStyleClass().add("pill");
    keys.setMinWidth(USE_PREF_SIZE);
    keys.setAccessibleText(TEXTS.say("show-keys"));
    keys.setOnAction(event -> onKeys.run());
    FlowPane scope = new FlowPane(title, deck, switches);
    scope.getStyleClass().add("scope");
    HBox.setHgrow(scope, Priority.ALWAYS);
    // So high as its rows are at the width there is, not at some width of its own.
    scope
        .prefWrapLengthProperty()
        .bind(widthProperty().subtract(keys.widthProperty()).subtract(BESIDE));
    getChildren().setAll(scope, keys);
  }

  /// A click on the period shown leaves it shown.
  private void choose(Period period) {
    periods.forEach((each, button) -> button.setSelected(each == period));
    model.choose(period);
  }

  private static final class DeckName extends StringConverter<Optional<DeckPath>> {
    @Override
    public String toString(Optional<DeckPath> deck) {
      return deck == null ? "" : deck.map(DeckPath::value).orElse(TEXTS.say("all-decks"));
    }

    @Override
    public Optional<DeckPath> fromString(String text) {
      return Optional.of(new DeckPath(text));
    }
  }

  void show(StatisticsState state) {
    boolean ready = state instanceof Ready;
    deck.setDisable(!ready);
    periods.values().forEach(button -> button.setDisable(!ready));
    if (state instanceof Ready now) {
      showing = true;
      List<Optional<DeckPath>> decks = new ArrayList<>();
      decks.add(Optional.empty());
      now.decks().forEach(each -> decks.add(Optional.of(each)));
      if (!decks.equals(deck.getItems())) {
        deck.getItems().setAll(decks);
      }
      Scope scope = now.report().scope();
      deck.setValue(scope.deck());
      periods.forEach((each, button) -> button.setSelected(each == scope.period()));
      showing = false;
    }
  }

  /// True while the list of decks is open, to which all keys go.
  boolean isChoosing() {
    return deck.isShowing();
  }

  void chooseDeck() {
    deck.requestFocus();
    deck.show();
  }

  void takeFocus() {
    if (deck.isDisabled()) {
      getParent().requestFocus();
    } else {
      deck.requestFocus();
    }
  }
}
