package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.ui.player.LatencyBar.Part;
import dev.highwater.ui.player.LatencyBar.Segment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatencyBarTest {
  private final List<LatencyBar> bars = LatencyBar.of(HandMadeDrills.compared());

  @Test
  void acksZeroWaitsForNothingAndGoesOnAfterwards() {
    assertEquals(
        new LatencyBar(
            "acks=0", "A", Optional.of(0L), List.of(new Segment(Part.AFTERWARDS, 0, 600)), new RunWorth(1, 1, 1, false, true)),
        bars.getFirst());
  }

  @Test
  void acksOneWaitsForTheLeaderAlone() {
    assertEquals(
        List.of(new Segment(Part.TO_LEADER, 0, 600), new Segment(Part.ANSWER, 600, 1100)),
        bars.get(1).segments());
  }

  @Test
  void acksAllWaitsForTheInSyncReplicasToo() {
    assertEquals(
        List.of(
            new Segment(Part.TO_LEADER, 0, 600),
            new Segment(Part.TO_IN_SYNC, 600, 1700),
            new Segment(Part.ANSWER, 1700, 2200)),
        bars.getLast().segments());
  }

  @Test
  void singleRunHasNothingToCompare() {
    assertEquals(List.of(), LatencyBar.of(HandMadeDrills.refusedAlone()));
  }
}
