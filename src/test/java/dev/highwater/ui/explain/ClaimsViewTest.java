package dev.highwater.ui.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.DrillRun;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ClaimsViewTest {
  private static final String CLAIMS =
      """
      replicas: 2
      acks: 1

      send A

      claim acked records survive 1 crash with 1 record
      claim writes continue after 1 crash with 1 record
      """;

  private final TasksByHand tasks = new TasksByHand();
  private final ClaimSearch model = new ClaimSearch(tasks, () -> 0);
  private final List<Optional<DrillRun>> watched = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private ClaimsView view;

  @Start
  void start(Stage stage) {
    view = new ClaimsView(model, watched::add);
    Scene scene = new Scene(view, 480, 500);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static List<String> pills(FxRobot robot) {
    return robot.lookup(".verdict-pill").queryAllAs(Label.class).stream()
        .filter(label -> label.getParent().isVisible())
        .map(Label::getText)
        .toList();
  }

  @Test
  void claimBeingSearchedIsShownWithItsStates(FxRobot robot) {
    robot.interact(() -> model.follow(Optional.of(Played.of(CLAIMS).drill())));

    assertEquals(List.of("… searching"), pills(robot));
  }

  @Test
  void verdictsComeInTheOrderOfTheClaims(FxRobot robot) {
    robot.interact(() -> model.follow(Optional.of(Played.of(CLAIMS).drill())));
    robot.interact(tasks::doAll);

    assertEquals(List.of("✕ refuted", "✓ proved within these bounds"), pills(robot));
  }

  @Test
  void shortestWayItFailsIsWatchedAndLeftAgainByItsButton(FxRobot robot) {
    robot.interact(() -> model.follow(Optional.of(Played.of(CLAIMS).drill())));
    robot.interact(tasks::doNext);
    ToggleButton button = robot.lookup(".watch").queryAs(ToggleButton.class);
    assertEquals("Watch the shortest way it fails", button.getText());
    assertEquals(
        "Watch the shortest way it fails: acked records survive 1 crash with 1 record",
        button.getAccessibleText());

    robot.interact(button::fire);
    assertEquals("Back to the scenario", button.getText());
    robot.interact(button::fire);

    assertTrue(watched.getFirst().orElseThrow().drill().scenario().contains("expect A lost"));
    assertEquals(Optional.empty(), watched.getLast());
  }

  @Test
  void proofComesWithARunInWhichItMatters(FxRobot robot) {
    robot.interact(() -> model.follow(Optional.of(Played.of(CLAIMS).drill())));
    robot.interact(tasks::doAll);

    List<String> offers =
        robot.lookup(".watch").queryAllAs(ToggleButton.class).stream()
            .map(ToggleButton::getText)
            .toList();
    assertEquals(
        List.of("Watch the shortest way it fails", "Watch a run in which it matters"), offers);
  }

  @Test
  void searchThatIsEndedTakesNoRoom(FxRobot robot) {
    robot.interact(() -> model.follow(Optional.of(Played.of(CLAIMS).drill())));
    robot.interact(() -> model.follow(Optional.empty()));
    robot.interact(tasks::doAll);

    assertFalse(view.isVisible());
  }
}
