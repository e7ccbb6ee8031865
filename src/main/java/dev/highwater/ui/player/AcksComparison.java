package dev.highwater.ui.player;

import dev.highwater.drill.AcksRuns;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The same scenario under each value of {@code acks}, when the learner asks for it: how the wait
/// for a record is made up, and what became of all records.
final class AcksComparison extends VBox {
  private static final Texts TEXTS = Texts.of(AcksComparison.class);

  private final BackgroundTasks tasks;
  private final Hyperlink link = new Hyperlink(TEXTS.say("compare-acks"));
  private final ChoiceBox<String> records = new ChoiceBox<>();
  private final HBox head = new HBox();
  private final LatencyBars bars = new LatencyBars();
  private final VBox found = new VBox();
  private BackgroundTasks.Request asked = () -> {};
  private List<ScenarioRun> runs = List.of();
  private String scenario = "";
  private String setting = "";

  /// @param tasks runs the scenario
  AcksComparison(BackgroundTasks tasks) {
    this.tasks = tasks;
    getStyleClass().add("player-latency");
    link.setId("compare-acks");
    link.getStyleClass().add("player-compare-acks");
    link.setOnAction(_ -> {
      link.setVisited(false);
      if (found.getChildren().isEmpty()) {
        ask();
      } else {
        fold();
      }
    });
    Label words = new Label(TEXTS.say("compare-record"));
    words.getStyleClass().add("player-muted");
    records.setId("compare-record");
    records.setAccessibleText(TEXTS.say("compare-record"));
    records.valueProperty().subscribe(record -> draw(Optional.ofNullable(record)));
    head.getStyleClass().add("player-finder");
    head.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(words, records);
    found.getStyleClass().add("player-latency");
    getChildren().addAll(link, found);
  }

  /// Offers the comparison for a run.
  ///
  /// @param text of its scenario
  /// @param chosen its compared setting
  void offer(String text, String chosen) {
    boolean again = text.equals(scenario) && chosen.equals(setting);
    scenario = text;
    setting = chosen;
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
    if (!again) {
      fold();
    }
  }

  private void fold() {
    asked.withdraw();
    runs = List.of();
    found.getChildren().clear();
    link.setText(TEXTS.say("compare-acks"));
  }

  private void ask() {
    String text = scenario;
    String chosen = setting;
    asked =
        tasks.ask(
            () -> AcksRuns.of(text, chosen),
            this::show,
            failure -> {
              throw failure;
            });
  }

  private void show(Optional<AcksRuns> answer) {
    link.setText(TEXTS.say("compare-acks-fold"));
    if (answer.isEmpty()) {
      found.getChildren().setAll(Sentence.quiet(TEXTS.say("compare-acks-by-hand")));
      return;
    }
    runs = answer.get().runs();
    found.getChildren().setAll(head, bars);
    answer.get().refused().forEach(why -> found.getChildren().add(Sentence.quiet(why)));
    List<String> names =
        runs.isEmpty()
            ? List.of()
            : runs.getFirst().trace().records().stream().map(RecordOutcome::name).toList();
    records.getItems().setAll(names);
    if (!names.isEmpty()) {
      records.setValue(names.getLast());
    }
  }

  private void draw(Optional<String> record) {
    record.ifPresent(name -> bars.show(LatencyBar.of(runs, name), false));
  }
}
