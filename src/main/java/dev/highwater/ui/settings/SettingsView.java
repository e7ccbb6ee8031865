package dev.highwater.ui.settings;

import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.KeyStroke;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.theme.Appearance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings screen: one column of settings, what they do beside them, and a field that finds
/// them. A function of {@link SettingsViewModel#stateProperty()}; decides nothing itself.
public final class SettingsView extends BorderPane implements ScreenContent {
  private static final Texts TEXTS = Texts.of(SettingsView.class);
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("selected");

  /// Below so many times the size of text, controls go under what they are called.
  private static final double ROOM_BESIDE = 54;

  /// Below so many, the list of sections goes above them.
  private static final double ROOM_FOR_LIST = 68;

  /// How large the title is beside running text; the widths are measured by it.
  private static final double TITLE = 1.071;

  private final ObservableValue<Double> letter = Appearance.letterAround(this);
  private final SettingsViewModel model;
  private final TextField search = new TextField();
  private final Label notice = new Label();
  private final Button undo = new Button(TEXTS.say("undo"), new KeyCap(SettingsKeys.UNDO_SHOWN));
  private final KeyCap find = new KeyCap(SettingsKeys.SEARCH_SHOWN);
  private final HBox strip = new HBox(notice, undo);
  private final Label title = new Label(TEXTS.say("settings"));
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(new StackPane(column));
  private final VBox list = new VBox();
  private final FlowPane listAbove = new FlowPane();
  private final BorderPane page = new BorderPane(scroll);
  private final Map<String, SettingItemRow> rows = new HashMap<>();
  private final Map<String, VBox> sections = new HashMap<>();
  private List<List<String>> arranged = List.of();
  private boolean narrow;

  /// The screen of that model; reads how things stand when it is made.
  ///
  /// @param onKeys shows the list of keys
  public SettingsView(SettingsViewModel model, Runnable onKeys) {
    this.model = model;
    getStyleClass().addAll("vaults", "settings-screen");
    getStylesheets().addAll(styleSheet("vaults.css"), styleSheet("settings.css"));
    setTop(new VBox(topBar(onKeys), strip));
    column.getStyleClass().add("column");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page");
    list.getStyleClass().add("section-list");
    listAbove.getStyleClass().add("section-list-above");
    setCenter(page);
    widthProperty().subscribe(_ -> arrange());
    letter.subscribe(_ -> arrange());
    model.stateProperty().subscribe(this::show);
    model.refresh();
  }

  private HBox topBar(Runnable onKeys) {
    title.getStyleClass().addAll("semibold", "screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    search.setId("settings-search");
    search.setPromptText(TEXTS.say("search"));
    search.setAccessibleText(TEXTS.say("search"));
    search.setAccessibleHelp(TEXTS.say("search-help"));
    search.textProperty().subscribe((_, words) -> model.search(words));
    HBox.setHgrow(search, Priority.ALWAYS);
    Button keys = new Button(TEXTS.say("keys"), new KeyCap("?"));
    keys.setId("settings-keys");
    keys.getStyleClass().add("pill");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    keys.setAccessibleText(TEXTS.say("keys-accessible"));
    keys.setOnAction(event -> onKeys.run());
    find.managedProperty().bind(find.visibleProperty());
    HBox bar = new HBox(title, search, find, Line.gap(), keys);
    bar.getStyleClass().add("vaults-bar");
    notice.setId("settings-notice");
    notice.setWrapText(true);
    HBox.setHgrow(notice, Priority.ALWAYS);
    notice.setMaxWidth(Double.MAX_VALUE);
    undo.setId("settings-undo");
    undo.getStyleClass().add("pill");
    undo.setMinWidth(Region.USE_PREF_SIZE);
    undo.setAccessibleText(TEXTS.say("undo-accessible"));
    undo.setOnAction(event -> model.undo());
    undo.managedProperty().bind(undo.visibleProperty());
    strip.getStyleClass().addAll("vaults-notice", "settings-strip");
    strip.managedProperty().bind(strip.visibleProperty());
    return bar;
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    if (model.listens()) {
      hear(event);
    } else if (SettingsKeys.isSearch(event)) {
      search.requestFocus();
      search.selectAll();
      event.consume();
    } else if (SettingsKeys.isUndo(event) && !search.isFocused()) {
      model.undo();
      event.consume();
    } else if (SettingsKeys.isBack(event) && !search.getText().isEmpty()) {
      search.clear();
      search.requestFocus();
      event.consume();
    }
  }

  /// Keys that are only held, and those that go from control to control, are none to choose. A key
  /// that types a sign is told by that sign, which comes after it.
  private void hear(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
      model.stopListening();
      event.consume();
    } else if (!event.getCode().isModifierKey()) {
      var pressed = KeyStroke.of(event);
      if (pressed.isPresent() || event.getEventType() == KeyEvent.KEY_TYPED) {
        model.hear(pressed);
      }
      event.consume();
    }
  }

