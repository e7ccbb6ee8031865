package dev.highwater.ui.player;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// One run to look at, in the view that its model says; what is clicked in any of the views comes
/// out as a {@link Pick}.
///
/// Shows what the model says and moves nothing by itself: whoever places it lets time pass with
/// {@link PlayerViewModel#advance(double)}.
public final class RunPane extends Region {
  /// Lanes and lists are as high as this share of their width, within limits.
  private static final double HEIGHT_BY_WIDTH = 0.7;

  private static final double LEAST_HEIGHT = 300;
  private static final double MOST_HEIGHT = 460;
  private static final double MOST_HEIGHT_BY_WIDTH = 0.5;

  /// From this width on the cluster grows with the pane, so that it can be read from afar.
  private static final double USUAL_WIDTH = 900;

  private static final double MOST_ENLARGED = 2;

  private final PlayerViewModel model;
  private final ClusterPane cluster;
  private final SpaceTimePane spaceTime;
  private final EventList events;
  private final DetailCard details;
  private final Scale enlarging = new Scale();
  private Pick.Listener listener = (_, _) -> {};
  private Function<Pick, List<PickAction>> actions = _ -> List.of();

  /// A pane that follows that model.
  public RunPane(PlayerViewModel model) {
    this.model = model;
    cluster = new ClusterPane(this::choose, this::look, this::enterDetails, this::lines);
    spaceTime = new SpaceTimePane(model, this::choose);
    events = new EventList(model);
    details = new DetailCard(this::closeDetails);
    getStyleClass().add("player-run");
    // A sheet with much to do reaches over what lies below the picture.
    setViewOrder(-1);
    getStylesheets().add(PlayerStyle.sheet());
    getChildren().addAll(cluster, spaceTime, events, details);
    cluster.setManaged(false);
    cluster.getTransforms().add(enlarging);
    spaceTime.setManaged(false);
    events.setManaged(false);
    model.viewProperty().subscribe(this::turnTo);
    model.playbackProperty().subscribe(found -> found.ifPresent(this::open));
    model
        .stopProperty()
        .subscribe(_ -> {
          showStop();
          // With reduced motion the place shown is the stop's.
          showPosition();
        });
    model.positionProperty().subscribe(_ -> showPosition());
    model.pickedProperty().subscribe(this::showPicked);
  }

  /// Is told what the learner clicks, or chooses by Enter.
  public void onPick(Pick.Listener wanted) {
    listener = wanted;
  }

  /// Offers buttons on the sheet of what has been chosen.
  ///
  /// @param offered what can be done to it now
  public void offer(Function<Pick, List<PickAction>> offered) {
    actions = offered;
  }

  private void turnTo(RunView view) {
    cluster.setVisible(view == RunView.CLUSTER);
    spaceTime.setVisible(view == RunView.SPACE_TIME);
    events.setVisible(view == RunView.EVENTS);
    closeDetails();
    showStop();
    showPosition();
    requestLayout();
  }

  /// Puts the focus into the view that is shown.
  public void takeFocus() {
    switch (model.viewProperty().get()) {
      case CLUSTER -> cluster.requestFocus();
      case SPACE_TIME -> spaceTime.requestFocus();
      case EVENTS -> events.requestFocus();
    }
  }

  private void open(Playback playback) {
    cluster.open(playback);
    spaceTime.open(playback);
    events.open(playback);
    showStop();
    showPosition();
    requestLayout();
  }

  private void showStop() {
    model.playbackProperty().get().ifPresent(this::showStop);
  }

  private void showStop(Playback playback) {
    int stop = model.stopProperty().get();
    if (cluster.isVisible()) {
      boolean motion = model.movingProperty().get() && !model.reducedMotionProperty().get();
      cluster.show(playback.picture(stop), motion);
      cluster.say(model.sentence());
    }
    spaceTime.setAccessibleText(model.sentence());
    spaceTime.showStop();
    events.follow();
    showPicked(model.pickedProperty().get());
  }

  private void showPosition() {
    if (model.playbackProperty().get().isEmpty()) {
      return;
    }
    if (cluster.isVisible()) {
      cluster.moveTo(model.shownPosition());
    }
    spaceTime.show();
  }

  private void choose(Pick pick, Bounds where) {
    look(pick, where);
    listener.picked(pick, where);
  }

  private void look(Pick pick, Bounds where) {
    model.pick(Optional.of(pick));
    detailsOf(pick).ifPresent(found -> details.open(found, actions.apply(pick), where));
  }

  private void enterDetails() {
    model
        .pickedProperty()
        .get()
        .ifPresent(pick -> {
          choose(pick, cluster.whereIs(pick));
          details.takeFocus();
        });
  }

  private String lines(Pick pick) {
    return detailsOf(pick).map(PickDetails::lines).orElse("");
  }

  /// What is known of a thing at the moment that is shown; empty when there is no run.
  public Optional<PickDetails> detailsOf(Pick pick) {
    return model
        .playbackProperty()
        .get()
        .map(playback -> PickDetails.of(pick, playback, model.stopProperty().get()));
  }

  private void showPicked(Optional<Pick> pick) {
    cluster.mark(pick);
    if (pick.isEmpty()) {
      details.setVisible(false);
    } else if (details.isVisible()) {
      detailsOf(pick.get()).ifPresent(details::show);
    }
  }

  private void closeDetails() {
    boolean open = details.isVisible();
    details.setVisible(false);
    model.pick(Optional.empty());
    if (open) {
      takeFocus();
    }
  }

  private static double listHeight(double width, double picture) {
    double most = Math.max(MOST_HEIGHT, MOST_HEIGHT_BY_WIDTH * width);
    return Math.max(
        Math.min(picture, most), Math.clamp(HEIGHT_BY_WIDTH * width, LEAST_HEIGHT, most));
  }

  /// How much larger than drawn the cluster is shown in a wide pane.
  private static double enlargement(double width) {
    return Math.clamp(width / USUAL_WIDTH, 1, MOST_ENLARGED);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double enlarged = enlargement(width);
    double picture = Math.ceil(cluster.prefHeight(width / enlarged) * enlarged);
    return model.viewProperty().get() == RunView.CLUSTER
        ? picture
        : listHeight(width, picture);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double height = Math.max(getHeight(), 1);
    double enlarged = enlargement(getWidth());
    enlarging.setX(enlarged);
    enlarging.setY(enlarged);
    double clusterWidth = getWidth() / enlarged;
    cluster.resizeRelocate(0, 0, clusterWidth, cluster.prefHeight(clusterWidth));
    spaceTime.resizeRelocate(0, 0, getWidth(), height);
    events.resizeRelocate(0, 0, getWidth(), height);
    details.resizeRelocate(0, 0, getWidth(), height);
  }
}
