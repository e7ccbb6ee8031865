package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.ConsumerOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumerTest {

  @Test
  void aConsumerReadsWhatTheHighWatermarkHasPassedAndNothingElse() {
    assertHolds(
        """
        acks: 1
        read
        hold fetches of 2, 3
        send A
        expect A acked
        wait 2 s
        expect consumer not read A
        expect high watermark = 0
        release fetches of 2, 3
        expect consumer read A
        expect consumer position = 1
        """);
  }

  @Test
  void aConsumerThatBeginsLaterReadsFromTheBeginning() {
    assertHolds(
        """
        consumer late
        send A
        expect A acked
        read by late
        expect late read A
        """);
  }

  @Test
  void aConsumerFindsTheNewLeaderAndReadsOn() {
    assertHolds(
        """
        read
        send A
        expect consumer read A
        crash leader
        wait until leader elected
        send B
        expect consumer read B
        expect consumer position = 2
        """);
  }

  @Test
  void aConsumerGoesBackToWhereTheLogsPartWhenWhatItReadHasVanished() {
    ConsumerOutcome consumer =
        reads(
            """
            acks: 1
            unclean.leader.election.enable: true
            read
            send A
            expect consumer read A
            hold fetches of 2, 3
            send B
            wait until isr = 1
            expect consumer read B
            expect consumer position = 2
            crash 1
            wait until leader = 2
            wait until consumer position = 1
            expect B vanished
            send C
            expect consumer read C
            """);

    assertEquals(
        List.of("A", "B", "C"),
        consumer.reads().stream().map(ConsumerOutcome.Read::record).toList());
  }

  @Test
  void aConsumerWithoutAResetPolicyGetsAnExceptionWhenWhatItReadHasVanished() {
    assertHolds(
        """
        acks: 1
        unclean.leader.election.enable: true
        auto.offset.reset: none
        read
        send A
        expect consumer read A
        hold fetches of 2, 3
        send B
        wait until isr = 1
        expect consumer read B
        crash 1
        wait until leader = 2
        expect consumer LogTruncationException
        send C
        expect C acked
        expect consumer not read C
        """);
  }

  /// A replica that lost its disk and leads again in the epoch it had is not found out by its
  /// epoch: the position is out of range.
  @Test
  void aPositionBehindTheEndOfTheLogIsResetAsThePolicySays() {
    assertHolds(
        """
        replicas: 1
        auto.offset.reset: earliest
        eligible.leader.replicas.version: 0
        read
        send A
        expect consumer read A
        lose disk 1
        wait until leader = none
        restart 1
        wait until leader = 1
        wait until consumer position = 0
        send B
        expect consumer read B
        expect A vanished
        """);
  }

  @Test
  void aCutLinkKeepsAConsumerFromReadingUntilItIsHealed() {
    assertHolds(
        """
        read
        send A
        expect consumer read A
        cut consumer - 1
        send B
        expect B acked
        expect consumer not read B
        heal consumer - 1
        expect consumer read B
        """);
  }

  @Test
  void aConsumerDoesNotChangeWhatBecomesOfTheRecords() {
    String script = "acks: 1\nsend A\nexpect A acked\ncrash leader\nwait until leader elected\n";

    assertEquals(
        run(script).trace().records().getFirst().survives(),
        run(script.replace("send A\n", "read\nsend A\n")).trace().records().getFirst().survives());
  }

  private static void assertHolds(String text) {
    assertEquals(
        List.of(), run(text).expectations().stream().filter(each -> !each.holds()).toList());
  }

  private static ConsumerOutcome reads(String text) {
    assertHolds(text);
    return run(text).trace().consumers().getFirst();
  }

  private static ScenarioRun run(String text) {
    return Replay.of(ScenarioReaderTest.good(text)).getFirst();
  }
}
