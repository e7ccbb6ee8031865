package dev.highwater.ui.memory;

import dev.highwater.schedule.IntervalText;
import dev.highwater.schedule.Reasons;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.explain.Explanation;
import dev.highwater.study.explain.GradeReason;
import dev.highwater.study.explain.MemoryWords;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.theme.Zoomed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An explanation of a card, part by part.
public final class MemorySections {
  private static final String STYLE =
      Objects.requireNonNull(MemorySections.class.getResource("memory.css")).toExternalForm();

  /// In a narrower place the curve is not squeezed further to be larger.
  private static final double NARROWEST_CURVE = 300;

  private MemorySections() {}

  /// All there is to say of the card, a node for each part.
  ///
  /// @param now when that was
  /// @param calendar tells the study day of a moment on the curve
  public static List<Node> of(Explanation explanation, Instant now, StudyCalendar calendar) {
    return of(explanation, now, calendar, new HistoryTable(explanation.history()));
  }

  /// The same for a narrow place: the history without times and stabilities.
  public static List<Node> inShort(Explanation explanation, Instant now, StudyCalendar calendar) {
    return of(explanation, now, calendar, HistoryTable.inShort(explanation.history()));
  }

  private static List<Node> of(
      Explanation explanation, Instant now, StudyCalendar calendar, HistoryTable table) {
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
              new Zoomed(new ForgettingCurve(explanation.curve(), now, calendar), NARROWEST_CURVE),
              muted(
                  "A dot is a review: A again, H hard, G good, E easy. Dashed is still to come."));
      sections.add(curve);
    }
    sections.add(grades(explanation.grades()));
    if (!explanation.history().isEmpty()) {
      VBox history = section("History");
      history.getChildren().add(table);
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
      Label name = new Label(GradeWords.name(reason.grade()));
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
    section.getStylesheets().add(STYLE);
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

  /// What it stands in scrolls, so nothing need be cut short.
  private static Label whole(Label label) {
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
