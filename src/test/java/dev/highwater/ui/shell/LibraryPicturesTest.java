package dev.highwater.ui.shell;

import dev.highwater.drill.Drills;
import dev.highwater.study.CardAction;
import dev.highwater.ui.library.LibraryInMemory;
import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the library screen for people to look at; the test itself only sees that none is
/// blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class LibraryPicturesTest {
  private final StudyInMemory study = StudyInMemory.seed();
  private final LibraryInMemory desk = new LibraryInMemory(study);
  private Appearance appearance;
  private LibraryViewModel library;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    for (int card = 0; card < 40; card++) {
      study.add(
          "Which broker answers when replica " + card + " is behind the leader?",
          "The leader, `replica " + card % 3 + "`.");
    }
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    StudyViewModel model = new StudyViewModel(study, new Drills(), direct, direct, direct, () -> 0);
    library = new LibraryViewModel(desk, direct, model::refresh);
    Shells.of(appearance, model, Shells.withLibrary(model, () -> library)).show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT,1280,800,100",
    "DARK,1280,800,100",
    "LIGHT,800,600,100",
    "DARK,800,600,100",
    "LIGHT,1280,800,200"
  })
  void everyPartOfTheLibraryIsDrawn(
      ColorScheme scheme, int width, int height, int percent, FxRobot robot) throws Exception {
    desk.problem(
        12,
        "orphan-schedule",
        "This schedule touches no card; it is left in the note and not used.");
    desk.problem(40, "mojibake-tag", "\"flash‚cards\" looks like UTF-8 read as Mac Roman.");
    desk.decide();
    step(() -> {
      appearance.choose(scheme);
      appearance.choose(appearance.looksProperty().get().withText(percent));
      stage.setWidth(width);
      stage.setHeight(height);
    });
    String suffix = "-%s-%d-%d".formatted(scheme.name().toLowerCase(Locale.ROOT), width, percent);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    step(() -> {
      var cards = library.listingProperty().get().cards().orElseThrow();
      library.act(cards.subList(0, 2), new CardAction.Suspend());
      library.act(cards.subList(1, 3), new CardAction.Flag(3));
    });
    picture("library" + suffix);
    robot.push(KeyCode.SHORTCUT, KeyCode.F);
    robot.write("replica is:old");
    picture("library-refused" + suffix);
    robot.type(KeyCode.ESCAPE, KeyCode.F1);
    picture("library-terms" + suffix);
    robot.type(KeyCode.ESCAPE, KeyCode.E);
    robot.write(" And why?");
    picture("library-edit" + suffix);
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    robot.write("What is an ISR?");
    robot.type(KeyCode.TAB);
    robot.write("The replicas in sync.");
    picture("library-add" + suffix);
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#tab-problems");
    picture("library-problems" + suffix);
    robot.clickOn("#tab-decisions");
    picture("library-decisions" + suffix);
  }

  private void picture(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    Screenshot.take(stage, name);
  }

  private static void step(Runnable step) throws Exception {
    Screenshot.onScreen(() -> {
      step.run();
      return step;
    });
  }
}
