package dev.highwater.ui.study;

import dev.highwater.schedule.Reasons;
import dev.highwater.study.catchup.CatchUpPlan;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.memory.TimeTaken;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The ways of working off a backlog with what each costs, laid over the screen; a digit applies
/// one.
final class CatchUpSheet extends StackPane {
  private final CatchUpViewModel model;
  private final VBox content = new VBox();
  private final Button close = new Button("Close", new KeyCap("Esc"));

  CatchUpSheet(CatchUpViewModel model) {
    this.model = model;
    setId("catch-up");
    getStyleClass().add("catch-up");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("Catching up after a break");
    close.getStyleClass().add("pill");
    close.setId("catch-up-close");
    close.setOnAction(event -> model.close());
    content.getStyleClass().addAll("card-sheet", "sheet");
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(content);
    model.backlogProperty().subscribe(this::show);
  }

  void takeFocus() {
    close.requestFocus();
  }

  private void show(Backlog backlog) {
    setVisible(!(backlog instanceof Backlog.Closed));
    content.getChildren().setAll(head());
    switch (backlog) {
      case Backlog.Closed() -> {}
      case Backlog.Preparing() ->
          content.getChildren().add(Sentence.plain("Working out what each way costs …"));
      case Backlog.Offered(int cards, var _, var plans) when plans.isEmpty() ->
          content
              .getChildren()
              .add(Sentence.plain("Nothing is overdue: there is nothing to catch up with."));
      case Backlog.Offered offered -> offer(offered);
    }
  }

  private HBox head() {
    Label heading = new Label("Catching up after a break");
    heading.getStyleClass().addAll("semibold", "explain-heading");
    HBox head = new HBox(heading, Line.gap(), close);
    head.getStyleClass().add("catch-up-head");
    return head;
  }

  private void offer(Backlog.Offered offered) {
    content
        .getChildren()
        .addAll(
            Sentence.plain(
                "%d cards are due, at %s each. A plan gives each card its day; nothing is moved"
                        .formatted(offered.cards(), TimeTaken.of(offered.answer()))
                    + " before you choose, and Undo takes it back."),
            plans(offered.plans()),
            Sentence.quiet(
                "Expected to be forgotten: how many of these cards will be gone from memory when"
                    + " their day has come, as the memory model sees it."));
  }

  private GridPane plans(List<CatchUpPlan> plans) {
    GridPane table = new GridPane();
    table.getStyleClass().add("plans");
    String[] names = {"", "Way", "Days", "Forgotten", "Minutes a day", "At most"};
    for (int column = 0; column < names.length; column++) {
      Label name = cell(names[column]);
      name.getStyleClass().addAll("muted", "small");
      table.add(name, column, 0);
    }
    for (int at = 0; at < plans.size(); at++) {
      add(table, plans.get(at), at + 1);
    }
    return table;
  }

  private void add(GridPane table, CatchUpPlan plan, int place) {
    Button choose = new Button("", new KeyCap(Integer.toString(place)));
    choose.setId("plan-" + place);
    choose.getStyleClass().add("pill");
    choose.setAccessibleText(aloud(plan));
    choose.setOnAction(event -> model.apply(place));
    table.addRow(
        place,
        choose,
        cell(way(plan)),
        cell(Integer.toString(plan.days())),
        cell(forgotten(plan)),
        cell(minutes(plan.minutesPerDay())),
        cell(minutes(plan.busiestMinutes())));
  }

  private static String oneDecimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static Label cell(String text) {
    Label cell = new Label(text);
    cell.setMinWidth(USE_PREF_SIZE);
    return cell;
  }

  private static String minutes(double minutes) {
    return minutes < 1 ? "under 1" : Long.toString(Math.round(minutes));
  }

  private static String forgotten(CatchUpPlan plan) {
    String more = plan.days() == 1 ? "" : " (%s more)".formatted(oneDecimal(plan.extraForgotten()));
    return oneDecimal(plan.forgotten()) + more;
  }

  private static String way(CatchUpPlan plan) {
    return switch (plan.way()) {
      case ALL_TODAY -> "All of them today";
      case WEAKEST_FIRST -> "Weakest memories first";
      case FADING_FIRST -> "Fastest fading first";
    };
  }

  private static String aloud(CatchUpPlan plan) {
    return "%s, %s, %s expected to be forgotten, %s minutes a day"
        .formatted(
            way(plan),
            Reasons.days(plan.days()),
            oneDecimal(plan.forgotten()),
            minutes(plan.minutesPerDay()));
  }
}
