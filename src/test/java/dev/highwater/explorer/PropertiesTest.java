package dev.highwater.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every property is seen broken where the protocol allows it, and kept where it does not.
class PropertiesTest {
  private static final RunConfig ALL = Questions.config("all", 2, 0);
  private static final RunConfig RETRYING = Questions.config("all", 2, 1);
  private static final ProducerConfig IDEMPOTENT =
      Questions.producer("acks", "all", "retries", 1, "linger.ms", 0);

  private static void holds(Question question) {
    assertInstanceOf(Verdict.Holds.class, Questions.explore(question));
  }

  private static void breaks(Question question) {
    assertInstanceOf(Verdict.Breaks.class, Questions.explore(question));
  }

  @Test
  void aRetryWithoutIdempotenceCanDuplicate() {
    breaks(Question.of(RETRYING, 1, Questions.crashes(1), new NoDuplicates()));
  }

  @Test
  void aRetryWithIdempotenceCannotDuplicate() {
    holds(
        Question.of(Questions.config(2, IDEMPOTENT), 1, Questions.crashes(1), new NoDuplicates()));
  }

  @Test
  void twoRequestsInFlightWithoutIdempotenceCanChangeTheOrder() {
    breaks(Question.of(RETRYING, 2, Questions.crashes(1), new OrderKept()));
  }

  @Test
  void acknowledgedRecordsAreReadableAfterOneCrash() {
    holds(
        Question.of(ALL, 1, Questions.crashes(1), new AcknowledgedRecordsReadable())
            .withRestarts(false));
  }

  @Test
  void aRecordThatOneBrokerAcknowledgedCanBeUnreadableAfterTwoCrashes() {
    breaks(
        Question.of(
                Questions.config("1", 2, 0),
                1,
                Questions.crashes(2),
                new AcknowledgedRecordsReadable())
            .withRestarts(false));
  }

  @Test
  void twoCrashesAreTheFewestThatStopWrites() {
    Question question = Question.of(ALL, 0, Budget.NONE, new WritesContinue()).withRestarts(false);
    LeastFaults least =
        LeastFaults.among(
            Budget.of(Fault.CRASH, 3).within(), budget -> Questions.explore(question.with(budget)));
    assertEquals(
        List.of(Budget.of(Fault.CRASH, 2)),
        least.breaking().stream().map(LeastFaults.Breaking::budget).toList());
    assertEquals(Optional.empty(), least.unfinished());
  }

  @Test
  void oneCrashStopsWritesWhereEveryReplicaIsRequired() {
    breaks(
        Question.of(Questions.config("all", 3, 0), 0, Questions.crashes(1), new WritesContinue())
            .withRestarts(false));
  }

  @Test
  void theHighWatermarkIsCoveredAfterOneCrash() {
    holds(Question.of(ALL, 1, Questions.crashes(1), new HighWatermarkCovered()));
  }

  @Test
  void readRecordsStayAfterOneCrash() {
    holds(Question.of(ALL, 1, Questions.crashes(1), new ReadRecordsStay()));
  }

  @Test
  void readRecordsCanVanishByUncleanElection() {
    breaks(
        Question.of(
            Questions.unclean(ALL),
            1,
            Questions.crashes(2).with(Fault.LAG, 1),
            new ReadRecordsStay()));
  }

  @Test
  void leastBudgetsAreListedWithoutLargerOnes() {
    Question question =
        Question.of(
            Questions.config("1", 2, 0),
            1,
            Budget.of(Fault.CRASH, 1).with(Fault.FENCE, 1),
            new AcknowledgedRecordsSurvive());
    LeastFaults least =
        LeastFaults.among(
            question.budget().within(), budget -> Questions.explore(question.with(budget)));
    assertEquals(
        List.of(Budget.of(Fault.FENCE, 1), Budget.of(Fault.CRASH, 1)),
        least.breaking().stream().map(LeastFaults.Breaking::budget).toList());
  }
}
