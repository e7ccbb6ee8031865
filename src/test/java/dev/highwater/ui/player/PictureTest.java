package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Trace;
import dev.highwater.ui.player.Picture.Square;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final Trace GONE = HandMadeDrills.compared().runs().get(1).trace();
  private static final Trace COMMITTED = HandMadeDrills.compared().runs().get(2).trace();
  private static final Trace REFUSED = HandMadeDrills.refusedAlone().runs().getFirst().trace();

  @Test
  void recordIsOutlinedUntilTheHighWatermarkPassesIt() {
    assertEquals(
        List.of(new Square("A", RecordMark.UNCOMMITTED, Optional.of(0))),
        Picture.at(COMMITTED, 3).rows().getFirst().squares());
    assertEquals(
        List.of(new Square("A", RecordMark.COMMITTED, Optional.of(0))),
        Picture.at(COMMITTED, 4).rows().getFirst().squares());
  }

  @Test
  void recordIsLostInEveryLogOnceTheNewLeaderDoesNotHaveIt() {
    Picture end = Picture.at(GONE, GONE.steps().size() - 1);
    assertEquals(
        List.of(new Square("A", RecordMark.LOST, Optional.of(0))), end.rows().get(0).squares());
    assertEquals(
        List.of(new Square("A", RecordMark.LOST, Optional.empty())), end.rows().get(1).squares());
    assertEquals(List.of(), end.rows().get(2).squares());
  }

  @Test
  void crashedLeaderStaysInTheInSyncSetUntilItIsFenced() {
    assertEquals(ReplicaState.CRASHED_IN_SYNC, Picture.at(GONE, 5).rows().getFirst().state());
    assertEquals(ReplicaState.CRASHED_FENCED, Picture.at(GONE, 8).rows().getFirst().state());
  }

  @Test
  void refusedRecordStandsAfterTheLeadersLogFromItsRefusalOn() {
    Square refused = new Square("C", RecordMark.REFUSED, Optional.empty());
    assertEquals(2, Picture.at(REFUSED, 6).rows().getFirst().squares().size());
    assertEquals(refused, Picture.at(REFUSED, 7).rows().getFirst().squares().getLast());
  }

  @Test
  void recordWhoseRequestWasLostIsLostOnTheWayOnceTheReceiverIsDown() {
    Trace trace =
        new HandMadeTrace(RunConfig.defaults(3))
            .step(0, "begin", "Broker 1 leads.")
            .lost(
                Message.Kind.PRODUCE_REQUEST,
                new Node.Producer("P"),
                new Node.Broker(new BrokerId(1)),
                "A",
                "A",
                100)
            .step(100, "send", "The producer sends A.")
            .crash(1)
            .step(200, "crash", "Broker 1 crashes.")
            .record("A", true, "", false, false, 100, -1, -1, 100)
            .build();
    assertEquals(List.of(), Picture.at(trace, 1).lostOnTheWay());
    assertEquals(List.of("A"), Picture.at(trace, 2).lostOnTheWay());
  }

  @Test
  void refusedRecordIsNotLostOnTheWay() {
    assertEquals(List.of(), Picture.at(REFUSED, REFUSED.steps().size() - 1).lostOnTheWay());
  }

  @Test
  void consumerReadsUpToTheHighWatermark() {
    assertEquals(List.of("A"), Picture.at(REFUSED, 0).readable());
    assertEquals(List.of("A", "B"), Picture.at(REFUSED, 1).readable());
  }

  @Test
  void brokerOutsideTheInSyncSetIsOutOfSync() {
    assertEquals(ReplicaState.OUT_OF_SYNC, Picture.at(COMMITTED, 0).rows().get(2).state());
    assertEquals("1, 2", Picture.at(COMMITTED, 0).inSyncSet());
  }
}
