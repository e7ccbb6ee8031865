package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.RecordOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plays scenarios on a real Kafka cluster and in the simulator: both must do what the text expects
/// and end alike. Runs with {@code mvn -Pkafka verify}; another release is a change of one version
/// in the build.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LiveConformanceTest {
  private static final long AGREEMENT_SECONDS = 20;

  private LiveCluster cluster;
  private int topics;

  @BeforeAll
  void startCluster() throws Exception {
    cluster = LiveCluster.start();
  }

  @AfterAll
  void stopCluster() throws Exception {
    cluster.stop();
  }

  static Stream<Map.Entry<String, String>> scenarios() {
    return LiveScenarios.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theClusterDoesWhatTheSimulatorDoes(Map.Entry<String, String> named) throws Exception {
    Scenario scenario = scenario(named.getValue());
    ScenarioRun simulated = Replay.of(scenario).getFirst();
    assertEquals(
        List.of(),
        simulated.expectations().stream().filter(each -> !each.holds()).toList(),
        "simulated");

    try (LiveRun live = new LiveRun(cluster, scenario, "t" + ++topics)) {
      assertEquals(List.of(), live.play(), "live");
      List<String> expected =
          end(simulated.trace().steps().getLast().after(), simulated.trace().records());
      long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(AGREEMENT_SECONDS);
      List<String> seen = end(live);
      while (!seen.equals(expected) && System.nanoTime() < giveUp) {
        Thread.sleep(200);
        seen = end(live);
      }
      assertEquals(String.join("\n", expected), String.join("\n", seen));
    }
  }

  private static Scenario scenario(String text) {
    StringBuilder whole = new StringBuilder();
    LiveCluster.BROKERS.forEach(
        (name, value) -> whole.append(name).append(": ").append(value).append('\n'));
    return switch (ScenarioReader.read(whole.append(text).toString())) {
      case ReadScenario.Good(Scenario scenario) -> scenario;
      case ReadScenario.Bad(var errors) -> throw new AssertionError(errors.toString());
    };
  }

  private static List<String> end(LiveRun live) throws Exception {
    var moment = live.moment();
    return end(moment.cluster(), moment.records());
  }

  private static List<String> end(ClusterView cluster, List<RecordOutcome> records) {
    List<String> lines = new ArrayList<>();
    lines.add("leader " + cluster.leader());
    lines.add("isr " + cluster.isr());
    lines.add("elr " + cluster.elr());
    for (RecordOutcome each : records) {
      lines.add(
          "%s acknowledged %s, offset %s, error %s, visible %s"
              .formatted(
                  each.name(), each.acknowledged(), each.offset(), each.error(), each.visible()));
    }
    return lines;
  }
}
