package dev.highwater.ui.today;

import dev.highwater.card.DeckPath;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.today.DeckDay;
import dev.highwater.study.today.Pace;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.theme.Appearance;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.MouseButton;

/// The decks as a tree, with what waits in each. Decks stay open or closed, and the same deck stays
/// selected, when the day is read again.
final class DeckTree extends TreeTableView<DeckDay> {
  private static final Texts TEXTS = Texts.of(DeckTree.class);
  private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");
  private static final int OPEN_UP_TO = 30;

  /// In sizes of a letter, as all lengths here, so that larger text has more room.
  private static final double FIGURE_WIDTH = 5.9;

  private static final double NAME_WIDTH = 7;

  /// Below this width what waits for later, and the time, go.
  private static final double ROOM_FOR_ALL = 34;

  private static final double ROW_HEIGHT = 2.6;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 14;

  private final Set<DeckPath> closed = new HashSet<>();
  private final Consumer<DeckPath> onStudy;
  private Pace pace = new Pace(Duration.ZERO, Duration.ZERO, 0, 0);
  private final ObservableValue<Double> letter = Appearance.letterAround(this);
  private final TreeTableColumn<DeckDay, DeckDay> name = column(TEXTS.say("deck"), DeckDay::name);
  private final TreeTableColumn<DeckDay, DeckDay> later =
      figure(TEXTS.say("later"), deck -> Integer.toString(deck.beyond().all()));
  private final TreeTableColumn<DeckDay, DeckDay> time = figure(TEXTS.say("time"), this::time);
  private boolean shownBefore;

  /// @param onStudy begins a session of a deck
  DeckTree(Consumer<DeckPath> onStudy) {
    this.onStudy = onStudy;
    setId("decks");
    getStyleClass().add("deck-tree");
    setAccessibleText(TEXTS.say("decks"));
    setShowRoot(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(name);
    getColumns().add(figure(TEXTS.say("new"), deck -> Integer.toString(deck.today().fresh())));
    getColumns()
        .add(figure(TEXTS.say("learning"), deck -> Integer.toString(deck.today().learning())));
    getColumns().add(figure(TEXTS.say("due"), deck -> Integer.toString(deck.today().reviews())));
    getColumns().add(later);
    getColumns().add(time);
    letter.subscribe(this::measure);
    widthProperty().subscribe(this::measure);
    expandedItemCountProperty().subscribe(this::fit);
    getColumns()
        .forEach(each -> {
          each.setSortable(false);
          each.setReorderable(false);
        });
    setRowFactory(_ -> new Row());
  }

  /// Columns and rows are as large as the text wants them.
  private void measure() {
    double size = letter.getValue();
    boolean roomy = getWidth() >= size * ROOM_FOR_ALL;
    later.setVisible(roomy);
    time.setVisible(roomy);
    getColumns()
        .forEach(column -> {
          column.setMinWidth(size * FIGURE_WIDTH);
          column.setPrefWidth(size * FIGURE_WIDTH);
        });
    name.setMinWidth(size * NAME_WIDTH);
    name.setPrefWidth(size * NAME_WIDTH * 4);
    setFixedCellSize(Math.rint(size * ROW_HEIGHT));
    // Widths that are wished for are taken as they are until the policy is asked again.
    getColumnResizePolicy().call(new ResizeFeatures<>(this, null, 0.0));
    fit();
  }

  /// All decks are in sight up to a limit; beyond it they scroll.
  private void fit() {
    int rows = Math.clamp(getExpandedItemCount(), FEWEST_ROWS, MOST_ROWS);
    double height = (rows + 1) * getFixedCellSize() + 4;
    setMinHeight(height);
    setPrefHeight(height);
  }

  private String time(DeckDay deck) {
    return DayWords.expected(pace.of(deck.today()));
  }

  private static TreeTableColumn<DeckDay, DeckDay> figure(
      String title, Function<DeckDay, String> text) {
    TreeTableColumn<DeckDay, DeckDay> column = column(title, text);
    column.getStyleClass().add("figure");
    return column;
  }

  private static TreeTableColumn<DeckDay, DeckDay> column(
      String title, Function<DeckDay, String> text) {
    TreeTableColumn<DeckDay, DeckDay> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setCellFactory(_ -> new Figure(text));
    return column;
  }

  private static final class Figure extends TreeTableCell<DeckDay, DeckDay> {
    private final Function<DeckDay, String> text;

    private Figure(Function<DeckDay, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(DeckDay deck, boolean empty) {
      super.updateItem(deck, empty);
      String shown = empty ? "" : text.apply(deck);
      setText(shown);
      pseudoClassStateChanged(NOTHING, shown.equals("0"));
    }
  }

  private final class Row extends TreeTableRow<DeckDay> {
    private Row() {
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
          onStudy.accept(getItem().deck());
        }
      });
    }

    @Override
    protected void updateItem(DeckDay deck, boolean empty) {
      super.updateItem(deck, empty);
      setAccessibleText(empty ? "" : aloud(deck));
      pseudoClassStateChanged(NOTHING, !empty && deck.today().all() == 0);
    }
  }

  private String aloud(DeckDay deck) {
    StudyQueue.Counts today = deck.today();
    return TEXTS.say(
        "deck-aloud",
        deck.deck().value(),
        today.fresh(),
        today.learning(),
        today.reviews(),
        deck.beyond().all());
  }

  /// Shows the decks of a day.
  void show(StudyDay day) {
    Optional<DeckPath> selected = selected();
    pace = day.pace();
    long decks = day.decks().stream().flatMap(DeckDay::all).count();
    if (!shownBefore && decks > OPEN_UP_TO) {
      day.decks().stream()
          .flatMap(DeckDay::all)
          .filter(deck -> !deck.below().isEmpty())
          .forEach(deck -> closed.add(deck.deck()));
    }
    shownBefore = true;
    TreeItem<DeckDay> root = new TreeItem<>();
    day.decks().forEach(deck -> root.getChildren().add(item(deck)));
    root.setExpanded(true);
    setRoot(root);
    select(selected);
  }

  private TreeItem<DeckDay> item(DeckDay deck) {
    TreeItem<DeckDay> item = new TreeItem<>(deck);
    deck.below().forEach(below -> item.getChildren().add(item(below)));
    item.setExpanded(!closed.contains(deck.deck()));
    item.expandedProperty()
        .subscribe((_, open) -> {
          if (open) {
            closed.remove(deck.deck());
          } else {
            closed.add(deck.deck());
          }
        });
    return item;
  }

  /// The deck that the keyboard is at.
  Optional<DeckPath> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem())
        .map(TreeItem::getValue)
        .map(DeckDay::deck);
  }

  private void select(Optional<DeckPath> deck) {
    int row =
        IntStream.range(0, getExpandedItemCount())
            .filter(at -> deck.equals(Optional.of(getTreeItem(at).getValue().deck())))
            .findFirst()
            .orElse(0);
    getSelectionModel().clearAndSelect(row);
    getFocusModel().focus(row);
  }
}
