package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small sheet over the picture: what was chosen in it, field by field, and what can be done to
/// it. Esc closes it.
final class DetailCard extends Pane {
  private static final Texts TEXTS = Texts.of(DetailCard.class);
  private static final double GAP = 10;

  private final Label title = new Label();
  private final GridPane fields = new GridPane();
  private final FlowPane actions = new FlowPane();
  private final Button close = new Button();
  private final VBox sheet = new VBox();
  private Point2D near = Point2D.ZERO;

  /// @param onClose is run when the learner closes it
  DetailCard(Runnable onClose) {
    setPickOnBounds(false);
    setVisible(false);
    setManaged(false);
    sheet.getStyleClass().addAll("card-sheet", "player-details");
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    title.getStyleClass().add("player-title");
    title.setWrapText(true);
    fields.getStyleClass().add("player-fields");
    actions.getStyleClass().add("player-chips");
    close.setGraphic(new FontIcon(Feather.X));
    close.getStyleClass().add("player-small-button");
    close.setAccessibleText(TEXTS.say("close"));
    close.setOnAction(_ -> onClose.run());
    javafx.scene.layout.HBox head = new javafx.scene.layout.HBox(title, close);
    javafx.scene.layout.HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    sheet.getChildren().addAll(head, fields, actions);
    getChildren().add(sheet);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            onClose.run();
            event.consume();
          }
        });
  }

  /// Opens beside something.
  ///
  /// @param where it is on the screen
  void open(PickDetails details, List<PickAction> can, Bounds where) {
    near = screenToLocal(where.getMaxX(), where.getMinY());
    show(details);
    actions.getChildren().setAll(can.stream().map(DetailCard::button).toList());
    actions.setManaged(!can.isEmpty());
    setVisible(true);
    requestLayout();
  }

  /// Says what is true now of what it is open for.
  void show(PickDetails details) {
    title.setText(details.title());
    sheet.setAccessibleText(details.lines());
    fields.getChildren().clear();
    for (int line = 0; line < details.fields().size(); line++) {
      Message.Field field = details.fields().get(line);
      Label name = new Label(field.name());
      name.getStyleClass().add("player-field-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(field.value());
      value.getStyleClass().add("player-field-value");
      value.setWrapText(true);
      fields.addRow(line, name, value);
    }
    requestLayout();
  }

  /// Puts the focus onto the first thing that can be done.
  void takeFocus() {
    (actions.getChildren().isEmpty() ? close : actions.getChildren().getFirst()).requestFocus();
  }

  private static Button button(PickAction action) {
    Button button = new Button(action.name());
    button.getStyleClass().add("pill");
    button.setOnAction(_ -> action.run().run());
    return button;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(sheet.prefWidth(-1), getWidth());
    double height = sheet.prefHeight(width);
    boolean fitsRight = near.getX() + GAP + width <= getWidth();
    double left = fitsRight ? near.getX() + GAP : near.getX() - GAP - width;
    double x = Math.clamp(left, 0, Math.max(0, getWidth() - width));
    double y = Math.clamp(near.getY(), 0, Math.max(0, getHeight() - height));
    sheet.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
  }
}
