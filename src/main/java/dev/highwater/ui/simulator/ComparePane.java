package dev.highwater.ui.simulator;

import dev.highwater.simulator.FirstDifference;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.RunStage;
import dev.highwater.ui.simulator.SideBySideViewModel.Pair;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two runs of one schedule side by side, in step: whichever is moved, the other shows the same
/// moment. Where they part first is said, and one press away.
final class ComparePane extends VBox {
  /// Below this width the runs are one under the other.
  private static final double NARROW = 900;

  private static final Texts TEXTS = Texts.of(ComparePane.class);

  private final PlayerViewModel left = new PlayerViewModel();
  private final PlayerViewModel right = new PlayerViewModel();
  private final Label leftName = name();
  private final Label rightName = name();
  private final Label difference = new Label();
  private final Button goThere =
      Forms.pill("go-to-difference", TEXTS.say("go-there"), this::goThere);
  private Optional<Tick> apart = Optional.empty();
  private boolean following;

  /// @param onEnd compares no longer
  ComparePane(Runnable onEnd) {
    getStyleClass().add("simulator-compare");
    difference.setId("first-difference");
    difference.setWrapText(true);
    difference.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(difference, Priority.ALWAYS);
    difference.setMaxWidth(Double.MAX_VALUE);
    HBox head =
        new HBox(
            difference, goThere, Forms.pill("end-comparison", TEXTS.say("end-comparison"), onEnd));
    head.getStyleClass().addAll("card-sheet", "simulator-difference");
    List<VBox> sides = List.of(side(leftName, left), side(rightName, right));
    ScrollPane scroll = new ScrollPane();
    widthProperty()
        .map(width -> width.doubleValue() < NARROW)
        .subscribe(narrow -> scroll.setContent(arranged(sides, narrow)));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("player-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    keepInStep(left, right);
    keepInStep(right, left);
    left.viewProperty().bindBidirectional(right.viewProperty());
  }

  private static Pane arranged(List<VBox> sides, boolean narrow) {
    Pane both = narrow ? new VBox() : new HBox();
    both.getStyleClass().add("simulator-both");
    both.getChildren().addAll(sides);
    return both;
  }

  private static Label name() {
    Label name = new Label();
    name.getStyleClass().addAll("config", "semibold");
    return name;
  }

  private static VBox side(Label name, PlayerViewModel model) {
    RunStage stage = new RunStage(model);
    VBox.setVgrow(stage, Priority.ALWAYS);
    VBox side = new VBox(name, stage);
    side.getStyleClass().addAll("player", "simulator-side");
    HBox.setHgrow(side, Priority.ALWAYS);
    side.setMinWidth(0);
    side.setPrefWidth(0);
    return side;
  }

  private void keepInStep(PlayerViewModel leader, PlayerViewModel follower) {
    leader
        .positionProperty()
        .subscribe(_ -> {
          if (!following) {
            following = true;
            if (leader.isOver()) {
              follower.goToEnd();
            } else {
              leader.now().ifPresent(follower::follow);
            }
            following = false;
          }
        });
  }

  /// Shows two runs at a moment.
  ///
  /// @param name of the left one
  void show(Pair pair, String name, Optional<Tick> at) {
    leftName.setText(name);
    rightName.setText(pair.name());
    following = true;
    left.show(List.of(pair.left()));
    right.show(List.of(pair.right()));
    following = false;
    at.ifPresent(left::follow);
    apart = pair.difference().flatMap(ComparePane::when);
    goThere.setVisible(apart.isPresent());
    goThere.setManaged(apart.isPresent());
    difference.setText(
        pair.difference()
            .map(it -> words(it, name, pair.name()))
            .orElse(TEXTS.say("no-difference")));
  }

  private static Optional<Tick> when(FirstDifference difference) {
    List<Tick> moments =
        java.util.stream.Stream.of(difference.left(), difference.right())
            .flatMap(Optional::stream)
            .map(TraceStep::at)
            .sorted()
            .toList();
    return moments.stream().findFirst();
  }

  private static String words(FirstDifference difference, String one, String other) {
    return TEXTS.say(
        "difference",
        when(difference).map(Milliseconds::of).orElse(""),
        one,
        told(difference.left()),
        other,
        told(difference.right()));
  }

  private static String told(Optional<TraceStep> step) {
    return step.map(TraceStep::text).orElse(TEXTS.say("run-over"));
  }

  private void goThere() {
    apart.ifPresent(left::follow);
  }

  /// The moment that is shown.
  Optional<Tick> now() {
    return left.now();
  }
}
