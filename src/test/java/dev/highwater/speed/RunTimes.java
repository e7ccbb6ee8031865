package dev.highwater.speed;

import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import java.util.Arrays;

/// Measures how long a scenario of about 1,000 events takes, warm: reading, playing, narrating.
public final class RunTimes {
  private static final int WARM_UP = 400;
  private static final int MEASURED = 201;

  private RunTimes() {}

  /// Prints one line.
  public static void main(String[] arguments) {
    String text = scenario();
    int events = 0;
    double[] millis = new double[MEASURED];
    for (int round = -WARM_UP; round < MEASURED; round++) {
      long begin = System.nanoTime();
      ScenarioRun run = Replay.of(read(text)).getFirst();
      if (round >= 0) {
        millis[round] = (System.nanoTime() - begin) / 1e6;
      }
      events = run.trace().steps().size();
    }
    Arrays.sort(millis);
    System.out.printf("%d events: median %.2f ms%n", events, millis[MEASURED / 2]);
  }

  private static String scenario() {
    StringBuilder text = new StringBuilder("acks: all\nlinger.ms: 0\n\n");
    for (int record = 0; record < 80; record++) {
      text.append("send R").append(record).append("\nexpect R").append(record).append(" acked\n");
    }
    return text.append("crash leader\nwait until leader elected\n").toString();
  }

  private static Scenario read(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) -> throw new IllegalStateException(errors.toString());
    };
  }
}
