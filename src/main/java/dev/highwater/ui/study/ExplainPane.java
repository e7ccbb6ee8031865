package dev.highwater.ui.study;

import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Reasons;
import dev.highwater.study.explain.Explanation;
import dev.highwater.study.explain.GradeReason;
import dev.highwater.study.explain.MemoryWords;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Why a card comes when it does: the reason, its memory, its curve of forgetting, what each grade
/// would do, and its history.
final class ExplainPane extends BorderPane {
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);

  ExplainPane(ExplainViewModel model) {
    setId("explain-pane");
    getStyleClass().add("explain-pane");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("This card, explained");
    content.getStyleClass().add("explain-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(head(model));
    setCenter(scroll);
    model.explainedProperty().subscribe(this::show);
  }

  /// Puts the focus where arrows scroll.
  void takeFocus() {
    scroll.requestFocus();
  }

  private static HBox head(ExplainViewModel model) {
    Label heading = new Label("This card, explained");
    heading.getStyleClass().addAll("semibold", "explain-heading");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button("Close", new KeyCap("E"));
    close.getStyleClass().add("pill");
    close.setId("explain-close");
    close.setOnAction(event -> model.close());
    HBox head = new HBox(heading, gap, close);
    head.getStyleClass().add("explain-head");
    return head;
  }

  private void show(Explained explained) {
    setVisible(!(explained instanceof Explained.Closed));
    switch (explained) {
      case Explained.Closed() -> content.getChildren().clear();
      case Explained.Preparing(var _) -> content.getChildren().setAll(sentence("Looking it up …"));
      case Explained.Shown shown -> {
        content.getChildren().setAll(sections(shown));
        scroll.setVvalue(0);
      }
    }
  }

  private static List<Node> sections(Explained.Shown shown) {
    Explanation explanation = shown.explanation();
    List<Node> sections = new ArrayList<>();
    VBox due = section("When it is due, and why");
    due.setId("explain-due");
    explanation.due().forEach(text -> due.getChildren().add(sentence(text)));
    due.getChildren().add(muted("Scheduled by " + explanation.rules() + "."));
    sections.add(due);
    explanation.memory().ifPresent(memory -> sections.add(memory(memory)));
    if (!explanation.curve().isEmpty()) {
      VBox curve = section("Chance of remembering it");
      curve
          .getChildren()
          .addAll(
              new ForgettingCurve(explanation.curve(), shown.now().instant(), shown.calendar()),
              muted(
                  "A dot is a review: A again, H hard, G good, E easy. Dashed is still to come."));
      sections.add(curve);
    }
    sections.add(grades(explanation.grades()));
    if (!explanation.history().isEmpty()) {
      VBox history = section("History");
      history.getChildren().add(new HistoryTable(explanation.history()));
      sections.add(history);
    }
    return sections;
  }

  private static VBox memory(MemoryWords memory) {
    VBox section = section("Its memory");
    HBox figures =
        new HBox(
            figure(Reasons.percent(memory.recall()), "chance now"),
            figure(Reasons.days(memory.stability()), "stability"),
            figure(Reasons.number(memory.difficulty()) + " of 10", "difficulty"));
    figures.getStyleClass().add("explain-figures");
    section.getChildren().add(figures);
    memory.words().forEach(text -> section.getChildren().add(muted(text)));
    return section;
  }

  private static VBox grades(List<GradeReason> grades) {
    VBox section = section("What each grade would do");
    section.setId("explain-grades");
    for (GradeReason reason : grades) {
      Label name = new Label(GradeButton.name(reason.grade()));
      name.getStyleClass().addAll("semibold", "explain-grade");
      Label interval = new Label(IntervalText.of(reason.outcome().interval()));
      interval.getStyleClass().addAll("muted", "explain-interval");
      Label why = sentence(reason.why());
      HBox.setHgrow(why, Priority.ALWAYS);
      HBox line = new HBox(name, interval, why);
      line.getStyleClass().add("explain-line");
      section.getChildren().add(line);
    }
    return section;
  }

  private static VBox section(String name) {
    Label heading = new Label(name);
    heading.getStyleClass().add("semibold");
    VBox section = new VBox(heading);
    section.getStyleClass().add("explain-section");
    return section;
  }

  private static VBox figure(String value, String name) {
    Label number = new Label(value);
    number.getStyleClass().addAll("count", "semibold");
    VBox figure = new VBox(number, muted(name));
    figure.getStyleClass().add("explain-figure");
    return figure;
  }

  private static Label sentence(String text) {
    return whole(Sentence.plain(text));
  }

  private static Label muted(String text) {
    return whole(Sentence.quiet(text));
  }

  /// The pane scrolls, so nothing need be cut short.
  private static Label whole(Label label) {
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
