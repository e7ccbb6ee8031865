package dev.highwater.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.explorer.Budget;
import dev.highwater.explorer.Fault;
import dev.highwater.explorer.Watcher;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProverTest {
  private static final Allowance ENOUGH = new Allowance(128L << 20, Long.MAX_VALUE, 60_000, 1);
  private static final String SAFE = "replicas: 3\nmin.insync.replicas: 2\nacks: all\n";
  private static final String LEADER_ONLY = "replicas: 3\nmin.insync.replicas: 2\nacks: 1\n";

  private long nanos;

  private Prover prover(Allowance allowance) {
    return new Prover(() -> nanos += 1_000_000, allowance);
  }

  private Proof decide(String configuration, String claim) {
    return decide(configuration, claim, ENOUGH);
  }

  private Proof decide(String configuration, String claim, Allowance allowance) {
    return prover(allowance)
        .decide(read(configuration + "claim " + claim + "\n").claims().getFirst(), Watcher.NOBODY);
  }

  static Scenario read(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) -> throw new AssertionError(errors.getFirst().text());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acks: 0   | acked records survive 1 crash                    | REFUTED
          acks: 1   | acked records survive 1 crash                    | REFUTED
          acks: all | acked records survive 1 crash                    | PROVED
          acks: 1   | acked records can be lost after 1 crash          | PROVED
          acks: all | acked records can be lost after 1 crash          | REFUTED
          acks: 1   | acked records survive                            | PROVED
          acks: 1   | acked records survive 1 cut                      | REFUTED
          acks: all | acked records survive 1 cut                      | PROVED
          acks: all | writes continue after 1 cut                      | PROVED
          acks: all | least cuts that stop writes = 2                  | PROVED
          acks: 1   | acked records survive 1 isolation                | REFUTED
          acks: all | acked records survive 1 isolation                | PROVED
          acks: all | writes continue after 1 isolation                | PROVED
          acks: 1   | acked records survive 1 stop                     | REFUTED
          acks: all | least stops that stop writes = 2                 | PROVED
          acks: all | acked records survive 1 disk loss                | PROVED
          acks: all | acked records survive 1 preferred election and 1 fence | PROVED
          acks: all | writes continue after 1 crash                    | PROVED
          acks: all | writes can stop after 2 crashes                  | PROVED
          acks: all | least crashes that stop writes = 2               | PROVED
          acks: all | least crashes that stop writes = 1               | REFUTED
          acks: all | least crashes that stop writes = 3               | REFUTED
          acks: all | least crashes that lose an acked record = none up to 1 | PROVED
          acks: 1   | least crashes that lose an acked record = none up to 1 | REFUTED
          acks: 1   | least crashes that lose an acked record = 0      | REFUTED
          """)
  void decideTellsWhatIsSoFromWhatIsNot(String acks, String claim, Ruling expected) {
    String configuration = "replicas: 3\nmin.insync.replicas: 2\n" + acks + "\n";

    assertEquals(expected, decide(configuration, claim).ruling(), claim);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acks = 1                   | acked records survive 1 crash               | REFUTED
          acks = 1                   | acked records survive 1 crash with 1 record | PROVED
          enable.idempotence = false | no duplicates after 1 retry                 | REFUTED
          acks = all                 | no duplicates after 1 retry                 | PROVED
          enable.idempotence = false | order kept after 1 retry with 3 records     | PROVED
          enable.idempotence = false | order kept after 1 retry with 4 records     | REFUTED
          """)
  void producersOfTheirOwnNameTakeTurns(String second, String claim, Ruling expected) {
    Proof proof = decide("acks: all\nretries: 1\nproducer second: " + second + "\n", claim);

    assertEquals(expected, proof.ruling(), claim);
    proof.witness().ifPresent(witness -> assertPlays(claim, witness.scenario()));
  }

  @Test
  void counterexampleNamesTheProducerThatSends() {
    String text =
        decide("acks: all\nproducer second: acks = 1\n", "acked records survive 1 crash")
            .witness()
            .orElseThrow()
            .scenario()
            .text();

    assertEquals(
        """
        replicas: 3
        acks: all
        linger.ms: 0
        schedule: by hand
        producer second: acks = 1

        send B by second
        deliver second -> 1
        deliver 1 -> second
        crash 1
        lose connection of 2 to 1
        lose connection of 3 to 1
        lose connection of producer to 1
        lose connection of second to 1
        expire session of 1
        deliver controller -> 2
        expect B lost
        """,
        text);
  }

  @Test
  void verdictNamesItsBounds() {
    Bounds bounds =
        decide(LEADER_ONLY, "acked records survive 1 crash and 2 lags with 2 records").bounds();

    assertEquals(new Bounds(2, Budget.of(Fault.CRASH, 1).with(Fault.LAG, 2)), bounds);
    assertEquals("2 records, up to 1 crash and 2 lags", bounds.text());
  }

  @Test
  void proofComesWithARunInWhichTheInterestingCaseOccurs() {
    Witness witness = decide(SAFE, "acked records survive 1 crash").witness().orElseThrow();

    assertEquals(Witness.Kind.KEEPS, witness.kind());
    assertTrue(
        witness.scenario().text().endsWith("expect A acked\nexpect A survives\n"),
        witness.scenario().text());
  }

  @Test
  void searchThatIsEndedProvesNothing() {
    Allowance fewStates = ENOUGH.withStates(1000);
    Proof proof = decide(SAFE, "acked records survive 1 crash", fewStates);

    assertEquals(Ruling.NOT_FINISHED, proof.ruling());
    assertEquals(Optional.of(Halt.STATES), proof.halt());
    assertEquals(Optional.empty(), proof.witness());
  }

  @Test
  void searchThatDoesNotFitIntoItsMemoryIsNotFinished() {
    Proof proof = decide(SAFE, "acked records survive 2 crashes", ENOUGH.withBytes(1 << 20));

    assertEquals(Ruling.NOT_FINISHED, proof.ruling());
    assertEquals(Optional.of(Halt.MEMORY), proof.halt());
  }

  @Test
  void searchWhoseTimeIsOverIsNotFinished() {
    Proof proof = decide(SAFE, "acked records survive 1 crash", ENOUGH.withMillis(3));

    assertEquals(Optional.of(Halt.TIME), proof.halt());
  }

  @Test
  void searchThatIsCancelledIsNotFinished() {
    Proof proof =
        prover(ENOUGH)
            .decide(
                read(SAFE + "claim acked records survive 1 crash\n").claims().getFirst(),
                _ -> false);

    assertEquals(Optional.of(Halt.CANCELLED), proof.halt());
    assertEquals(Ruling.NOT_FINISHED, proof.ruling());
  }

  @Test
  void leastBudgetsAreThoseFromWhichNothingCanBeTaken() {
    var claimed =
        read(LEADER_ONLY + "claim acked records survive 1 crash, 1 lossy crash and 1 lag\n")
            .claims()
            .getFirst();

    assertEquals(
        List.of(Budget.of(Fault.LOSSY_CRASH, 1), Budget.of(Fault.CRASH, 1)),
        prover(ENOUGH).leastBudgets(claimed, Watcher.NOBODY));
  }

  @Test
  void answerIsTheSameWithOneWorkerOrTwo() {
    Proof one = decide(LEADER_ONLY, "acked records survive 1 crash with 2 records");
    Proof two =
        decide(LEADER_ONLY, "acked records survive 1 crash with 2 records", ENOUGH.withWorkers(2));

    assertEquals(one.witness(), two.witness());
    assertEquals(one.effort(), two.effort());
  }

  static Stream<String> configurations() {
    List<String> all = new ArrayList<>();
    for (String acks : List.of("0", "1", "all")) {
      for (int replicas = 1; replicas <= 3; replicas++) {
        for (boolean unclean : new boolean[] {false, true}) {
          all.add(
              "replicas: %d\nunclean.leader.election.enable: %s\nacks: %s\n"
                  .formatted(replicas, unclean, acks));
        }
      }
    }
    all.add("replicas: 3\nacks: 1\nenable.idempotence: false\n");
    all.add("replicas: 2\nacks: all\nenable.idempotence: false\n");
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void everyCounterexamplePlaysAndShowsTheViolation(String configuration) {
    List<String> claims =
        List.of(
            "acked records survive 1 crash",
            "acked records survive 1 lossy crash",
            "acked records are readable after 1 crash",
            "writes continue after 2 crashes",
            "a consumer never sees a record that vanishes after 1 lossy crash",
            "acked records survive 1 cut",
            "acked records survive 1 isolation",
            "acked records survive 1 stop and 1 preferred election",
            "acked records survive 1 crash and 1 unclean election",
            "acked records are readable after 1 disk loss",
            "writes continue after 2 cuts",
            "writes continue after 2 isolations",
            "writes continue after 2 stops",
            "no duplicates after 1 retry",
            "order kept after 1 retry with 2 records");
    Prover prover = prover(ENOUGH.withStates(5_000));
    for (String claim : claims) {
      var claimed = read(configuration + "claim " + claim + "\n").claims().getFirst();
      Proof proof = prover.decide(claimed, Watcher.NOBODY);
      proof
          .witness()
          .filter(witness -> witness.kind() == Witness.Kind.BREAKS)
          .ifPresent(witness -> assertPlays(claim, witness.scenario()));
    }
  }

  private static void assertPlays(String claim, Scenario scenario) {
    assertEquals(scenario, read(scenario.text()), "read, print, read again");
    List<ScenarioRun.Expectation> expectations = Replay.of(scenario).getFirst().expectations();

    assertTrue(!expectations.isEmpty(), () -> claim + ": nothing shown by\n" + scenario.text());
    assertEquals(
        List.of(),
        expectations.stream().filter(each -> !each.holds()).toList(),
        () -> claim + "\n" + scenario.text());
  }
}
