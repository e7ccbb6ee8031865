package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerViewModelTest {
  private static final double LONG_ENOUGH = 100_000;

  private final PlayerViewModel model = new PlayerViewModel();

  @BeforeEach
  void show() {
    model.show(HandMadeDrills.compared());
  }

  @Test
  void showStandsPausedAtTheBeginningOfTheFirstRun() {
    assertEquals(0, model.chosenRunProperty().get());
    assertEquals(0, model.stopProperty().get());
    assertFalse(model.movingProperty().get());
    assertEquals("Three replicas are in sync; broker 1 leads.", model.sentence());
  }

  @Test
  void stepForwardTravelsToTheNextStopAndRests() {
    model.stepForward();
    assertTrue(model.movingProperty().get());
    model.advance(LONG_ENOUGH);
    assertEquals(1, model.stopProperty().get());
    assertFalse(model.movingProperty().get());
  }

  @Test
  void stepForwardWhileTravellingCountsBothSteps() {
    model.stepForward();
    model.stepForward();
    model.advance(LONG_ENOUGH);
    assertEquals(2, model.stopProperty().get());
  }

  @Test
  void stepForwardJumpsWhenMotionIsReduced() {
    model.reducedMotionProperty().set(true);
    model.stepForward();
    assertEquals(1, model.stopProperty().get());
    assertFalse(model.movingProperty().get());
  }

  @Test
  void shownPositionRestsOnStopsWhenMotionIsReduced() {
    model.reducedMotionProperty().set(true);
    model.play();
    model.advance(300);
    assertEquals(0, model.shownPosition());
  }

  @Test
  void stepBackFromBetweenTwoStopsGoesToTheEarlierOne() {
    model.seekStop(1);
    model.play();
    model.advance(100);
    model.stepBack();
    assertEquals(1, model.stopProperty().get());
    assertFalse(model.playingProperty().get());
    model.stepBack();
    assertEquals(0, model.stopProperty().get());
  }

  @Test
  void playRunsToTheEndAndStops() {
    model.play();
    model.advance(LONG_ENOUGH);
    assertEquals(model.stopCount() - 1, model.stopProperty().get());
    assertFalse(model.playingProperty().get());
  }

  @Test
  void playFromTheEndBeginsAgain() {
    model.goToEnd();
    model.play();
    assertEquals(0, model.stopProperty().get());
    assertTrue(model.playingProperty().get());
  }

  @Test
  void speedScalesTheTimeThatPasses() {
    model.speedProperty().set(Speed.QUARTER);
    model.play();
    model.advance(400);
    assertEquals(100, model.positionProperty().get(), 1e-9);
  }

  @Test
  void advanceDoesNothingWhilePaused() {
    model.advance(400);
    assertEquals(0, model.positionProperty().get());
  }

  @Test
  void chooseBeginsTheOtherRunPausedIfThisOneWasPaused() {
    model.seekStop(1);
    model.choose(2);
    assertEquals(0, model.stopProperty().get());
    assertFalse(model.playingProperty().get());
    assertEquals("Broker 3 is out of sync; brokers 1 and 2 are the in-sync set.", model.sentence());
  }

  @Test
  void choosePlaysTheOtherRunIfThisOneHasBeenWatched() {
    model.goToEnd();
    model.choose(1);
    assertTrue(model.playingProperty().get());
  }

  @Test
  void scrubToClampsAndPauses() {
    model.play();
    model.scrubTo(1.5);
    assertEquals(model.stopCount() - 1, model.stopProperty().get());
    assertFalse(model.playingProperty().get());
  }

  @Test
  void clearShowsNothing() {
    model.play();
    model.clear();
    assertEquals("", model.sentence());
    assertEquals(0, model.stopCount());
    assertFalse(model.movingProperty().get());
  }
}
