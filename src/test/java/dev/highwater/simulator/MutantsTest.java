package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.explorer.AcknowledgedRecordsSurvive;
import dev.highwater.explorer.Budget;
import dev.highwater.explorer.Fault;
import dev.highwater.explorer.HighWatermarkCovered;
import dev.highwater.explorer.Limits;
import dev.highwater.explorer.Property;
import dev.highwater.explorer.Question;
import dev.highwater.explorer.ReadRecordsStay;
import dev.highwater.explorer.Search;
import dev.highwater.explorer.Verdict;
import dev.highwater.explorer.Watcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The search has teeth: without one of its safeguards the protocol breaks a promise, and the
/// search sees it, within a budget under which the whole protocol keeps the promise.
class MutantsTest {
  private static final Budget CRASH = Budget.of(Fault.UNCLEAN_CRASH, 1);
  private static final Budget LAG = Budget.of(Fault.LAG, 1);

  static Stream<Arguments> mutants() {
    Property survive = new AcknowledgedRecordsSurvive();
    Property covered = new HighWatermarkCovered();
    Safeguards noMaximalIsr = new Safeguards(false, true, true, true);
    Safeguards noEpochStart = new Safeguards(true, false, true, true);
    Safeguards noDivergence = new Safeguards(true, true, false, true);
    Safeguards noBrake = new Safeguards(true, true, true, false);
    RunConfig all = Runs.config(3, 2, Acks.ALL, 0, false, false);
    RunConfig one = Runs.config(3, 2, Acks.LEADER, 0, false, true);
    return Stream.of(
        mutant("no maximal in-sync set", noMaximalIsr, all, 1, LAG, covered),
        mutant("no maximal in-sync set", noMaximalIsr, all, 1, CRASH.with(Fault.LAG, 1), survive),
        mutant(
            "no start of the epoch",
            noEpochStart,
            all,
            1,
            LAG.with(Fault.UNCLEAN_CRASH, 2),
            survive),
        mutant("no divergence check", noDivergence, all, 2, CRASH, covered),
        mutant("no brake", noBrake, one, 1, Budget.of(Fault.LAG, 2), covered),
        mutant(
            "no brake",
            noBrake,
            one,
            1,
            Budget.of(Fault.LAG, 2).with(Fault.FENCE, 1),
            new ReadRecordsStay()));
  }

  private static Arguments mutant(
      String name,
      Safeguards safeguards,
      RunConfig config,
      int records,
      Budget budget,
      Property property) {
    Question question = Question.of(withoutLinger(config), records, budget, property);
    return Arguments.of(Named.of(name, safeguards), question);
  }

  private static RunConfig withoutLinger(RunConfig config) {
    ProducerConfig producer = config.producer();
    return config.withProducers(
        List.of(
            new ProducerConfig(
                producer.clientId(),
                producer.acks(),
                producer.idempotence(),
                producer.retries(),
                2,
                0,
                producer.batchSize(),
                producer.deliveryTimeoutMs(),
                producer.requestTimeoutMs(),
                producer.retryBackoffMs(),
                producer.retryBackoffMaxMs(),
                producer.maxRequestSize())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mutants")
  void mutantIsCaught(Safeguards safeguards, Question question) {
    PackedRules rules = new PackedRules(question.config(), question.sends(), safeguards);
    Verdict verdict = new Search(rules, question, new Limits(1L << 30, 2), Watcher.NOBODY).run();
    Verdict.Breaks breaks = assertInstanceOf(Verdict.Breaks.class, verdict);
    SteppedRun run = new SteppedRun(question.config(), safeguards);
    breaks.counterexample().forEach(run::play);
  }
}
