package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Remark.Kind;
import dev.highwater.scenario.ScenarioRun.Expectation;
import dev.highwater.simulator.BrokerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The four cards of the seed note, from their text to what the runs say.
class SeedDrillsTest {
  private final Drills drills = new Drills();

  @Test
  void theThreeValuesAreComparedWithOneReplicaOutsideTheInSyncSet() {
    Flashcard card = seed("three possible values");
    Drill drill = drills.of(card).orElseThrow();

    assertEquals(
        new Drill(
            Drill.Origin.INFERRED,
            Drill.Emphasis.ACKNOWLEDGEMENT,
            """
            replicas: 3
            request.timeout.ms: 60000
            compare acks: 0, 1, all

            hold fetches of 3
            send W
            wait until isr = 1, 2
            wait until W done
            send A
            expect A acked
            """,
            List.of(
                "replication factor 3 assumed",
                "min.insync.replicas=1 assumed, Kafka's default",
                InSyncRemark.assumption(3))),
        drill);
    List<Evidence> runs = evidence(drills.play(drill, card));
    assertEquals(
        List.of(List.of(), brokers(1), brokers(1, 2)),
        runs.stream().map(Evidence::holders).toList());
    assertEquals(
        List.of(List.of(), brokers(1), brokers(1)),
        runs.stream().map(run -> run.answeredBy().stream().toList()).toList());
    assertTrue(runs.stream().allMatch(run -> run.outOfSync().equals(brokers(3))));
  }

  @Test
  void allReplicasIsCorrectedToAllInSyncReplicasForTheThreeValues() {
    assertCorrectsAllReplicas("three possible values");
  }

  @Test
  void allReplicasIsCorrectedToAllInSyncReplicasForTheTradeOff() {
    assertCorrectsAllReplicas("trade-off");
  }

  private void assertCorrectsAllReplicas(String words) {
    assertEquals(
        new Remark(
            Kind.CORRECTS,
            "all in-sync replicas, not all replicas",
            "In a run with broker 3 outside the in-sync set, A was acknowledged under acks=all when"
                + " brokers 1 and 2 had it, all that were in sync; broker 3 did not have it and was"
                + " not waited for."),
        play(words).remarks().getFirst());
  }

  @Test
  void onlyAcksAllKeepsTheRecordWhenTheLeaderCrashesAtTheAcknowledgement() {
    List<Evidence> runs = evidence(play("strongest durability"));

    assertEquals(List.of(true, true, true), runs.stream().map(Evidence::acknowledged).toList());
    assertEquals(List.of(true, true, false), runs.stream().map(Evidence::lost).toList());
    assertTrue(runs.getLast().outcome().visible());
  }

  @Test
  void theDurabilityAnswerIsConfirmedAndTheHoldIsPutInItsPlace() {
    List<Remark> remarks = play("strongest durability").remarks();

    assertEquals(
        List.of(Kind.CONFIRMS, Kind.ADDS, Kind.ADDS), remarks.stream().map(Remark::kind).toList());
    assertEquals("computed: acks=all survives", remarks.getFirst().headline());
    assertTrue(
        remarks
            .get(1)
            .text()
            .contains("So without the hold the record usually survives under acks=1 too."),
        remarks.get(1).text());
    assertTrue(
        remarks
            .get(2)
            .text()
            .contains("under min.insync.replicas=2 A failed with NotEnoughReplicas"),
        remarks.get(2).text());
  }

  @Test
  void latencyGrowsWithTheAcknowledgementThatIsWaitedFor() {
    List<Double> latencies =
        evidence(play("trade-off")).stream().map(run -> run.latency().orElseThrow()).toList();

    assertEquals(latencies.stream().sorted().distinct().toList(), latencies);
  }

  @Test
  void theTradeOffIsConfirmedWithTheThreeMeasuredFigures() {
    assertTrue(
        play("trade-off").remarks().stream()
            .anyMatch(remark ->
                remark.kind() == Kind.CONFIRMS
                    && remark
                        .headline()
                        .equals("acks=0: 5.0 ms · acks=1: 6.1 ms · acks=all: 7.2 ms")));
  }

  @Test
  void brokersCrashUntilAWriteIsRefused() {
    DrillRun run = play("how many brokers can fail");

    assertEquals(
        List.of(
            new Expectation("expect A acked", true),
            new Expectation("expect B acked", true),
            new Expectation("expect C NotEnoughReplicasException", true)),
        run.runs().getFirst().expectations());
  }

  @Test
  void theCountOfBrokersIsComputedAndRestsOnTheReplicationFactor() {
    List<Remark> remarks = play("how many brokers can fail").remarks();

    assertEquals(
        List.of(
            new Remark(
                Kind.CONFIRMS,
                "computed: 1 broker",
                "Writes were accepted with up to 1 broker down. With 2 down C failed with"
                    + " NotEnoughReplicasException. Crashing the leader each time gives the same"
                    + " number. It rests on replication factor 3, which the card does not give."
                    + " Shown by runs; the scenario's claim has all interleavings searched."),
            new Remark(
                Kind.ADDS,
                "replication factor 5: 3 brokers",
                "The same run with replication factor 5: Writes were accepted with up to 3 brokers"
                    + " down. With 4 down E failed with NotEnoughReplicasException."),
            new Remark(
                Kind.ADDS,
                "with default retries: TimeoutException",
                "With retries=0 the application sees NotEnoughReplicasException after 6.1 ms; with"
                    + " Kafka's default retries it sees TimeoutException after 120.0 s, bounded by"
                    + " delivery.timeout.ms.")),
        remarks);
  }

  private DrillRun play(String words) {
    Flashcard card = seed(words);
    return drills.play(drills.of(card).orElseThrow(), card);
  }

  private static List<Evidence> evidence(DrillRun run) {
    return run.runs().stream().map(each -> new Evidence(each, "A")).toList();
  }

  private static List<BrokerId> brokers(int... ids) {
    return Arrays.stream(ids).mapToObj(BrokerId::new).toList();
  }

  /// The card of the seed note whose question has these words.
  private static Flashcard seed(String words) {
    String line =
        note()
            .lines()
            .filter(each -> each.contains("::") && each.contains(words))
            .findFirst()
            .orElseThrow();
    int separator = line.indexOf("::");
    return Cards.card(line.substring(0, separator), line.substring(separator + 2).strip());
  }

  private static String note() {
    String name = "/seed/000_7b4be3b45c1884a4.txt";
    try (InputStream note = SeedDrillsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(note).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
