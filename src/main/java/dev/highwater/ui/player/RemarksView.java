package dev.highwater.ui.player;

import dev.highwater.drill.Remark;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What runs say about the card's answer, one callout each; meant to stand under the answer.
public final class RemarksView extends VBox {
  /// Shows nothing yet.
  public RemarksView() {
    getStyleClass().add("player-remarks");
    getStylesheets()
        .add(Objects.requireNonNull(RemarksView.class.getResource("player.css")).toExternalForm());
    show(List.of());
  }

  /// Replaces the callouts; with none the view takes no room.
  public void show(List<Remark> remarks) {
    getChildren().setAll(remarks.stream().map(RemarksView::callout).toList());
    takeRoom();
  }

  private void takeRoom() {
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private static VBox callout(Remark remark) {
    Label pill = new Label(words(remark.kind()));
    pill.getStyleClass().addAll("player-pill", styleClass(remark.kind()));
    Label headline = new Label(remark.headline());
    headline.getStyleClass().add("player-remark-headline");
    headline.setWrapText(true);
    FlowPane head = new FlowPane(pill, headline);
    head.getStyleClass().add("player-remark-head");
    // A flow gives its children the width they prefer, even more than there is.
    headline.maxWidthProperty().bind(head.widthProperty());
    headline.setMinWidth(0);
    head.setMinWidth(0);
    head.setRowValignment(javafx.geometry.VPos.CENTER);
    head.setAlignment(Pos.CENTER_LEFT);
    Label text = new Label(remark.text());
    text.getStyleClass().add("player-remark-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox callout = new VBox(head, text);
    callout.getStyleClass().add("player-remark");
    return callout;
  }

  private static String words(Remark.Kind kind) {
    return switch (kind) {
      case CONFIRMS -> "✓ confirmed";
      case CORRECTS -> "! not exact";
      case ADDS -> "+ worth knowing";
    };
  }

  private static String styleClass(Remark.Kind kind) {
    return switch (kind) {
      case CONFIRMS -> "player-pill-success";
      case CORRECTS -> "player-pill-warning";
      case ADDS -> "player-pill-accent";
    };
  }
}
