package dev.highwater.ui.player;

import static dev.highwater.ui.player.HandMadeTrace.broker;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Message.Field;
import dev.highwater.simulator.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickDetailsTest {
  private static final Playback GONE =
      Playback.of(HandMadeDrills.compared().runs().get(1));

  private static PickDetails at(int stop, Pick pick) {
    return PickDetails.of(pick, GONE, stop);
  }

  @Test
  void brokerSaysItsStateAndHowFarItIs() {
    assertEquals(
        new PickDetails(
            "Broker 1",
            List.of(
                new Field("state", "✕ crashed, still in ISR"),
                new Field("leads", "yes"),
                new Field("in the ELR", "no"),
                new Field("log end offset", "1"),
                new Field("knows high watermark", "0"))),
        at(4, new Pick.OfNode(broker(1))));
  }

  @Test
  void controllerSaysWhoLeadsAndWhoIsInSync() {
    assertEquals(
        new PickDetails(
            "Controller",
            List.of(
                new Field("leader", "2"),
                new Field("leader epoch", "1"),
                new Field("ISR", "2, 3"),
                new Field("ELR", "none"))),
        at(6, new Pick.OfNode(new Node.Controller())));
  }

  @Test
  void recordSaysWhereItIsAndWhoHasIt() {
    assertEquals(
        new PickDetails(
            "Record A",
            List.of(
                new Field("offset", "0"),
                new Field("leader epoch", "0"),
                new Field("committed", "no"),
                new Field("on brokers", "1"),
                new Field("sent", "0.0 ms"),
                new Field("answered", "1.1 ms"))),
        at(2, new Pick.OfRecord("A", new BrokerId(1))));
  }

  @Test
  void messageSaysItsFieldsAndItsTimes() {
    Message produce = GONE.trace().messages().get(1);
    assertEquals(
        new PickDetails(
            "ProduceRequest · Producer → Broker 1",
            List.of(
                new Field("Label", "produce A"),
                new Field("sent", "0.0 ms"),
                new Field("arrives", "0.5 ms"))),
        at(1, new Pick.OfMessage(produce)));
  }

  @Test
  void lostMessageNeverArrives() {
    Message lost = GONE.trace().messages().getLast();
    assertEquals(
        new Field("arrives", "never, lost"),
        at(3, new Pick.OfMessage(lost)).fields().getLast());
  }

  @Test
  void momentsBeforeTheFirstSendAreNegative() {
    assertEquals("−1.0 ms", GONE.signedTime(new dev.highwater.simulator.Tick(4000)));
  }
}
