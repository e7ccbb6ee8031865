package dev.highwater.ui.study;

import dev.highwater.schedule.Grade;
import dev.highwater.study.SessionKind;
import dev.highwater.study.SessionSummary;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.memory.GradeWords;
import dev.highwater.ui.memory.TimeTaken;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is shown when no card is left: what was done, and when there is more.
final class ClosingPane extends StackPane {
  private static final int MORE_NEW = 10;

  private final StudyViewModel model;
  private final StudyView.Ways ways;

  ClosingPane(StudyViewModel model, StudyView.Ways ways) {
    this.model = model;
    this.ways = ways;
    getStyleClass().add("closing");
    setFocusTraversable(true);
  }

  void finished(SessionSummary summary) {
    Button undo = new Button("Undo last grade", new KeyCap(StudyKeys.UNDO_SHOWN));
    undo.getStyleClass().add("pill");
    undo.setId("undo-last");
    undo.setOnAction(event -> model.undo());
    show(
        new Notice(
            Feather.CHECK_CIRCLE,
            model
                .sessionDeck()
                .map(deck -> "Done with " + SessionWords.name(deck) + " for today")
                .orElse("Done for today"),
            "%s in %s".formatted(grades(summary.grades()), TimeTaken.of(summary.spent())),
            counts(summary),
            Notice.sentence(next(summary.nextDue())),
            offers(),
            actions(undo)));
  }

  void empty(Optional<LocalDate> nextDue) {
    show(
        nextDue
            .map(day ->
                new Notice(
                    Feather.CHECK_CIRCLE,
                    "Nothing is due",
                    next(nextDue) + " Until then you can study more by choice.",
                    offers(),
                    row(today(), addNotes())))
            .orElseGet(() ->
                new Notice(
                    Feather.INBOX,
                    "No cards yet",
                    "Highwater asks you what your notes say. Add a folder of Markdown notes, for"
                        + " example your Obsidian vault.",
                    addNotes())));
  }

  private void show(Notice notice) {
    notice.getStyleClass().add("card-sheet");
    notice.setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(notice);
    setAccessibleText(
        String.join(
            " ",
            notice.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList()));
  }

  /// Does what that key offers here.
  ///
  /// @return false when it offers nothing
  boolean use(KeyCode code) {
    switch (code) {
      case A -> model.study(new SessionKind.Ahead(Optional.empty(), 1));
      case C -> model.study(new SessionKind.Cram(model.lastDeck()));
      case G -> model.study(new SessionKind.ForgottenToday(Optional.empty()));
      case N -> model.studyMoreNew(MORE_NEW);
      case T -> ways.today().run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private FlowPane offers() {
    String deck = model.lastDeck().map(it -> "Cram " + it.value()).orElse("Cram all cards");
    FlowPane offers =
        new FlowPane(
            offer("ahead", "Tomorrow's cards today", KeyCode.A),
            offer("more-new", MORE_NEW + " more new cards", KeyCode.N),
            offer("forgotten", "Forgotten today", KeyCode.G),
            offer("cram", deck, KeyCode.C),
            catchUp());
    offers.getStyleClass().add("offers");
    return offers;
  }

  private Button offer(String id, String name, KeyCode key) {
    Button offer = new Button(name, new KeyCap(key.getName()));
    offer.setId("offer-" + id);
    offer.getStyleClass().add("pill");
    offer.setOnAction(event -> use(key));
    return offer;
  }

  private Button catchUp() {
    Button offer = new Button("Catch up", new KeyCap("B"));
    offer.setId("offer-catch-up");
    offer.getStyleClass().add("pill");
    offer.setOnAction(event -> model.catchUp().toggle());
    return offer;
  }

  private HBox actions(Button undo) {
    return row(undo, today(), addNotes());
  }

  private static HBox row(Button... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("closing-actions");
    return row;
  }

  private Button today() {
    Button today = new Button("Today", new KeyCap("T"));
    today.getStyleClass().add("pill");
    today.setId("to-today");
    today.setAccessibleText("Go to the screen of the day");
    today.setOnAction(event -> use(KeyCode.T));
    return today;
  }

  private Button addNotes() {
    Button add = new Button("Add your notes", new FontIcon(Feather.FOLDER_PLUS));
    add.getStyleClass().add("pill");
    add.setId("add-notes");
    add.setOnAction(event -> ways.addNotes().run());
    return add;
  }

  private static HBox counts(SessionSummary summary) {
    HBox counts = new HBox();
    counts.getStyleClass().add("grade-counts");
    for (Grade grade : Grade.values()) {
      Label number = new Label(Integer.toString(summary.of(grade)));
      number.setId("count-" + grade.contractName());
      number.getStyleClass().addAll("count", "semibold");
      Label name = new Label(GradeWords.name(grade));
      name.getStyleClass().addAll("muted", "small");
      VBox column = new VBox(number, name);
      column.setAlignment(Pos.CENTER);
      column.getStyleClass().add("count-column");
      counts.getChildren().add(column);
    }
    return counts;
  }

  private static String grades(int number) {
    return number == 1 ? "1 answer" : number + " answers";
  }

  private static String next(Optional<LocalDate> nextDue) {
    return nextDue
        .map(day -> "The next card is due on " + TimeWords.day(day) + ".")
        .orElse("No other card is waiting.");
  }
}
