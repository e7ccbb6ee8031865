package dev.highwater.ui.study;

import dev.highwater.note.prose.Prose;
import dev.highwater.note.prose.ProseText;
import dev.highwater.study.CardMarks;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.prose.ProseView;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The card as one reads it: where it stands in its note, the question, and once revealed the
/// answer and what the simulator says about it.
final class CardText extends VBox {
  private static final Texts TEXTS = Texts.of(CardText.class);

  private final Label breadcrumb = new Label();
  private final ProseView question;
  private final HBox marks = new HBox();
  private final Region rule = new Region();
  private final ProseView answer;
  private Optional<ShownCard> asked = Optional.empty();

  CardText(ProseTools tools) {
    question = new ProseView(ProseView.Style.QUESTION, tools);
    answer = new ProseView(ProseView.Style.ANSWER, tools);
    getStyleClass().add("card-text");
    // The keyboard's home: grades act from here, and no control takes Space away.
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    breadcrumb.getStyleClass().addAll("breadcrumb", "muted", "small");
    breadcrumb.setWrapText(true);
    marks.setId("marks");
    marks.getStyleClass().add("marks");
    marks.managedProperty().bind(marks.visibleProperty());
    question.setId("question");
    answer.setId("answer");
    rule.getStyleClass().add("rule");
    setOnMousePressed(event -> requestFocus());
  }

  void ask(ShownCard card) {
    asked = Optional.of(card);
    breadcrumb.setText(String.join("  ›  ", card.card().flashcard().context()));
    show(card);
    question.show(card.question(), card.place());
    // Its pictures and formulas are made ready while the question stands.
    answer.show(card.answer(), card.place());
    setAccessibleText("Question: " + question.getAccessibleText());
    getChildren().setAll(breadcrumb, marks, question);
  }

  private void show(ShownCard card) {
    CardMarks said = card.marks();
    marks.getChildren().clear();
    card.variation()
        .ifPresent(varied ->
            marks.getChildren().add(mark(TEXTS.say("varied", varied.values()), Feather.SHUFFLE)));
    if (said.flag() > 0) {
      marks.getChildren().add(mark("Flag " + said.flag(), Feather.FLAG));
    }
    if (said.leech()) {
      marks.getChildren().add(mark("Leech: forgotten again and again", Feather.REPEAT));
    }
    marks.setVisible(!marks.getChildren().isEmpty());
  }

  private static Label mark(String text, Feather icon) {
    Label mark = new Label(text, new FontIcon(icon));
    mark.getStyleClass().addAll("mark", "small");
    return mark;
  }

  /// Where the answer begins, in pixels from the top.
  double answerTop() {
    return answer.getLayoutY();
  }

  /// The answer of a card asked with other numbers is worked out by the engine; until that is done
  /// it says so.
  void answer(ShownCard card, Illustration illustration) {
    if (card.variation().isPresent()) {
      ProseText computed =
          illustration instanceof Illustration.Ready ready
              ? ready.answer().orElse(card.answer())
              : Prose.read(TEXTS.say("working-out"));
      answer.show(computed, card.place());
      setAccessibleText("Answer: " + answer.getAccessibleText());
    }
  }

  void reveal(ShownCard card) {
    if (!asked.equals(Optional.of(card))) {
      ask(card);
    }
    setAccessibleText("Answer: " + answer.getAccessibleText());
    getChildren().setAll(breadcrumb, marks, question, rule, answer);
  }
}
