package dev.highwater.ui.simulator;

import dev.highwater.ui.explain.ClaimsView;
import dev.highwater.ui.explain.MatrixPanel;
import dev.highwater.ui.explain.WhyPanel;
import dev.highwater.ui.frame.Texts;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Where the parts of the screen stand: text and claims at the left, the run in the middle, what
/// was done and what can be asked at the right; in a narrow window the right column goes under the
/// text.
final class Columns extends BorderPane {
  private static final Texts TEXTS = Texts.of(Columns.class);

  /// Below this width there are two columns.
  private static final double NARROW = 1060;

  private static final double LEFT = 320;
  private static final double LEFT_NARROW = 238;
  private static final double RIGHT = 284;

  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final ScrollPane leftScroll = scroll(left, "simulator-left");
  private final ScrollPane rightScroll = scroll(right, "simulator-right");
  private final EditorPane text;
  private final VBox claims;
  private final WhyPanel why;
  private final VBox branches;
  private final VBox settings;
  private final MatrixPanel matrix;

  Columns(
      Node run,
      EditorPane text,
      ClaimsView verdicts,
      WhyPanel why,
      BranchList branches,
      SettingsBar settings,
      MatrixPanel matrix) {
    this.text = text;
    this.why = why;
    this.matrix = matrix;
    claims = part(TEXTS.say("claims"), verdicts);
    claims.visibleProperty().bind(verdicts.visibleProperty());
    claims.managedProperty().bind(verdicts.visibleProperty());
    this.branches = part(TEXTS.say("branches"), branches);
    this.settings = part(TEXTS.say("settings"), settings);
    setLeft(leftScroll);
    setCenter(run);
    widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::arrange);
  }

  private static ScrollPane scroll(VBox column, String styleClass) {
    column.getStyleClass().add("simulator-column");
    ScrollPane scroll = new ScrollPane(column);
    scroll.getStyleClass().add(styleClass);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private static VBox part(String heading, Node content) {
    VBox part = new VBox(Forms.heading(heading), content);
    part.getStyleClass().add("simulator-part");
    return part;
  }

  private void arrange(boolean narrow) {
    double width = narrow ? LEFT_NARROW : LEFT;
    leftScroll.setMinWidth(width);
    leftScroll.setPrefWidth(width);
    rightScroll.setMinWidth(RIGHT);
    rightScroll.setPrefWidth(RIGHT);
    left.getChildren().clear();
    right.getChildren().clear();
    if (narrow) {
      left.getChildren().setAll(text, why, claims, branches, settings, matrix);
      setRight(null);
    } else {
      left.getChildren().setAll(text, claims);
      right.getChildren().setAll(why, branches, settings, matrix);
      setRight(rightScroll);
    }
  }
}
