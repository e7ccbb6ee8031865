package dev.highwater.ui.player;

import static dev.highwater.ui.player.HandMadeTrace.broker;
import static dev.highwater.ui.player.HandMadeTrace.producer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Lanes, arrows and marks of the record that was acknowledged by its leader alone and is gone.
class SpaceTimeTest {
  private static final Trace GONE = HandMadeDrills.compared().runs().get(1).trace();
  private static final SpaceTime SPACE_TIME = SpaceTime.of(GONE);
  private static final PlayClock CLOCK = new PlayClock(GONE.steps());

  @Test
  void lanesAreClientsThenBrokersThenController() {
    assertEquals(
        List.of(producer(), broker(1), broker(2), broker(3), new Node.Controller()),
        SPACE_TIME.lanes());
  }

  @Test
  void everyMessageHasAnArrow() {
    assertEquals(
        GONE.messages(), SPACE_TIME.arrows().stream().map(SpaceTime.Arrow::message).toList());
  }

  @Test
  void arrowOfALostMessageEndsAfterItsUsualTime() {
    SpaceTime.Arrow lost =
        SPACE_TIME.arrows().stream().filter(arrow -> !arrow.arrives()).findFirst().orElseThrow();
    assertEquals(new Tick(5600 + 500), lost.end());
  }

  @Test
  void marksTellAppendCrashFenceAndElection() {
    assertEquals(
        List.of(
            new LaneMark(3, broker(1), LaneMark.Kind.APPENDED, "A @0", "A"),
            new LaneMark(5, broker(1), LaneMark.Kind.CRASHED, "", ""),
            new LaneMark(8, broker(1), LaneMark.Kind.FENCED, "", ""),
            new LaneMark(8, broker(1), LaneMark.Kind.LEFT_IN_SYNC, "", ""),
            new LaneMark(9, broker(2), LaneMark.Kind.LEADS, "1", "")),
        SPACE_TIME.marks());
  }

  @Test
  void recordCutOffALogIsMarked() {
    HandMadeTrace trace = new HandMadeTrace(HandMadeDrills.config(dev.highwater.simulator.Acks.ALL, 1, 0));
    Trace cut =
        trace.append(2, "A").step(0, "begin", "Broker 2 has A.").cut(2, 0).step(9, "cut", "Cut.").build();
    assertEquals(
        List.of(new LaneMark(1, broker(2), LaneMark.Kind.CUT_OFF, "A @0", "A")),
        SpaceTime.of(cut).marks());
  }

  @Test
  void spansTellWhoLedAndWhoWasDown() {
    int end = GONE.steps().size();
    assertTrue(
        SPACE_TIME
            .spans()
            .containsAll(
                List.of(
                    new LaneSpan(broker(1), LaneSpan.Kind.DOWN, 5, end),
                    new LaneSpan(broker(1), LaneSpan.Kind.LEADS, 0, 9),
                    new LaneSpan(broker(2), LaneSpan.Kind.LEADS, 9, end))));
  }

  @Test
  void collapsedAxisGivesALongWaitLittleMoreRoomThanAHop() {
    TimeAxis axis = new TimeAxis.Collapsed(CLOCK);
    double hop = axis.ofStep(3) - axis.ofStep(2);
    double wait = axis.ofStep(8) - axis.ofStep(5);
    assertTrue(wait < 2 * hop, "the wait takes " + wait + ", a hop " + hop);
  }

  @Test
  void proportionalAxisIsTimeItself() {
    TimeAxis axis = new TimeAxis.Proportional(CLOCK);
    assertEquals(9_006_700, axis.length());
    assertEquals(6200, axis.ofStep(5));
    assertEquals(6200, axis.ofPlace(CLOCK.placeOfStep(5)));
    assertEquals(CLOCK.placeOfStep(5), axis.placeOf(6200));
  }

  @Test
  void lineOfAMessageGoesFromLaneToLaneAndDown() {
    SpaceTimeGeometry geometry = geometry(SPACE_TIME.lanes());
    SpaceTimeGeometry.Line produce = geometry.line(arrow(Message.Kind.PRODUCE_REQUEST)).orElseThrow();
    assertEquals(geometry.laneX(0), produce.fromX());
    assertEquals(geometry.laneX(1), produce.toX());
    assertTrue(produce.fromY() < produce.toY());
    assertEquals(0, produce.distance(produce.fromX(), produce.fromY()));
  }

  @Test
  void messageAtAHiddenLaneHasNoLine() {
    SpaceTimeGeometry geometry = geometry(List.of(broker(1), broker(2)));
    assertEquals(Optional.empty(), geometry.line(arrow(Message.Kind.PRODUCE_REQUEST)));
  }

  @Test
  void placeOfTheViewIsFoundFromItsHeight() {
    SpaceTimeGeometry geometry = geometry(SPACE_TIME.lanes());
    double place = CLOCK.placeOfStep(3);
    assertEquals(place, geometry.placeAt(geometry.yOfPlace(place)), 1e-6);
  }

  @Test
  void hiddenGroupIsNotDrawn() {
    SpaceTimeViewModel look = new SpaceTimeViewModel();
    SpaceTime.Arrow produce = arrow(Message.Kind.PRODUCE_REQUEST);
    assertTrue(SpaceTimePainter.isShown(produce, look, CLOCK));
    look.hiddenGroups().add(MessageGroup.PRODUCE);
    assertFalse(SpaceTimePainter.isShown(produce, look, CLOCK));
  }

  @Test
  void placeOfALabelIsGivenOnce() {
    LabelPlaces places = new LabelPlaces();
    assertTrue(places.take(50, 50, 20, 10));
    assertFalse(places.take(65, 55, 20, 10));
    assertTrue(places.take(65, 61, 20, 10));
  }

  private static SpaceTimeGeometry geometry(List<Node> lanes) {
    return new SpaceTimeGeometry(new TimeAxis.Collapsed(CLOCK), lanes, 600, 0.05);
  }

  private static SpaceTime.Arrow arrow(Message.Kind kind) {
    return SPACE_TIME.arrows().stream()
        .filter(arrow -> arrow.message().kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
