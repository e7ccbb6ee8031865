package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import org.junit.jupiter.api.Test;

class ActingTest {
  private static final Action CRASH =
      new Action.Crash(new Target.Broker(new BrokerId(3)), CrashKind.KEEPING_MARK);

  @Test
  void anActionGoesBeforeTheLineThatWasWaiting() {
    assertEquals(
        """
        linger.ms: 0 # at once

        send A
        crash 3 at 1.5 ms
        expect A acked  # of course
        send B
        """,
        acted(
            """
            linger.ms: 0 # at once

            send A
            expect A acked  # of course
            send B
            """,
            1_500));
  }

  @Test
  void aWaitThatWasUnderWayStillEndsWhenItWouldHaveEnded() {
    assertEquals(
        "send A\ncrash 3 at 7 ms\nwait until 2000 ms\nsend B\n",
        acted("send A\nwait 2 s\nsend B\n", 7_000));
  }

  @Test
  void anActionAfterTheScriptGoesToItsEndBeforeItsClaims() {
    assertEquals(
        "send A\nexpect A acked\ncrash 3 at 800 ms\nclaim acked records survive 1 crash\n",
        acted("send A\nexpect A acked\nclaim acked records survive 1 crash\n", 800_000));
  }

  @Test
  void whatWasBeforeTheActionHappensAgainExactly() {
    String text = "send A\nexpect A acked\nsend B\nexpect B acked\n";
    ScenarioRun before = run(text);
    ScenarioRun after = run(acted(text, 9_000));
    long same = before.trace().steps().stream().filter(step -> step.at().micros() <= 9_000).count();
    assertEquals(
        before.trace().steps().subList(0, (int) same),
        after.trace().steps().subList(0, (int) same));
    assertEquals("broker-crashed", after.trace().steps().get((int) same).event());
  }

  @Test
  void aFreshRecordTakesTheFirstLetterThatIsFree() {
    assertEquals("B", Acting.freshRecord(ScenarioReaderTest.good("send A\nsend C\n")));
  }

  private static String acted(String text, long micros) {
    ScenarioRun run = run(text);
    Tick at = new Tick(micros);
    int step =
        (int)
                run.trace().steps().stream()
                    .map(TraceStep::at)
                    .filter(t -> t.compareTo(at) <= 0)
                    .count()
            - 1;
    return Acting.insert(
        text,
        ScenarioReaderTest.good(text),
        run,
        new Acting.Point(step, at),
        java.util.List.of(CRASH));
  }

  private static ScenarioRun run(String text) {
    return Replay.of(ScenarioReaderTest.good(text)).getFirst();
  }
}
