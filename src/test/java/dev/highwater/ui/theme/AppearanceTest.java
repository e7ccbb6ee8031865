package dev.highwater.ui.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class AppearanceTest {
  @Test
  void aSceneThatNobodyShowsAnyMoreIsForgotten(FxRobot robot) {
    WeakReference<Scene> scene = dressed(robot);

    for (int round = 0; round < 20 && scene.get() != null; round++) {
      System.gc();
      robot.sleep(20);
    }

    assertTrue(scene.refersTo(null), "something still holds the scene");
  }

  private static WeakReference<Scene> dressed(FxRobot robot) {
    Scene[] made = new Scene[1];
    robot.interact(() -> {
      made[0] = new Scene(new Group());
      new Appearance().dress(made[0]);
    });
    return new WeakReference<>(made[0]);
  }
}
