package dev.highwater.ui.player;

import dev.highwater.simulator.Node;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row above a run: which view, what to look for in its events, what the space-time view shows.
final class RunTools extends FlowPane {
  private static final Texts TEXTS = Texts.of(RunTools.class);

  private final PlayerViewModel model;
  private final Runnable onLeave;
  private final TextField words = new TextField();
  private final Label count = new Label();
  private final HBox finder = new HBox(words, count);
  private final MenuButton shows = new MenuButton(TEXTS.say("show"));

  /// @param onLeave puts the focus back into the picture
  RunTools(PlayerViewModel model, Runnable onLeave) {
    this.model = model;
    this.onLeave = onLeave;
    getStyleClass().add("player-chips");
    setRowValignment(javafx.geometry.VPos.CENTER);
    makeFinder();
    shows.setId("space-time-shows");
    shows.getStyleClass().add("player-shows");
    shows.setTooltip(new Tooltip(TEXTS.say("show-tip")));
    model.viewProperty().subscribe(this::arrange);
    model.playbackProperty().subscribe(_ -> fillMenu());
    model.search().matchesProperty().subscribe(this::showCount);
    model.stopProperty().subscribe(_ -> showCount());
  }

  private void makeFinder() {
    finder.getStyleClass().add("player-finder");
    finder.setAlignment(Pos.CENTER_LEFT);
    words.setId("find-events");
    words.setPromptText(TEXTS.say("find"));
    words.setAccessibleText(TEXTS.say("find-events"));
    words.setTooltip(new Tooltip(TEXTS.say("find-tip")));
    words.setPrefColumnCount(11);
    words.textProperty().subscribe(model.search()::lookFor);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    count.setId("find-count");
    count.getStyleClass().add("player-muted");
    count.setMinWidth(USE_PREF_SIZE);
    finder
        .getChildren()
        .addAll(
            button(Feather.CHEVRON_UP, TEXTS.say("match-before"), model::seekMatchBefore),
            button(Feather.CHEVRON_DOWN, TEXTS.say("match-after"), model::seekNextMatch));
  }

  private static Button button(Feather icon, String name, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("player-small-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        model.seekMatchBefore();
      } else {
        model.seekNextMatch();
      }
    } else if (event.getCode() == KeyCode.ESCAPE) {
      words.clear();
      onLeave.run();
    } else {
      return;
    }
    event.consume();
  }

  /// Goes to the field for what to look for; opens the list of events if no view shows matches.
  void find() {
    if (model.viewProperty().get() == RunView.CLUSTER) {
      model.viewProperty().set(RunView.EVENTS);
    }
    words.requestFocus();
    words.selectAll();
  }

  private void arrange(RunView view) {
    ViewSwitch switcher = switcher();
    switch (view) {
      case CLUSTER -> getChildren().setAll(switcher);
      case EVENTS -> getChildren().setAll(switcher, finder);
      case SPACE_TIME -> getChildren().setAll(switcher, finder, shows);
    }
  }

  private ViewSwitch switcher() {
    return getChildren().isEmpty()
        ? new ViewSwitch(model.viewProperty())
        : (ViewSwitch) getChildren().getFirst();
  }

  private void showCount() {
    List<Integer> found = model.search().matchesProperty().get();
    if (model.search().textProperty().get().isBlank()) {
      count.setText("");
    } else if (found.isEmpty()) {
      count.setText(TEXTS.say("no-match"));
    } else {
      int place = found.indexOf(model.stopProperty().get());
      count.setText(
          place < 0
              ? TEXTS.say("matches", found.size())
              : TEXTS.say("match-of", place + 1, found.size()));
    }
  }

  private void fillMenu() {
    shows.getItems().clear();
    SpaceTimeViewModel look = model.spaceTime();
    CheckMenuItem collapse = new CheckMenuItem(TEXTS.say("collapse-idle"));
    collapse.selectedProperty().bindBidirectional(look.collapsedProperty());
    MenuItem all = new MenuItem(TEXTS.say("show-all"));
    all.setOnAction(_ -> look.showAll());
    shows.getItems().addAll(collapse, all, new SeparatorMenuItem());
    for (MessageGroup group : MessageGroup.values()) {
      shows.getItems().add(check(name(group), look.hiddenGroups(), group));
    }
    shows.getItems().add(new SeparatorMenuItem());
    model
        .playbackProperty()
        .get()
        .ifPresent(playback -> {
          for (Node lane : playback.spaceTime().lanes()) {
            shows.getItems().add(check(NodeNames.title(lane), look.hiddenLanes(), lane));
          }
        });
  }

  /// An item that is checked while the thing is not among the hidden ones.
  private static <T> CheckMenuItem check(String name, ObservableSet<T> hidden, T thing) {
    CheckMenuItem item = new CheckMenuItem(name);
    hidden.subscribe(() -> item.setSelected(!hidden.contains(thing)));
    item.setSelected(!hidden.contains(thing));
    item.setOnAction(_ -> {
      if (item.isSelected()) {
        hidden.remove(thing);
      } else {
        hidden.add(thing);
      }
    });
    return item;
  }

  private static String name(MessageGroup group) {
    return switch (group) {
      case PRODUCE -> TEXTS.say("group-produce");
      case FETCH -> TEXTS.say("group-fetch");
      case READ -> TEXTS.say("group-read");
      case IN_SYNC -> TEXTS.say("group-in-sync");
      case METADATA -> TEXTS.say("group-metadata");
      case HEARTBEAT -> TEXTS.say("group-heartbeat");
    };
  }
}
