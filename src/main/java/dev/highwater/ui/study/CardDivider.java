package dev.highwater.ui.study;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Card and scenario side by side with a line between them that can be moved.
///
/// The card keeps its share of the width when the window changes; a plain split pane would give and
/// take the same number of pixels on both sides.
final class CardDivider extends SplitPane {
  private static final double CARD_SHARE = 0.41;

  /// Neither side is ever closed.
  private static final double NARROWEST = 0.1;

  private final DoubleProperty share = new SimpleDoubleProperty(this, "share", CARD_SHARE);
  private double arrangedWidth;

  CardDivider(Node card) {
    super(card);
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> rememberShare());
    getItems().subscribe(() -> arrangedWidth = 0);
  }

  private void rememberShare() {
    if (!getDividers().isEmpty()) {
      share.set(getDividerPositions()[0]);
    }
  }

  /// The card's share of the width, above 0 and below 1.
  ReadOnlyDoubleProperty shareProperty() {
    return share;
  }

  void setShare(double wanted) {
    share.set(Math.clamp(wanted, NARROWEST, 1 - NARROWEST));
    arrangedWidth = 0;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getWidth() != arrangedWidth && !getDividers().isEmpty()) {
      arrangedWidth = getWidth();
      setDividerPositions(share.get());
      super.layoutChildren();
    }
  }
}
