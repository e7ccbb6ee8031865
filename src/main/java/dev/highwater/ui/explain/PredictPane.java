package dev.highwater.ui.explain;

import dev.highwater.drill.predict.Question;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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
            new PredictPicture(question, onAnswer),
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
