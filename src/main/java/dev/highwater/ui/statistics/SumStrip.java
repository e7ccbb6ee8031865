package dev.highwater.ui.statistics;

import dev.highwater.study.statistics.CardCounts;
import dev.highwater.study.statistics.Report;
import dev.highwater.ui.frame.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What everything comes to, in five numbers.
final class SumStrip extends FlowPane {
  private static final Texts TEXTS = Texts.of(SumStrip.class);

  SumStrip() {
    getStyleClass().add("sum-strip");
    setId("sums");
  }

  void show(Report report) {
    CardCounts cards = report.cards();
    int studyDays = report.days().size();
    getChildren()
        .setAll(
            sum(
                TEXTS.say("number", cards.all()),
                TEXTS.say("sum-cards", cards.all()),
                TEXTS.say(
                    "sum-cards-more",
                    cards.fresh(),
                    cards.learning(),
                    cards.young(),
                    cards.mature(),
                    cards.suspended())),
            sum(
                TEXTS.say("number", report.answers()),
                TEXTS.say("sum-reviews", report.answers()),
                TEXTS.say("sum-reviews-more", studyDays)),
            sum(
                FigureWords.share(report.retention()),
                TEXTS.say("sum-remembered"),
                TEXTS.say("sum-remembered-more", report.retention().all())),
            sum(
                FigureWords.minutes(report.minutes()),
                TEXTS.say("sum-time"),
                TEXTS.say(
                    "sum-time-more",
                    FigureWords.minutes(report.minutes() / Math.max(1, studyDays)))),
            sum(
                TEXTS.say("number", report.streak().current()),
                TEXTS.say("sum-streak", report.streak().current()),
                TEXTS.say("sum-streak-more", report.streak().longest())));
  }

  private static VBox sum(String number, String name, String more) {
    Label figure = new Label(number + " ");
    figure.getStyleClass().addAll("semibold", "sum-number");
    Label what = new Label(name);
    what.getStyleClass().add("sum-name");
    Label small = new Label(more);
    small.getStyleClass().addAll("muted", "small");
    javafx.scene.layout.HBox line = new javafx.scene.layout.HBox(figure, what);
    line.getStyleClass().add("sum-line");
    return new VBox(line, small);
  }
}
