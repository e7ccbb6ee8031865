package dev.highwater.ui.explain;

import dev.highwater.drill.predict.Question;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.study.Prediction;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks what will happen, before it is shown: the settings, what will be done, the cluster at the
/// beginning, and the answers. A broker or a record in the picture is an answer too.
public final class PredictPane extends ScrollPane {
  private static final Texts TEXTS = Texts.of(PredictPane.class);

  private final IntConsumer onAnswer;
  private final VBox content = new VBox();

  /// @param onAnswer told the place of the answer that was chosen
  public PredictPane(IntConsumer onAnswer) {
    this.onAnswer = onAnswer;
    getStyleClass().add("predict");
    ExplainStyle.dress(this);
    content.getStyleClass().add("predict-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  /// Asks a question.
  public void ask(Question question) {
    Label title = Sentence.plain(TEXTS.say("predict"));
    title.getStyleClass().addAll("semibold", "explain-title");
    Label text = Sentence.plain(question.text());
    text.setId("predict-question");
    text.getStyleClass().addAll("semibold", "predict-question");
    content
        .getChildren()
        .setAll(
            title,
            text,
            answers(question),
            settings(question),
            premise(question),
            picture(question),
            Sentence.quiet(TEXTS.say("predict-skip")));
    setVvalue(0);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(aloud(question));
  }

  /// The whole question in one line.
  private static String aloud(Question question) {
    List<String> parts = new ArrayList<>(List.of(question.text()));
    parts.add(String.join(", ", question.settings()) + ".");
    parts.addAll(question.premise());
    for (int at = 0; at < question.options().size(); at++) {
      parts.add("%d: %s.".formatted(at + 1, question.options().get(at).words()));
    }
    return String.join(" ", parts);
  }

  private static FlowPane settings(Question question) {
    FlowPane settings = new FlowPane();
    settings.getStyleClass().add("predict-settings");
    for (String setting : question.settings()) {
      Label chip = new Label(setting);
      chip.getStyleClass().addAll("config", "chip");
      settings.getChildren().add(chip);
    }
    return settings;
  }

  private static VBox premise(Question question) {
    VBox premise = new VBox();
    premise.getStyleClass().add("predict-premise");
    for (int at = 0; at < question.premise().size(); at++) {
      Label number = new Label(Integer.toString(at + 1));
      number.getStyleClass().addAll("muted", "predict-number");
      Label sentence = Sentence.plain(question.premise().get(at));
      premise.getChildren().add(new HBox(12, number, sentence));
    }
    boolean told = !question.premise().isEmpty();
    premise.setVisible(told);
    premise.setManaged(told);
    return premise;
  }

  private VBox picture(Question question) {
    VBox picture = new VBox();
    picture.getStyleClass().add("predict-picture");
    ClusterView cluster = question.beginning();
    cluster.brokers().stream()
        .sorted(java.util.Comparator.comparing(BrokerView::id))
        .forEach(broker -> picture.getChildren().add(row(broker.id(), cluster, question)));
    return picture;
  }

  /// A broker; it can be pointed at where it is an answer, or where brokers crash one by one.
  private Node row(BrokerId broker, ClusterView cluster, Question question) {
    Label name = new Label(TEXTS.say("broker", broker.value()));
    name.getStyleClass().add("semibold");
    boolean leads = cluster.leader().equals(Optional.of(broker));
    Label role = new Label(leads ? "★ " + TEXTS.say("leader") : "");
    role.getStyleClass().add("predict-leader");
    Label state = new Label(cluster.isr().contains(broker) ? "● " + TEXTS.say("in-sync") : "");
    state.getStyleClass().addAll("small", "predict-in-sync");
    Region gap = new Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    HBox box = new HBox(name, state, gap, role);
    box.getStyleClass().add("predict-row");
    box.setAlignment(Pos.CENTER_LEFT);
    Optional<Integer> answer = answer(broker, question);
    if (answer.isEmpty()) {
      box.getStyleClass().add("predict-broker");
      return box;
    }
    Button button = new Button();
    button.setGraphic(box);
    button.setId("predict-broker-" + broker);
    button.getStyleClass().add("predict-broker");
    button.setMaxWidth(Double.MAX_VALUE);
    box.prefWidthProperty().bind(button.widthProperty().subtract(36));
    button.setAccessibleText(question.options().get(answer.get()).words());
    button.setOnAction(_ -> onAnswer.accept(answer.get()));
    button.setFocusTraversable(false);
    return button;
  }

  private static Optional<Integer> answer(BrokerId broker, Question question) {
    if (question.kind() != Prediction.Kind.NEXT_LEADER) {
      return Optional.empty();
    }
    for (int at = 0; at < question.options().size(); at++) {
      if (question.options().get(at).broker().equals(Optional.of(broker))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private FlowPane answers(Question question) {
    FlowPane answers = new FlowPane();
    answers.getStyleClass().add("predict-answers");
    for (int at = 0; at < question.options().size(); at++) {
      int place = at;
      Button button = new Button(question.options().get(at).words());
      button.setId("predict-" + (at + 1));
      button.getStyleClass().add("predict-answer");
      HBox graphic = new HBox(new KeyCap(Integer.toString(at + 1)));
      graphic.getStyleClass().add("predict-keys");
      graphic.setAlignment(Pos.CENTER);
      square(question, at).ifPresent(square -> graphic.getChildren().add(square));
      button.setGraphic(graphic);
      button.setAccessibleText(
          TEXTS.say("answer-accessible", question.options().get(at).words(), at + 1));
      button.setOnAction(_ -> onAnswer.accept(place));
      answers.getChildren().add(button);
    }
    return answers;
  }

  /// The record as the picture would draw it if that answer were so.
  private static Optional<Label> square(Question question, int option) {
    return question
        .record()
        .map(record -> {
          Label square = new Label(option == 0 ? record : "✕ " + record);
          square.getStyleClass().addAll("config", "square", option == 0 ? "whole" : "gone");
          return square;
        });
  }
}
