package dev.highwater.ui.today;

import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the day holds in all, and the button that begins it.
final class DayHead extends HBox {
  private static final Texts TEXTS = Texts.of(DayHead.class);

  private final VBox words = new VBox();
  private final Button studyAll;
  private final Button byChoice;

  DayHead(Runnable onStudy, Runnable onMore) {
    getStyleClass().add("day-head");
    words.getStyleClass().add("day-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    studyAll = new Button(TEXTS.say("study-all"), new KeyCap("S"));
    studyAll.setId("study-all");
    studyAll.getStyleClass().addAll("study-all", "semibold");
    studyAll.setAccessibleText(TEXTS.say("study-all-accessible"));
    studyAll.setOnAction(event -> onStudy.run());
    byChoice = new Button(TEXTS.say("by-choice"));
    byChoice.setId("study-by-choice");
    byChoice.getStyleClass().add("pill");
    byChoice.setOnAction(event -> onMore.run());
    studyAll.setMinWidth(USE_PREF_SIZE);
    byChoice.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(words);
  }

  void show(StudyDay day) {
    boolean asks = day.today().all() > 0;
    List<Node> lines = new ArrayList<>();
    lines.add(asks ? cards(day) : title(nothing(day)));
    if (asks) {
      lines.add(figures(day));
      lines.add(quiet(DayWords.basis(day.pace())));
    } else {
      lines.add(
          Notice.sentence(
              day.nextDue()
                  .map(next -> TEXTS.say("next-due", DayWords.day(next)))
                  .orElse(TEXTS.say("none-due"))));
    }
    day.doneToday().ifPresent(done -> lines.add(quiet(DayWords.done(done))));
    if (!asks && day.beyond().all() > 0) {
      lines.add(quiet(DayWords.beyond(day)));
    }
    words.getChildren().setAll(lines);
    getChildren().setAll(words, asks ? studyAll : byChoice);
  }

  private static String nothing(StudyDay day) {
    return day.doneToday().isPresent() ? TEXTS.say("all-done") : TEXTS.say("nothing-due");
  }

  private static Label cards(StudyDay day) {
    return title(TEXTS.say("cards-today", day.today().all()));
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.setId("day-title");
    title.getStyleClass().addAll("semibold", "day-title");
    return title;
  }

  private static Label figures(StudyDay day) {
    Duration expected = day.pace().of(day.today());
    Label figures =
        Notice.sentence(
            DayWords.counts(day.today()) + " · " + TEXTS.say("about", DayWords.expected(expected)));
    figures.setId("day-figures");
    figures.getStyleClass().add("day-figures");
    return figures;
  }

  private static Label quiet(String text) {
    Label label = Notice.sentence(text);
    label.getStyleClass().add("small");
    return label;
  }
}
