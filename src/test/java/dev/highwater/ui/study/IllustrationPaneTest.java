package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.ScenarioReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IllustrationPaneTest {
  @Test
  void exampleScenarioCanBeRead() {
    String scenario =
        IllustrationPane.EXAMPLE
            .lines()
            .filter(line -> !line.startsWith("```"))
            .collect(Collectors.joining("\n"));

    assertInstanceOf(ReadScenario.Good.class, ScenarioReader.read(scenario));
  }
}
