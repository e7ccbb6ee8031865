package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlightTest {
  private final Playback gone = Playback.of(HandMadeDrills.compared().runs().get(1));

  private Flight first(Message.Kind kind) {
    return gone.flights().stream()
        .filter(f -> f.message().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void messageIsGoneOnceTheStopOfItsArrivalIsReached() {
    Flight produce = first(Message.Kind.PRODUCE_REQUEST);
    assertTrue(produce.isVisibleAt(gone.clock().placeOfStop(1)));
    assertFalse(produce.isVisibleAt(gone.clock().placeOfStop(2)));
  }

  @Test
  void messageMovesForNoLongerThanSixHundredMilliseconds() {
    Flight produce = first(Message.Kind.PRODUCE_REQUEST);
    double resting = produce.wayAt(produce.appears());
    assertEquals(resting, produce.wayAt(produce.ends() - Flight.LONGEST_MOVE), 1e-9);
    assertEquals(1, produce.wayAt(produce.ends()), 1e-9);
  }

  @Test
  void wayNeverGoesBack() {
    for (Flight flight : gone.flights()) {
      double last = 0;
      for (double place = flight.appears(); place <= flight.ends(); place += 5) {
        double way = flight.wayAt(place);
        assertTrue(way >= last - 1e-9, flight.message().label() + " at " + place);
        last = way;
      }
    }
  }

  @Test
  void heldMessageStopsHalfWayAndIsLostWithItsSender() {
    Flight held = first(Message.Kind.FETCH_RESPONSE);
    PlayClock clock = gone.clock();
    assertTrue(held.isHeldAt(clock.placeOfStop(3)));
    assertEquals(0.5, held.wayAt(clock.placeOfStop(3)), 1e-9);
    assertTrue(held.isLostAt(clock.placeOfStop(4)));
    assertFalse(held.isVisibleAt(clock.placeOfStop(5)));
  }

  @Test
  void heartbeatsAreNotShown() {
    Message.Kind beat = Message.Kind.BROKER_HEARTBEAT;
    var trace =
        new HandMadeTrace(gone.trace().config())
            .message(beat, HandMadeTrace.broker(1), HandMadeTrace.broker(2), "", "", 0, 500)
            .step(0, "a", "a")
            .step(500, "b", "b")
            .build();
    assertEquals(List.of(), Flight.of(trace, new PlayClock(trace.steps())));
  }
}
