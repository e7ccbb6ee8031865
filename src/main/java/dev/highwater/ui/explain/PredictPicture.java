package dev.highwater.ui.explain;

import dev.highwater.drill.predict.Question;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.study.Prediction;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The cluster before anything has happened. Where the answer is a broker, a click on it answers;
/// where it is a number of crashes, clicks take brokers down, and a button says that writes stop
/// then. All of it can be had from the keyboard by the answers above.
final class PredictPicture extends VBox {
  private static final Texts TEXTS = Texts.of(PredictPicture.class);

  private final Question question;
  private final IntConsumer onAnswer;
  private final SortedSet<BrokerId> down = new TreeSet<>();
  private final Button stopped = new Button();

  PredictPicture(Question question, IntConsumer onAnswer) {
    this.question = question;
    this.onAnswer = onAnswer;
    getStyleClass().add("predict-picture");
    question.beginning().brokers().stream()
        .sorted(Comparator.comparing(BrokerView::id))
        .forEach(broker -> getChildren().add(row(broker.id())));
    stopped.setId("predict-stopped");
    stopped.getStyleClass().add("pill");
    stopped.setFocusTraversable(false);
    stopped.setOnAction(_ -> onAnswer.accept(down.size() - 1));
    if (question.kind() == Prediction.Kind.CRASHES) {
      getChildren().add(stopped);
      showDown();
    }
  }

  private Node row(BrokerId broker) {
    ClusterView cluster = question.beginning();
    Label name = new Label(TEXTS.say("broker", broker.value()));
    name.getStyleClass().add("semibold");
    boolean leads = cluster.leader().equals(Optional.of(broker));
    Label role = new Label(leads ? "★ " + TEXTS.say("leader") : "");
    role.getStyleClass().add("predict-leader");
    Label state = new Label(cluster.isr().contains(broker) ? "● " + TEXTS.say("in-sync") : "");
    state.getStyleClass().addAll("small", "predict-in-sync");
    HBox box = new HBox(name, state, Line.gap(), role);
    box.getStyleClass().add("predict-row");
    box.setAlignment(Pos.CENTER_LEFT);
    return switch (question.kind()) {
      case NEXT_LEADER ->
          button(
              broker,
              box,
              TEXTS.say("broker", broker.value()),
              () -> answer(broker).ifPresent(onAnswer::accept));
      case CRASHES ->
          button(
              broker, box, TEXTS.say("take-down", broker.value()), () -> turn(broker, box, state));
      case ACKNOWLEDGED, STILL_THERE -> {
        box.getStyleClass().add("predict-broker");
        yield box;
      }
    };
  }

  private static Button button(BrokerId broker, HBox box, String aloud, Runnable action) {
    Button button = new Button();
    button.setGraphic(box);
    button.setId("predict-broker-" + broker);
    button.getStyleClass().add("predict-broker");
    button.setMaxWidth(Double.MAX_VALUE);
    box.prefWidthProperty().bind(button.widthProperty().subtract(36));
    button.setAccessibleText(aloud);
    button.setOnAction(_ -> action.run());
    // The same can be answered by a button with a key.
    button.setFocusTraversable(false);
    return button;
  }

  private Optional<Integer> answer(BrokerId broker) {
    List<Question.Option> options = question.options();
    for (int at = 0; at < options.size(); at++) {
      if (options.get(at).broker().equals(Optional.of(broker))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// Takes a broker down, or up again.
  private void turn(BrokerId broker, HBox box, Label state) {
    boolean crashes = down.add(broker);
    if (!crashes) {
      down.remove(broker);
    }
    state.setText(crashes ? "✕ " + TEXTS.say("crashed") : "● " + TEXTS.say("in-sync"));
    state.getStyleClass().removeAll("predict-in-sync", "predict-crashed");
    state.getStyleClass().add(crashes ? "predict-crashed" : "predict-in-sync");
    box.setOpacity(crashes ? 0.7 : 1);
    showDown();
  }

  private void showDown() {
    stopped.setDisable(down.isEmpty());
    stopped.setText(TEXTS.say("writes-stop", down.size()));
  }
}
