package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Message.Field;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Trace;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Brokers that stand still and links that are cut, in the picture of the cluster.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class OutagesShownTest {
  private static final Node ONE = new Node.Broker(new BrokerId(1));
  private static final Node CONTROLLER = new Node.Controller();
  private static final DrillRun RUN =
      played(
          """
          acks: 1
          send A
          expect A acked
          pause 2
          cut 1 - 3
          cut controller - 3
          wait 5 ms
          resume 2
          heal 3 - 1
          wait 5 ms
          """);
  private static final Trace TRACE = RUN.runs().getFirst().trace();

  private ScenarioPlayer player;

  private static DrillRun played(String text) {
    return switch (ScenarioReader.read(text)) {
      case ReadScenario.Good(Scenario scenario) -> Drills.alone(scenario, Replay.of(scenario));
      case ReadScenario.Bad(var errors) -> throw new AssertionError(errors);
    };
  }

  @Start
  void start(Stage stage) {
    player = new ScenarioPlayer(BackgroundTasks.direct());
    Scene scene = new Scene(player, 660, 760);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  /// The place of the last step with that event.
  private static int step(String event) {
    return TRACE.steps().stream()
        .filter(step -> step.event().equals(event))
        .reduce((_, later) -> later)
        .orElseThrow()
        .index();
  }

  private static Picture.Row row(int broker, int step) {
    return Picture.at(TRACE, step).row(new BrokerId(broker));
  }

  @Test
  void brokerStandsStillFromItsPauseUntilItGoesOn() {
    assertFalse(row(2, step("broker-paused") - 1).standsStill());
    assertTrue(row(2, step("broker-paused")).standsStill());
    assertTrue(row(2, step("broker-resumed") - 1).standsStill());
    assertFalse(row(2, step("broker-resumed")).standsStill());
    assertFalse(row(1, step("broker-paused")).standsStill());
  }

  @Test
  void linkIsCutAtBothEndsUntilItIsHealedFromEither() {
    assertEquals(List.of(), row(1, step("broker-paused")).cutFrom());
    assertEquals(List.of(ONE, CONTROLLER), row(3, step("link-cut")).cutFrom());
    assertEquals(List.of(new Node.Broker(new BrokerId(3))), row(1, step("link-cut")).cutFrom());
    assertEquals(List.of(CONTROLLER), row(3, step("link-healed")).cutFrom());
    assertEquals(List.of(), row(1, step("link-healed")).cutFrom());
  }

  @Test
  void crashEndsAStandstill() {
    Trace crashed = played("pause 2\ncrash 2\nrestart 2\n").runs().getFirst().trace();

    assertFalse(Picture.at(crashed, crashed.steps().size() - 1).row(new BrokerId(2)).standsStill());
  }

  @Test
  void pictureSaysBothInWordsAndSigns(FxRobot robot) {
    robot.interact(() -> {
      player.show(RUN);
      player.viewModel().seek(TRACE.steps().get(step("link-cut")).at());
    });

    List<String> words =
        robot.lookup(".player-box .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .collect(Collectors.toList());
    assertTrue(words.contains("‖ paused, in sync"), words::toString);
    assertTrue(words.contains("★ ⊘ 3"), words::toString);
    assertTrue(words.contains("⊘ 1, C"), words::toString);
  }

  @Test
  void detailsReadOutByAKeySayBoth() {
    Playback playback = Playback.of(RUN.runs().getFirst());
    int stop = 0;
    while (playback.clock().stepOfStop(stop) < step("link-cut")) {
      stop++;
    }

    assertTrue(
        PickDetails.of(new Pick.OfNode(new Node.Broker(new BrokerId(2))), playback, stop)
            .fields()
            .contains(new Field("process", "‖ paused, stands still")));
    assertTrue(
        PickDetails.of(new Pick.OfNode(new Node.Broker(new BrokerId(3))), playback, stop)
            .fields()
            .contains(new Field("cut from", "⊘ Broker 1, Controller")));
  }
}