  @Override
  public void onKey(KeyEvent event) {
    if (model.listens() && event.getEventType() == KeyEvent.KEY_TYPED) {
      hear(event);
    }
  }

  @Override
  public void takeFocus() {
    search.requestFocus();
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// What the list of keys says about this screen.
  public static List<KeyLine> keyLines() {
    return SettingsKeys.lines();
  }

  private void arrange() {
    double room = getWidth() / (letter.getValue() * TITLE);
    boolean wide = room >= ROOM_FOR_LIST;
    page.setLeft(wide ? list : null);
    page.setTop(wide ? null : listAbove);
    find.setVisible(wide);
    boolean under = room < ROOM_BESIDE;
    if (under != narrow) {
      narrow = under;
      rows.values().forEach(row -> row.arrange(narrow));
    }
  }

  private void show(SettingsState state) {
    strip.setVisible(state.notice().isPresent());
    notice.setText(state.notice().orElse(""));
    undo.setVisible(state.undoable());
    List<List<String>> wanted =
        state.sections().stream()
            .map(section -> section.items().stream().map(SettingItem::id).toList())
            .toList();
    for (SettingSection section : state.sections()) {
      section.items().forEach(item -> row(item).show(item));
    }
    if (!wanted.equals(arranged)) {
      arranged = wanted;
      rebuild(state);
    }
  }

  private void rebuild(SettingsState state) {
    column.getChildren().clear();
    list.getChildren().clear();
    listAbove.getChildren().clear();
    for (SettingSection section : state.sections()) {
      VBox box = section(section);
      column.getChildren().add(box);
      list.getChildren().add(link(section, box));
      listAbove.getChildren().add(link(section, box));
    }
    if (state.sections().isEmpty() && !state.query().isEmpty()) {
      column.getChildren().add(Sentence.plain(TEXTS.say("nothing-found")));
    }
  }

  private VBox section(SettingSection section) {
    VBox box =
        sections.computeIfAbsent(
            section.id(),
            _ -> {
              VBox made = new VBox(Forms.heading(section.title()), new VBox());
              made.getStyleClass().add("settings-section");
              return made;
            });
    VBox lines = (VBox) box.getChildren().getLast();
    lines.getStyleClass().setAll("card-sheet", "settings");
    lines.getChildren().setAll(section.items().stream().map(this::row).toList());
    return box;
  }

  private SettingItemRow row(SettingItem item) {
    return rows.computeIfAbsent(
        item.id(),
        _ -> {
          SettingItemRow row = new SettingItemRow(model, item);
          row.arrange(narrow);
          return row;
        });
  }

  private Button link(SettingSection section, VBox box) {
    Button link = new Button(section.title());
    link.getStyleClass().add("section-link");
    link.setMaxWidth(Double.MAX_VALUE);
    link.setOnAction(event -> goTo(box, link));
    return link;
  }

  private void goTo(VBox box, Button link) {
    double range = column.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(range <= 0 ? 0 : Math.clamp(box.getLayoutY() / range, 0, 1));
    for (Node other : list.getChildren()) {
      other.pseudoClassStateChanged(SHOWN, other.equals(link));
    }
  }

  private static String styleSheet(String name) {
    return Objects.requireNonNull(SettingsView.class.getResource(name)).toExternalForm();
  }
}
