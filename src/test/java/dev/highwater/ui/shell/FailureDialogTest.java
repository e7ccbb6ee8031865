package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.Profile;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class FailureDialogTest {
  private final Logger log = Logger.getLogger(FailureDialog.class.getName());
  private FailureDialog failures;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
    failures = new FailureDialog(stage);
  }

  @BeforeEach
  void keepTheExpectedFailureOutOfTheReport() {
    log.setLevel(Level.OFF);
  }

  @AfterEach
  void logAgain() {
    log.setLevel(null);
  }

  @Test
  void failureOfTheProfileIsShownInItsOwnSentence(FxRobot robot) {
    fail(new Profile.ProfileException("The data folder is full."));

    assertEquals(List.of("The data folder is full."), sentences(robot));
  }

  @Test
  void anyOtherFailureIsCalledUnexpected(FxRobot robot) {
    fail(new IllegalStateException("internal words"));

    assertEquals(
        List.of(
            "Something unexpected went wrong in Highwater (IllegalStateException). Your answers so"
                + " far are stored."),
        sentences(robot));
  }

  @Test
  void secondFailureDoesNotOpenASecondDialog(FxRobot robot) {
    fail(new Profile.ProfileException("first"));
    fail(new Profile.ProfileException("second"));

    assertEquals(List.of("first"), sentences(robot));
  }

  private void fail(RuntimeException failure) {
    failures.uncaughtException(Thread.currentThread(), failure);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> sentences(FxRobot robot) {
    return robot.lookup(".dialog-pane").queryAllAs(DialogPane.class).stream()
        .map(DialogPane::getContentText)
        .toList();
  }
}
