package dev.highwater.ui.settings;

import dev.highwater.library.OutsideRating;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import dev.highwater.note.NoteProblem;
import dev.highwater.ui.frame.Line;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row of the report.
final class ReportCell extends ListCell<ReportRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  /// What padding and the scroll bar take of the width.
  private static final double MARGIN = 68;

  private static final double UNDO_WIDTH = 100;

  private final ListView<ReportRow> list;
  private final Consumer<ReportRow> onAct;

  /// @param onAct does what the row offers
  ReportCell(ListView<ReportRow> list, Consumer<ReportRow> onAct) {
    this.list = list;
    this.onAct = onAct;
    getStyleClass().add("report-cell");
    // The text is what a screen reader says; the picture of it is the graphic.
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (getItem() instanceof ReportRow.Heading heading) {
        onAct.accept(heading);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable ReportRow row, boolean empty) {
    super.updateItem(row, empty);
    Optional<ReportRow> shown = empty ? Optional.empty() : Optional.ofNullable(row);
    pseudoClassStateChanged(HEADING, shown.filter(ReportRow.Heading.class::isInstance).isPresent());
    setText(shown.map(ReportCell::aloud).orElse(""));
    setGraphic(shown.map(this::picture).orElse(null));
  }

  private static String aloud(ReportRow row) {
    return switch (row) {
      case ReportRow.Heading heading ->
          heading.title()
              + ", "
              + heading.size()
              + (heading.open() ? ", Enter closes" : ", Enter opens");
      case ReportRow.Problem(NoteProblem problem) -> place(problem) + ": " + problem.message();
      case ReportRow.Decision(RecordedDecision decision) ->
          decision.decision().reason().sentence()
              + " Before: "
              + decision.decision().before().front()
              + " After: "
              + decision.decision().after().front()
              + (decision.takenBack().isEmpty() ? " Enter undoes" : " Undone");
      case ReportRow.Outside(OutsideRating rating) ->
          OutsideWords.sentence(rating)
              + " Card: "
              + rating.card().flashcard().front()
              + " Here: "
              + OutsideWords.here(rating)
              + " There: "
              + OutsideWords.there(rating)
              + (rating.overruled() ? " Undone" : " Enter undoes");
      case ReportRow.Nothing _ -> "Nothing to report";
    };
  }

  private Node picture(ReportRow row) {
    return switch (row) {
      case ReportRow.Heading heading -> heading(heading);
      case ReportRow.Problem(NoteProblem problem) ->
          new VBox(place(problem, problem.note()), wrapped(problem.message(), 0));
      case ReportRow.Decision decision -> decision(decision);
      case ReportRow.Outside outside -> outside(outside);
      case ReportRow.Nothing _ ->
          wrapped("Nothing to report: every note was read as it is, every card recognised.", 0);
    };
  }

  private static HBox heading(ReportRow.Heading heading) {
    FontIcon arrow = new FontIcon(heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    Label title = new Label(heading.title());
    title.getStyleClass().add("semibold");
    Label size = new Label(VaultWords.number(heading.size()));
    size.getStyleClass().addAll("badge", "muted");
    HBox box = new HBox(arrow, title, size);
    box.getStyleClass().add("report-heading");
    return box;
  }

  private HBox decision(ReportRow.Decision row) {
    RecordedDecision decision = row.decision();
    Sighting before = decision.decision().before();
    Sighting after = decision.decision().after();
    Node end =
        decision.takenBack().isEmpty()
            ? undo(row, "undo-decision-" + decision.id(), "Undo: these are two cards")
            : undone();
    return undoable(
        decision.decision().reason().sentence(),
        end,
        sighting("was", before),
        sighting("is", after));
  }

  private HBox outside(ReportRow.Outside row) {
    OutsideRating rating = row.rating();
    Node end =
        rating.overruled()
            ? undone()
            : undo(row, "undo-outside-" + rating.row(), "Undo: the other side counts");
    return undoable(
        OutsideWords.sentence(rating),
        end,
        sighting("card", Sighting.of(rating.card())),
        line("here", OutsideWords.here(rating), Optional.empty()),
        line("there", OutsideWords.there(rating), Optional.empty()));
  }

  private HBox undoable(String sentence, Node end, Node... lines) {
    VBox words = new VBox(wrapped(sentence, UNDO_WIDTH));
    words.getChildren().addAll(lines);
    words.getStyleClass().add("decision");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(words, end);
    box.getStyleClass().add("decision-row");
    return box;
  }

  private HBox sighting(String when, Sighting sighting) {
    return line(
        when,
        sighting.front().replace('\n', ' ') + "  ⟶  " + sighting.back().replace('\n', ' '),
        Optional.of(sighting.note() + ":" + (sighting.line() + 1)));
  }

  private HBox line(String which, String words, Optional<String> place) {
    Label name = new Label(which);
    name.getStyleClass().addAll("muted", "small", "decision-when");
    Label text = new Label(words);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(name, text);
    place.map(Line::path).ifPresent(line.getChildren()::add);
    line.getStyleClass().add("decision-line");
    line.maxWidthProperty().bind(list.widthProperty().subtract(MARGIN + UNDO_WIDTH));
    return line;
  }

  private Button undo(ReportRow row, String id, String aloud) {
    Button undo = Forms.pill(id, "Undo", Feather.CORNER_UP_LEFT, () -> onAct.accept(row));
    undo.setAccessibleText(aloud);
    return undo;
  }

  private static Label undone() {
    Label undone = new Label("undone");
    undone.getStyleClass().addAll("badge", "muted");
    undone.setMinWidth(USE_PREF_SIZE);
    return undone;
  }

  private static Node place(NoteProblem problem, String note) {
    return Line.path(note.isEmpty() ? "the whole vault" : place(problem));
  }

  private static String place(NoteProblem problem) {
    return problem.note() + ":" + (problem.line() + 1);
  }

  /// A list asks its rows for their height without telling them the width, so it is set here.
  private Label wrapped(String text, double less) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN + less));
    return label;
  }
}
