package dev.highwater.ui.explain;

import dev.highwater.drill.predict.Mark;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// What came of a prediction, and which grade it speaks for. Takes no room without one.
public final class MarkBox extends VBox {
  private static final Texts TEXTS = Texts.of(MarkBox.class);

  /// Shows nothing yet.
  public MarkBox() {
    setId("mark");
    getStyleClass().add("verdict");
    ExplainStyle.dress(this);
    managedProperty().bind(visibleProperty());
    show(Optional.empty());
  }

  /// Shows a mark, or nothing.
  public void show(Optional<Mark> mark) {
    setVisible(mark.isPresent());
    mark.ifPresent(it -> {
      boolean right = it.prediction().right();
      getChildren()
          .setAll(
              right ? Pills.good(TEXTS.say("foreseen")) : Pills.bad(TEXTS.say("not-foreseen")),
              Sentence.plain(it.sentence()),
              Sentence.quiet(TEXTS.say(right ? "speaks-for-good" : "speaks-for-again")));
      setAccessibleText(it.sentence());
    });
  }
}
