package dev.highwater.ui.shell;

import dev.highwater.drill.Drills;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.study.StudyInMemory;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the study screen for people to look at; the test itself only sees that none is
/// blank.
@Tag("long")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class StudyPicturesTest {
  private Appearance appearance;
  private Stage stage;
  private StudyViewModel model;
  private StudyInMemory study;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    study = StudyInMemory.seed();
    appearance = new Appearance();
    BackgroundTasks direct = BackgroundTasks.direct();
    model =
        new StudyViewModel(study, new Drills(), direct, direct, direct, StudyInMemory.slowHand());
    Shells.of(appearance, model, Optional.empty()).show(stage);
    HeadlessScreen.allowLargerWindows();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1280,800", "DARK,1280,800", "LIGHT,800,600", "DARK,800,600"})
  void everyStateOfTheStudyScreenIsDrawn(ColorScheme scheme, int width, int height)
      throws Exception {
    Screenshot.onScreen(() -> {
      appearance.choose(scheme);
      stage.setWidth(width);
      stage.setHeight(height);
      model.grade(Grade.GOOD);
      return null;
    });
    String suffix = "-%s-%d".formatted(scheme.name().toLowerCase(java.util.Locale.ROOT), width);
    picture("question" + suffix);
    Screenshot.onScreen(() -> {
      for (int i = 0; i < 3; i++) {
        model.reveal();
        model.grade(Grade.GOOD);
      }
      model.reveal();
      return null;
    });
    picture("revealed" + suffix);
    Screenshot.onScreen(() -> {
      model.act((actions, card) -> actions.flag(card, 3));
      model.undo();
      model.redo();
      model.explain().toggle();
      return null;
    });
    picture("explained" + suffix);
    Screenshot.onScreen(() -> {
      model.explain().close();
      model.act((actions, card) -> actions.postpone(card, 3));
      model.undo();
      model.reveal();
      return null;
    });
    picture("taken-back" + suffix);
    Screenshot.onScreen(() -> {
      model.grade(Grade.HARD);
      return null;
    });
    picture("finished" + suffix);
    Screenshot.onScreen(() -> {
      comeBackAfter(6);
      for (Grade grade : List.of(Grade.HARD, Grade.AGAIN, Grade.HARD, Grade.GOOD, Grade.GOOD)) {
        model.reveal();
        model.grade(grade);
      }
      comeBackAfter(40);
      model.explain().toggle();
      return null;
    });
    picture("curve" + suffix);
    Screenshot.onScreen(() -> {
      model.catchUp().toggle();
      return null;
    });
    picture("catch-up" + suffix);
  }

  private void comeBackAfter(int days) {
    study.pass(days);
    model.refresh();
  }

  private void picture(String name) throws Exception {
    Screenshot.take(stage, name);
  }
}
