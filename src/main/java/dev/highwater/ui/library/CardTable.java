package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.note.Wikilinks;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.CardMarks;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.Looks;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The list of cards: a hundred thousand rows, of which those in view are read.
final class CardTable extends TableView<CardId> {
  private static final Texts TEXTS = Texts.of(CardTable.class);

  /// Of text of the usual size, in pixels.
  private static final double ROW_HEIGHT = 36;

  private final LibraryViewModel model;
  private final Map<CardOrder.Key, TableColumn<CardId, ?>> columns =
      new EnumMap<>(CardOrder.Key.class);
  private boolean showing;

  CardTable(LibraryViewModel model) {
    this.model = model;
    setId("library-cards");
    getStyleClass().add("cards");
    setAccessibleText(TEXTS.say("cards-accessible"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setTableMenuButtonVisible(true);
    getColumns()
        .setAll(
            List.of(
                question(),
                column(
                    CardOrder.Key.DECK,
                    "deck",
                    150,
                    card -> card.card().flashcard().deck().value()),
                column(CardOrder.Key.DUE, "due", 104, this::due),
                column(
                    CardOrder.Key.INTERVAL,
                    "interval",
                    76,
                    card -> figure(card, it -> Optional.of(IntervalText.of(it.interval())))),
                column(CardOrder.Key.EASE, "ease", 64, card -> figure(card, CardTable::ease)),
                marks(),
                column(
                    CardOrder.Key.STABILITY,
                    "stability",
                    80,
                    card -> figure(card, it -> fsrs(it, FsrsSchedule::stability))),
                column(
                    CardOrder.Key.DIFFICULTY,
                    "difficulty",
                    80,
                    card -> figure(card, it -> fsrs(it, FsrsSchedule::difficulty))),
                column(CardOrder.Key.NOTE, "note", 160, CardTable::note)));
    Set<CardOrder.Key> hidden =
        EnumSet.of(CardOrder.Key.STABILITY, CardOrder.Key.DIFFICULTY, CardOrder.Key.NOTE);
    columns.forEach((key, column) -> column.setVisible(!hidden.contains(key)));
    Map<TableColumn<CardId, ?>, Double> widths = new HashMap<>();
    getColumns().forEach(column -> widths.put(column, column.getPrefWidth()));
    Appearance.textSizeAround(this)
        .subscribe(percent -> {
          double factor = (double) percent / Looks.USUAL;
          setFixedCellSize(ROW_HEIGHT * factor);
          widths.forEach((column, width) -> column.setPrefWidth(width * factor));
        });
    setSortPolicy(table -> {
      sortAsShown();
      return true;
    });
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(card -> {
          if (!showing) {
            Optional.ofNullable(card).ifPresent(model::show);
          }
        });
    model.listingProperty().subscribe(this::show);
  }

  private TableColumn<CardId, CardMarks> marks() {
    TableColumn<CardId, CardMarks> marks = new TableColumn<>("");
    marks.setText(TEXTS.say("marks"));
    marks.setId("column-marks");
    marks.setSortable(false);
    marks.setMinWidth(58);
    marks.setPrefWidth(58);
    marks.setCellValueFactory(row ->
        model.row(row.getValue()).map(card -> card.map(StudyCard::marks).orElse(CardMarks.NONE)));
    marks.setCellFactory(_ -> new MarksCell(model.calendar()));
    return marks;
  }

  private TableColumn<CardId, String> question() {
    TableColumn<CardId, String> question =
        column(
            CardOrder.Key.QUESTION,
            "question",
            300,
            card -> inOneLine(card.card().flashcard().front()));
    question.getStyleClass().add("first-column");
    question.setMinWidth(140);
    return question;
  }

  /// Without the mark of a list or a quotation that the line may have in its note.
  private static String inOneLine(String front) {
    return Wikilinks.shown(front).replace('\n', ' ').replaceFirst("^(?:[-*+>]|\\d+[.)]) +", "");
  }

  private TableColumn<CardId, String> column(
      CardOrder.Key key, String name, double width, Function<StudyCard, String> text) {
    TableColumn<CardId, String> column = new TableColumn<>(LibraryColumns.title(key));
    column.setId("column-" + name);
    column.getStyleClass().add(name + "-column");
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 64));
    column.setCellValueFactory(
        row -> model.row(row.getValue()).map(card -> card.map(text).orElse("")));
    columns.put(key, column);
    return column;
  }

  private String due(StudyCard card) {
    LocalDate today = model.calendar().today();
    return card.schedule()
        .map(model.calendar()::dueDay)
        .map(day ->
            day.equals(today)
                ? TEXTS.say("today")
                : day.equals(today.plusDays(1)) ? TEXTS.say("tomorrow") : day.toString())
        .orElseGet(() -> TEXTS.say("new"));
  }

  private static String figure(StudyCard card, Function<Schedule, Optional<String>> figure) {
    return card.schedule().flatMap(figure).orElse("");
  }

  private static Optional<String> ease(Schedule schedule) {
    return schedule instanceof Sm2Schedule sm2
        ? Optional.of(TEXTS.say("percent", sm2.ease()))
        : Optional.empty();
  }

  private static Optional<String> fsrs(Schedule schedule, Function<FsrsSchedule, Double> figure) {
    return schedule instanceof FsrsSchedule fsrs
        ? Optional.of(TEXTS.say("figure", figure.apply(fsrs)))
        : Optional.empty();
  }

  private static String note(StudyCard card) {
    return card.card().note() + ":" + (card.card().flashcard().lines().first() + 1);
  }

  /// The table never sorts by itself: the list comes sorted.
  private void sortAsShown() {
    if (showing) {
      return;
    }
    CardOrder order =
        getSortOrder().stream()
            .findFirst()
            .flatMap(column ->
                columns.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(column))
                    .findFirst()
                    .map(entry ->
                        new CardOrder(
                            entry.getKey(),
                            column.getSortType() == TableColumn.SortType.DESCENDING)))
            .orElse(CardOrder.IN_NOTES);
    model.sort(order);
  }

  private void show(Listing listing) {
    List<CardId> cards = listing.cards().orElse(List.of());
    if (cards.equals(getItems())) {
      return;
    }
    showing = true;
    Optional<CardId> chosen = Optional.ofNullable(getSelectionModel().getSelectedItem());
    setItems(FXCollections.observableList(cards));
    int at = chosen.map(cards::indexOf).orElse(-1);
    if (at >= 0) {
      getSelectionModel().clearAndSelect(at);
      getFocusModel().focus(at);
      scrollTo(Math.max(0, at - 3));
    } else if (!cards.isEmpty()) {
      getSelectionModel().clearAndSelect(0);
      scrollTo(0);
    }
    showing = false;
    Optional.ofNullable(getSelectionModel().getSelectedItem())
        .ifPresentOrElse(model::show, model::showNone);
  }

  /// The cards that are selected, in the order of the list.
  List<CardId> selected() {
    return List.copyOf(getSelectionModel().getSelectedItems());
  }
}
