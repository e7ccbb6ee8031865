package dev.highwater.ui.player;

import dev.highwater.simulator.Message;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;

/// A message under way: its records as small squares, or a pill with its label; and its path.
///
/// Its place is set by translation only, so that moving it never lays anything out.
final class MessageNode extends HBox {
  /// A message without records lies to the right of its path, clear of the boxes.
  private static final double LANE_GAP = 4;

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Label load = new Label();
  private final Label caption = new Label();
  private final CubicCurve trail = new CubicCurve();
  private FlightPath path = new FlightPath(Point2D.ZERO, Point2D.ZERO, Point2D.ZERO, Point2D.ZERO);
  private Optional<ClusterGeometry> around = Optional.empty();
  private Optional<Message> message = Optional.empty();
  private String words = "";
  private String tone = "";
  private String worn = "";
  private Hindrance hindrance = Hindrance.NONE;

  /// What keeps a message from its receiver.
  enum Hindrance {
    NONE,
    HELD,
    LOST
  }

  /// What messages say when they are pointed at.
  interface Talk {
    /// Is told that one was clicked.
    void clicked(Message message, MessageNode at);

    /// All that one says, in lines.
    String lines(Message message);
  }

  /// @param talk what it says
  MessageNode(Talk talk) {
    Tooltip fields = new Tooltip();
    fields.setOnShowing(_ -> message.map(talk::lines).ifPresent(fields::setText));
    Tooltip.install(this, fields);
    setOnMouseClicked(event -> {
      message.ifPresent(carried -> talk.clicked(carried, this));
      event.consume();
    });
    getStyleClass().add("player-message");
    setManaged(false);
    setAlignment(Pos.CENTER);
    setMinWidth(Region.USE_PREF_SIZE);
    load.getStyleClass().add("player-message-load");
    load.setMinWidth(Region.USE_PREF_SIZE);
    caption.getStyleClass().add("player-message-caption");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(load, caption);
    trail.getStyleClass().add("player-trail");
    trail.setManaged(false);
    trail.setFill(Color.TRANSPARENT);
  }

  /// The line from sender to receiver.
  CubicCurve trail() {
    return trail;
  }

  /// Takes over a message.
  void carry(Message carried, FlightPath way, ClusterGeometry geometry) {
    message = Optional.of(carried);
    read(carried);
    path = way;
    around = Optional.of(geometry);
    trail.setStartX(way.from().getX());
    trail.setStartY(way.from().getY());
    trail.setControlX1(way.bend1().getX());
    trail.setControlY1(way.bend1().getY());
    trail.setControlX2(way.bend2().getX());
    trail.setControlY2(way.bend2().getY());
    trail.setEndX(way.to().getX());
    trail.setEndY(way.to().getY());
    dress(Hindrance.NONE);
  }

  private void read(Message carried) {
    boolean carriesRecords =
        !carried.records().isEmpty()
            && (carried.kind() == Message.Kind.PRODUCE_REQUEST
                || carried.kind() == Message.Kind.FETCH_RESPONSE);
    load.setText(String.join(", ", carried.records()));
    load.setVisible(carriesRecords);
    load.setManaged(carriesRecords);
    tone = tone(carried, carriesRecords);
    words = words(carried, carriesRecords);
  }

  /// Says whether it is the one that has been chosen.
  void choose(boolean chosen) {
    pseudoClassStateChanged(MARKED, chosen);
  }

  /// What it carries.
  Optional<Message> message() {
    return message;
  }

  private static String words(Message message, boolean carriesRecords) {
    if (message.refused()) {
      return "✕ " + message.label();
    }
    if (carriesRecords) {
      return message.kind() == Message.Kind.PRODUCE_REQUEST ? "produce" : "data";
    }
    return message.kind() == Message.Kind.PRODUCE_RESPONSE
        ? "✓ " + message.label()
        : message.label();
  }

  private static String tone(Message message, boolean carriesRecords) {
    if (message.refused()) {
      return "player-message-error";
    }
    if (carriesRecords) {
      return "player-message-data";
    }
    return message.kind() == Message.Kind.PRODUCE_RESPONSE
        ? "player-message-ack"
        : "player-message-plain";
  }

  /// Says that it stands still, will never arrive, or is on its way.
  void mark(Hindrance wanted) {
    if (wanted != hindrance) {
      dress(wanted);
    }
  }

  private void dress(Hindrance wanted) {
    hindrance = wanted;
    String dress =
        switch (wanted) {
          case NONE -> tone;
          case HELD -> "player-message-held";
          case LOST -> "player-message-lost";
        };
    caption.setText(
        switch (wanted) {
          case NONE -> words;
          case HELD -> "‖ held";
          case LOST -> "✕ lost";
        });
    if (!dress.equals(worn)) {
      worn = dress;
      getStyleClass().setAll("player-message", dress);
      trail.getStyleClass().setAll("player-trail", dress);
      trail.applyCss();
    }
    applyCss();
    autosize();
    layout();
  }

  /// How far a pill in the lane would cover the logs, which say more than a box's edge.
  private double overLogs(double left, double y) {
    return around
        .map(geometry -> Math.max(0, left + getWidth() - geometry.laneEnd()) * geometry.laneHold(y))
        .orElse(0.0);
  }

  /// Moves to a share of its way.
  void moveTo(double way) {
    Point2D point = path.at(way);
    double anchor = load.isVisible() ? load.getWidth() / 2 : -LANE_GAP;
    double left = point.getX() - anchor;
    double over = load.isVisible() ? 0 : overLogs(left, point.getY());
    setTranslateX(Math.rint(left - over));
    setTranslateY(Math.rint(point.getY() - getHeight() / 2));
  }
}
