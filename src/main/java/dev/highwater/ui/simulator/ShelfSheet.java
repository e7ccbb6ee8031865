package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The scenarios to open, over the screen: a field to search, and a list that arrows walk through
/// while the field keeps the focus. Esc closes it.
final class ShelfSheet extends StackPane {
  private static final Texts TEXTS = Texts.of(ShelfSheet.class);

  private static final double HEIGHT = 560;

  private final SimulatorViewModel model;
  private final TextField words = new TextField();
  private final ListView<ShelfViewModel.Entry> entries = new ListView<>();

  ShelfSheet(SimulatorViewModel model) {
    this.model = model;
    setId("shelf");
    getStyleClass().add("simulator-veil");
    words.setId("shelf-words");
    words.setPromptText(TEXTS.say("search-scenarios"));
    words.setAccessibleText(TEXTS.say("search-scenarios"));
    words.textProperty().subscribe(model.shelf()::search);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    entries.setId("shelf-entries");
    entries.setAccessibleText(TEXTS.say("scenarios"));
    entries.setCellFactory(_ -> new EntryCell());
    entries.setOnMouseClicked(_ -> openChosen());
    entries.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    entries.setPlaceholder(new Label(TEXTS.say("no-scenario-found")));
    VBox.setVgrow(entries, Priority.ALWAYS);
    Button fresh = Forms.pill("shelf-new", TEXTS.say("new-scenario"), model::begin);
    Button forget = Forms.pill("shelf-forget", TEXTS.say("forget"), this::forget);
    forget
        .disableProperty()
        .bind(
            entries
                .getSelectionModel()
                .selectedItemProperty()
                .map(entry -> !(entry.source() instanceof Source.Own))
                .orElse(true));
    Button close = Forms.pill("shelf-close", TEXTS.say("close"), "Esc", model.shelf()::close);
    HBox buttons = new HBox(fresh, forget, Line.gap(), close);
    buttons.getStyleClass().add("simulator-buttons");
    VBox sheet = new VBox(Forms.heading(TEXTS.say("open-scenario")), words, entries, buttons);
    sheet.getStyleClass().addAll("card-sheet", "simulator-sheet");
    sheet.setMaxHeight(HEIGHT);
    getChildren().add(sheet);
    model
        .shelf()
        .foundProperty()
        .subscribe(found -> {
          entries.getItems().setAll(found);
          entries.getSelectionModel().selectFirst();
        });
    model.shelf().openProperty().subscribe(this::appear);
  }

  private void appear(boolean open) {
    setVisible(open);
    setManaged(open);
    if (open) {
      words.clear();
      words.requestFocus();
    }
  }

  /// Puts the focus into the field.
  void takeFocus() {
    words.requestFocus();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER -> openChosen();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int size = entries.getItems().size();
    if (size > 0) {
      int wanted = Math.floorMod(entries.getSelectionModel().getSelectedIndex() + by, size);
      entries.getSelectionModel().select(wanted);
      entries.scrollTo(wanted);
    }
  }

  private void openChosen() {
    chosen().ifPresent(entry -> model.open(entry.source(), entry.title(), entry.text()));
  }

  private void forget() {
    chosen().ifPresent(model.shelf()::forget);
  }

  private Optional<ShelfViewModel.Entry> chosen() {
    return Optional.ofNullable(entries.getSelectionModel().getSelectedItem());
  }

  /// Whether a key closes it.
  static boolean closes(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
  }

  private static final class EntryCell extends ListCell<ShelfViewModel.Entry> {
    private final Label title = new Label();
    private final Label place = new Label();
    private final VBox lines = new VBox(title, place);

    EntryCell() {
      place.getStyleClass().addAll("muted", "small");
      title.setMinWidth(0);
      lines.setMinWidth(0);
      lines.setPrefWidth(0);
    }

    @Override
    protected void updateItem(ShelfViewModel.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      title.setText(entry.title());
      place.setText(
          entry.source() instanceof Source.Own ? TEXTS.say("kept-in-profile") : entry.place());
      setAccessibleText(title.getText() + ", " + place.getText());
      setGraphic(lines);
    }
  }
}
