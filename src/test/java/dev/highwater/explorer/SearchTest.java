package dev.highwater.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.Choice;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.SteppedRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
  private static Question lossWith(String acks) {
    return Question.of(
        Questions.config(acks, 2, 0), 1, Questions.crashes(1), new AcknowledgedRecordsSurvive());
  }

  static Stream<Question> questions() {
    return Stream.of(
        lossWith("0"),
        lossWith("1"),
        lossWith("all"),
        lossWith("all").with(Questions.crashes(1).with(Fault.LAG, 1)),
        lossWith("all").with(Budget.of(Fault.CUT, 1)),
        lossWith("all").with(Budget.of(Fault.STOP, 1).with(Fault.PREFERRED_ELECTION, 1)));
  }

  private static Verdict search(Question question, int workers, boolean fusing) {
    return new Search(
            new PackedRules(question.config(), question.sends()),
            question,
            new Limits(512L << 20, workers),
            Watcher.NOBODY,
            fusing)
        .run();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void oneWorkerAndTwoFindTheSame(Question question) {
    assertEquals(search(question, 1, true), search(question, 2, true));
  }

  static Stream<Question> smallQuestions() {
    return Stream.of(
        lossWith("0"),
        lossWith("1"),
        lossWith("1").with(Budget.of(Fault.CUT, 1)),
        lossWith("1").with(Budget.of(Fault.ISOLATION, 1)),
        lossWith("1").with(Budget.of(Fault.STOP, 1)),
        lossWith("all").with(Budget.of(Fault.LAG, 1)));
  }

  @ParameterizedTest
  @MethodSource("smallQuestions")
  void fusedStepsLeaveTheVerdictAsItIs(Question question) {
    assertSameVerdictUnfused(question);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("questions")
  void fusedStepsLeaveALargerVerdictAsItIs(Question question) {
    assertSameVerdictUnfused(question);
  }

  private static void assertSameVerdictUnfused(Question question) {
    assertEquals(search(question, 2, false).getClass(), search(question, 2, true).getClass());
  }

  @Test
  void shortestLossWithOneAcknowledgementIsThatOfTheTextbook() {
    Verdict.Breaks breaks = (Verdict.Breaks) search(lossWith("1"), 1, true);
    assertEquals(
        List.of(
            "send A",
            "deliver producer -> 1",
            "deliver 1 -> producer",
            "crash 1 unclean",
            "lose connection of 2 to 1",
            "lose connection of 3 to 1",
            "lose connection of producer to 1",
            "expire session of 1",
            "deliver controller -> 2"),
        breaks.counterexample().stream().map(Choice::text).toList());
  }

  @Test
  void aCounterexampleLosesTheRecordWhenItIsPlayed() {
    Question question = lossWith("1");
    Verdict.Breaks breaks = (Verdict.Breaks) search(question, 1, true);
    SteppedRun run = new SteppedRun(question.config());
    breaks.counterexample().forEach(run::play);
    RecordOutcome record = run.moment().record("A").orElseThrow();
    assertTrue(record.acknowledged());
    assertEquals(Optional.of(false), record.survives());
  }

  @Test
  void aSearchThatDoesNotFitSaysThatItIsNotFinished() {
    Question question = lossWith("all").with(Questions.crashes(2));
    Verdict verdict = new Explorer().explore(question, new Limits(2L << 20, 1), Watcher.NOBODY);
    assertEquals(
        Verdict.Reason.MEMORY, assertInstanceOf(Verdict.NotFinished.class, verdict).reason());
  }

  @Test
  void aWatcherCanEndASearch() {
    Verdict verdict =
        new Explorer().explore(lossWith("all"), Limits.USUAL, effort -> effort.states() < 100);
    assertEquals(
        Verdict.Reason.CANCELLED, assertInstanceOf(Verdict.NotFinished.class, verdict).reason());
  }
}
