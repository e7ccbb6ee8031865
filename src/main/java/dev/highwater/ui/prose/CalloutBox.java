package dev.highwater.ui.prose;

import dev.highwater.note.prose.ProseBlock;
import dev.highwater.note.prose.ProseBlock.Folding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A callout: its kind told by icon and colour, its content folded away where the note says so.
final class CalloutBox extends VBox {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Region content;
  private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
  private final Button fold = new Button("", arrow);
  private boolean folded;

  CalloutBox(ProseBlock.Callout callout, Region title, VBox content) {
    this.content = content;
    CalloutKind kind = CalloutKind.of(callout.type());
    getStyleClass().addAll("callout", "callout-" + kind.colour());
    setMinWidth(0);
    HBox header = new HBox(new FontIcon(kind.icon()), title);
    header.getStyleClass().add("callout-header");
    header.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().setAll(header);
    if (!content.getChildren().isEmpty()) {
      getChildren().add(content);
      if (callout.folding() != Folding.NONE) {
        makeFoldable(header);
        fold(callout.folding() == Folding.CLOSED);
      }
    }
  }

  private void makeFoldable(HBox header) {
    fold.getStyleClass().setAll("fold");
    fold.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    fold.setOnAction(_ -> fold(!folded));
    header.getChildren().add(fold);
    header.setCursor(Cursor.HAND);
    header.setOnMouseClicked(_ -> fold(!folded));
  }

  private void fold(boolean wanted) {
    folded = wanted;
    content.setVisible(!wanted);
    content.setManaged(!wanted);
    arrow.setIconCode(wanted ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
    fold.setAccessibleText(wanted ? "Show what is folded away" : "Fold");
    pseudoClassStateChanged(FOLDED, wanted);
  }
}
