package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import org.junit.jupiter.api.Test;

class PlayClockTest {
  private static final DrillRun COMPARED = HandMadeDrills.compared();
  private static final Trace WITH_LONG_WAIT = COMPARED.runs().get(1).trace();

  private final PlayClock clock = new PlayClock(WITH_LONG_WAIT.steps());

  @Test
  void stopsLeaveOutRoutineSteps() {
    assertEquals(7, clock.stopCount());
    assertEquals(2, clock.stepOfStop(1));
  }

  @Test
  void everyStopHasItsOwnPlaceWhenStepsShareATick() {
    Trace sameTick =
        new HandMadeTrace(WITH_LONG_WAIT.config())
            .step(0, "a", "a")
            .step(0, "b", "b")
            .step(0, "c", "c")
            .build();
    PlayClock crowded = new PlayClock(sameTick.steps());
    for (int stop = 1; stop < crowded.stopCount(); stop++) {
      double gap = crowded.placeOfStop(stop) - crowded.placeOfStop(stop - 1);
      assertTrue(gap > PlayClock.DWELL, "stop " + stop + " is " + gap + " ms after the last");
    }
  }

  @Test
  void tickNeverFallsAsPlayTimeGrows() {
    Tick last = Tick.ZERO;
    for (double place = 0; place <= clock.length() + 100; place += 7) {
      Tick tick = clock.tickAt(place);
      assertTrue(tick.compareTo(last) >= 0, "at " + place);
      last = tick;
    }
    assertEquals(WITH_LONG_WAIT.steps().getLast().at(), last);
  }

  @Test
  void everyStopShowsItsOwnTick() {
    for (int stop = 0; stop < clock.stopCount(); stop++) {
      Tick expected = WITH_LONG_WAIT.steps().get(clock.stepOfStop(stop)).at();
      assertEquals(expected, clock.tickAt(clock.placeOfStop(stop)));
      assertEquals(stop, clock.stopAt(clock.placeOfStop(stop)));
    }
  }

  @Test
  void waitOfNineSecondsPassesInAboutOneSecond() {
    double travel = clock.placeOfStop(5) - clock.placeOfStop(4) - PlayClock.DWELL;
    assertTrue(travel > 700 && travel < 1300, "took " + travel);
  }

  @Test
  void halfAMillisecondTakesHalfASecond() {
    double travel = clock.placeOfStop(3) - clock.placeOfStop(2) - PlayClock.DWELL;
    assertEquals(500, travel, 0.001);
  }

  @Test
  void departureIsNoEarlierThanArrivalAtTheSameTick() {
    for (long micros = 0; micros < 9_100_000; micros += 50_000) {
      Tick tick = new Tick(micros);
      assertTrue(clock.departureAt(tick) >= clock.arrivalAt(tick), "at " + tick);
    }
  }
}
