package dev.highwater.ui.explain;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import java.util.List;

/// Scenarios that have been played.
final class Played {
  static final String LOST =
      """
      acks: 1
      retries: 0

      hold fetches of 2, 3
      send A
      crash leader when A acked
      wait until leader elected
      """;

  static final String REFUSED_AND_LOST =
      """
      min.insync.replicas: 2
      acks: all
      retries: 0
      producer p2: acks = 1

      hold fetches of 2, 3
      send A by p2
      crash leader when A acked
      wait until leader = 2
      crash 3
      wait until isr = 2
      send B
      wait until B done
      """;

  static final String STOPPED =
      """
      min.insync.replicas: 2
      acks: all
      retries: 0

      send A
      expect A acked
      crash 3
      wait until isr = 1, 2
      send B
      expect B acked
      crash 2
      wait until isr = 1
      send C
      wait until C done
      """;

  private Played() {}

  static DrillRun of(String text) {
    Scenario scenario =
        switch (ScenarioReader.read(text)) {
          case ReadScenario.Good(Scenario good) -> good;
          case ReadScenario.Bad(var errors) -> throw new AssertionError(errors);
        };
    return new DrillRun(
        new Drill(Drill.Origin.DECLARED, Drill.Emphasis.DURABILITY, scenario.text(), List.of()),
        Replay.of(scenario),
        List.of());
  }
}
