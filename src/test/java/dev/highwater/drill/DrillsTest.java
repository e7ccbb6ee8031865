package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Drill.Emphasis;
import dev.highwater.drill.Drill.Origin;
import dev.highwater.scenario.ScenarioRun.Expectation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrillsTest {
  private final Drills drills = new Drills();

  @Test
  void aDeclaredScenarioWinsAndIsPrintedCanonically() {
    Flashcard card =
        Cards.declaring("acks: -1\nsend A\ncrash leader when A acked\nexpect A survives");

    assertEquals(
        Optional.of(
            new Drill(
                Origin.DECLARED,
                Emphasis.DURABILITY,
                "acks: all\n\nsend A\ncrash leader when A acked\nexpect A survives\n",
                List.of("replication factor 3 assumed"))),
        drills.of(card));
  }

  @Test
  void aDeclaredExpectationThatFailsIsACorrection() {
    Flashcard card =
        Cards.declaring("compare acks: 1, all\nsend A\nexpect A lost under acks = 1\n");

    DrillRun run = drills.play(drills.of(card).orElseThrow(), card);

    assertEquals(
        List.of(
            new Remark(
                Remark.Kind.CORRECTS,
                "the run shows otherwise",
                "\"expect A lost under acks = 1\" does not hold under acks=1: A is not answered yet,"
                    + " A is not in the log of leader 1.")),
        run.remarks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.", "[x](", "[", "acks=all broker loses data "})
  void aCardOfAPageOfAnythingHasNoScenario(String piece) {
    String question = "What does acks=0 mean? " + piece.repeat(100_000 / piece.length());

    assertEquals(Optional.empty(), drills.of(Cards.card(question, "Fire and forget")));
  }

  @Test
  void aDeclaredScenarioThatCannotBeReadIsReplacedAndThatIsSaid() {
    Flashcard card =
        Cards.with(Cards.card("What does acks=0 mean?", "Fire and forget"), "send A\nexplode\n");

    Drill drill = drills.of(card).orElseThrow();

    assertEquals(Origin.INFERRED, drill.origin());
    assertTrue(
        drill.assumptions().getFirst().contains("line 2, column 1"),
        drill.assumptions().getFirst());
  }

  @Test
  void aCardThatIsNotUnderstoodHasNoDrill() {
    assertEquals(
        Optional.empty(), drills.of(Cards.card("What is a consumer group?", "A set of consumers")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is acks? With replication factor 7, what does acks=all wait for? | All in-sync replicas
          With acks=all and min.insync.replicas=0, how many brokers can fail before writes stop? | 3
          """)
  void aCardWhoseNumbersTheSimulatorCannotRunHasNoDrill(String front, String back) {
    assertEquals(Optional.empty(), drills.of(Cards.card(front, back)));
  }

  /// The first remark is the one on the answer itself.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONFIRMS | computed: 1 broker  | With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't write? | 1 broker
          CONFIRMS | computed: 1 broker  | With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't write? | 3 - 2 = 1
          CORRECTS | computed: 1 broker  | With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't write? | Two
          CORRECTS | computed: 3 brokers | With replication factor 5, acks=all and min.insync.replicas=2, how many brokers can fail before producers can't write? | 1 broker
          CONFIRMS | computed: 3 brokers | With RF 5, acks=all and min ISR 2, how many nodes may crash until writes are rejected? | three
          CONFIRMS | computed: 0 brokers | Three replicas, min.insync.replicas=3, acks=all: how many replicas can be lost before writes fail? | None
          CONFIRMS | computed: 2 brokers | RF=3, acks=all, min.insync.replicas=1: how many brokers can go down before producers can no longer write? | 2
          CONFIRMS | computed: 1 broker  | A topic has RF 3 and min.insync.replicas=2; one broker crashes. Can a producer with acks=all still write? | Yes
          CORRECTS | computed: 1 broker  | A topic has RF 3 and min.insync.replicas=2; two brokers crash. Can a producer with acks=all still write? | Yes
          CONFIRMS | computed: 1 broker  | A topic has RF 3 and min.insync.replicas=2; two brokers crash. Can a producer with acks=all still write? | No
          CONFIRMS | computed: 1 broker  | How many brokers must be available for acks=all writes with RF 3 and min.insync.replicas=2? | 2
          CONFIRMS | computed: 1 broker  | Which exception does a producer with acks=all get when the ISR falls below min.insync.replicas=2? | NotEnoughReplicasException
          CONFIRMS | computed: acks=all survives | Which acks setting keeps a record safe when the leader dies? | acks=all
          CORRECTS | computed: acks=all survives | Which acks setting keeps a record safe when the leader dies? | acks=1
          CONFIRMS | computed: acks=all survives | Can a message acknowledged with acks=1 be lost if the leader crashes right away? | Yes
          CORRECTS | computed: acks=all survives | With acks=1, is a record safe once it is acknowledged, even if the leader dies? | Yes, the leader has it
          CONFIRMS | computed: acks=all survives | With acks=1, is a record safe once it is acknowledged, even if the leader dies? | No
          CONFIRMS | 3 values            | Which three values can acks take? | 0, 1 and all
          CORRECTS | also acks=all       | Which values can acks take? | acks=0 and acks=1
          CORRECTS | acks=2 is refused   | Which values can acks take? | acks=0, acks=1, acks=2 and acks=all
          CONFIRMS | 3 values            | How many acks settings are there? | Three
          CORRECTS | 3 values            | How many acks settings are there? | Four
          CONFIRMS | who answers         | What does acks=0 mean? | Fire and forget
          CORRECTS | who answers         | With acks=1, who has to confirm a write? | All in-sync replicas
          CONFIRMS | computed: 1 broker  | If min.insync.replicas=2 and only one replica is in sync, can a producer with acks=all write? | No
          CONFIRMS | computed: 2 brokers | If min.insync.replicas=2 and only one replica is in sync, can a producer with acks=1 write? | Yes
          CONFIRMS | acks=0: 5.0 ms      | Which acks setting has the lowest latency? | acks=0
          CORRECTS | acks=0: 5.0 ms      | Which acks setting has the lowest latency? | acks=1
          CONFIRMS | acks=0: 5.0 ms      | Which acks setting gives the highest throughput? | acks=0
          CONFIRMS | acks=0: 5.0 ms      | What is the trade-off of acks=all? | Higher latency
          CORRECTS | acks=0: 5.0 ms      | What is the trade-off of acks=0? | The highest latency
          """)
  void theFirstRemarkHoldsTheAnswerAgainstTheRun(
      Remark.Kind kind, String headline, String front, String back) {
    Flashcard card = Cards.card(front, back);

    Remark remark = drills.play(drills.of(card).orElseThrow(), card).remarks().getFirst();

    assertEquals(kind, remark.kind(), remark.text());
    assertTrue(remark.headline().startsWith(headline), remark.headline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONFIRMS | Under acks=all, whom does the producer wait for? | The leader and all in-sync replicas
          CORRECTS | Under acks=all, whom does the producer wait for? | The leader and every follower
          CORRECTS | RF=5, acks=-1: what does the producer wait for? | The acknowledgement of all five replicas
          ADDS     | When is a write acknowledged with acks=all? | Late
          """)
  void whomAcksAllWaitsForIsPutRight(Remark.Kind kind, String front, String back) {
    Flashcard card = Cards.card(front, back);

    List<Remark> remarks = drills.play(drills.of(card).orElseThrow(), card).remarks();

    assertEquals(
        List.of(kind),
        remarks.stream()
            .filter(remark -> remark.headline().equals("all in-sync replicas, not all replicas"))
            .map(Remark::kind)
            .toList());
  }

  @Test
  void howManyMustAcknowledgeIsCountedWithEveryReplicaInSync() {
    Flashcard card =
        Cards.card(
            "With RF 3, acks=all and min.insync.replicas=2, how many replicas must acknowledge a"
                + " write before the producer gets a response?",
            "2");

    List<Remark> remarks = drills.play(drills.of(card).orElseThrow(), card).remarks();

    assertTrue(
        remarks.contains(
            new Remark(
                Remark.Kind.CORRECTS,
                "computed: 3 replicas",
                "With all 3 replicas in sync, brokers 1, 2 and 3 had A when the producer heard back;"
                    + " the answer says 2.")),
        remarks.toString());
  }

  @Test
  void aWrongNumberFailsTheExpectationThatTheCardMakes() {
    Flashcard card =
        Cards.card(
            "With RF 5, acks=all and min.insync.replicas=2, how many brokers can fail before"
                + " writes are refused?",
            "1 broker");

    DrillRun run = drills.play(drills.of(card).orElseThrow(), card);

    assertEquals(
        List.of(
            new Expectation("expect A acked", true),
            new Expectation("expect B acked", true),
            new Expectation("expect C NotEnoughReplicasException", false, "C was acknowledged")),
        run.runs().getFirst().expectations());
  }

  /// Every replication factor, minimum and kind of question: the drill plays, and every run that
  /// counts is explained.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "With RF=%d and min.insync.replicas=%d, what does acks=all wait for?",
        "With RF=%d, min.insync.replicas=%d and acks=all, does a record survive the leader's crash?",
        "With RF=%d and min.insync.replicas=%d, what is the latency cost of acks=all?",
        "With RF=%d, min.insync.replicas=%d and acks=all, how many brokers can fail before writes stop?",
        "With RF=%d, min.insync.replicas=%d and acks=1, how many brokers can fail before writes stop?",
        "With RF=%d, min.insync.replicas=%d and acks=0, how many brokers can fail before writes stop?",
      })
  void aDrillPlaysForEveryReplicationFactorAndMinimum(String question) {
    for (int replicas = 1; replicas <= 5; replicas++) {
      for (int minimum = 1; minimum <= 5; minimum++) {
        Flashcard card = Cards.card(question.formatted(replicas, minimum), "It depends");
        DrillRun run = drills.play(drills.of(card).orElseThrow(), card);
        assertTrue(
            run.runs().getFirst().trace().config().replicas() == replicas
                && run.runs().getFirst().trace().config().minInsyncReplicas() == minimum
                && !run.remarks().isEmpty(),
            card.front());
      }
    }
  }

  /// Recorded from a real cluster: brokers that may be down while acks=all is accepted.
  @ParameterizedTest
  @CsvSource({"1,1,0", "2,1,1", "2,2,0", "3,2,1", "3,3,0", "5,1,4", "5,2,3", "5,3,2", "5,4,1"})
  void followersMayCrashUntilOnlyTheMinimumIsLeft(int replicas, int minimum, int tolerated) {
    Parameters parameters = new Parameters(replicas, false, Optional.of(minimum), List.of());

    assertEquals(tolerated, new CrashScript(parameters, "all", true, false).outcome().tolerated());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What are the three possible values for producer acks?",
        "Which acks setting provides the strongest durability guarantee?",
        "What is the trade-off when using acks=all?",
        "With acks=all and min.insync.replicas=2, how many brokers can fail before writes stop?",
        "How many brokers can fail before a producer with min.insync.replicas=2 can't write?"
      })
  void everyAssumptionIsAClauseInLowerCaseWithoutAFullStop(String question) {
    List<String> assumptions =
        drills.of(Cards.card(question, "acks=all")).orElseThrow().assumptions();

    assertEquals("replication factor 3 assumed", assumptions.getFirst());
    assertTrue(
        assumptions.stream().allMatch(clause -> clause.matches("[a-z].*[^.]")),
        assumptions::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "What is the trade-off when using acks=all?, , INFERRED",
    "What is the trade-off when using acks=all?, send A, DECLARED",
    "What is the trade-off when using acks=all?, sned A, INFERRED",
    "What is the capital of France?, , ",
    "What is the capital of France?, send A, DECLARED"
  })
  void theOriginIsKnownWithoutMakingTheDrill(String front, String scenario, Origin origin) {
    Flashcard plain = Cards.card(front, "See the run");
    Flashcard card = scenario == null ? plain : Cards.with(plain, scenario);

    assertEquals(Optional.ofNullable(origin), drills.originOf(card));
    assertEquals(drills.of(card).map(Drill::origin), drills.originOf(card));
  }
}
