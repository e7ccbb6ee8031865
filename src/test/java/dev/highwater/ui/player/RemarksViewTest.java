package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Remark;
import dev.highwater.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RemarksViewTest {
  private static final Remark REFUTED =
      new Remark(Remark.Kind.CORRECTS, "refuted: acked records survive 1 crash", "A run shows it.");

  private final List<Optional<DrillRun>> played = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // made on the JavaFX thread, in start
  private RemarksView remarks;

  @Start
  void start(Stage stage) {
    remarks = new RemarksView(played::add);
    Scene scene = new Scene(remarks, 480, 300);
    new Appearance().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void counterexampleIsPlayedAndLeftAgainByItsButton(FxRobot robot) {
    DrillRun run = HandMadeDrills.refusedAlone();
    robot.interact(() -> remarks.add(new ClaimRemark(REFUTED, Optional.of(run))));
    ToggleButton button = robot.lookup(".player-counterexample").queryAs(ToggleButton.class);
    assertEquals("Play the counterexample", button.getText());

    robot.interact(button::fire);
    assertEquals("Back to the card’s scenario", button.getText());
    robot.interact(button::fire);

    assertEquals(List.of(Optional.of(run), Optional.empty()), played);
  }

  @Test
  void remarkWithoutCounterexampleHasNoButton(FxRobot robot) {
    robot.interact(() -> remarks.add(new ClaimRemark(REFUTED, Optional.empty())));

    assertTrue(robot.lookup(".player-counterexample").tryQuery().isEmpty());
    assertTrue(remarks.isVisible());
  }
}
