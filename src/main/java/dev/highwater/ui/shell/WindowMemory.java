package dev.highwater.ui.shell;

import dev.highwater.ui.frame.Remembered;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Puts the window where it was left, and remembers where it is left.
final class WindowMemory {
  private final Stage stage;
  private final Remembered remembered;
  private Optional<Rectangle2D> area = Optional.empty();

  WindowMemory(Stage stage, Remembered remembered) {
    this.stage = stage;
    this.remembered = remembered;
  }

  /// To be called before the stage is shown.
  void restore() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    WindowPlace.of(remembered).filter(it -> it.isReachable(screens)).ifPresent(this::put);
  }

  private void put(WindowPlace place) {
    Rectangle2D wanted = place.area();
    stage.setX(wanted.getMinX());
    stage.setY(wanted.getMinY());
    stage.setWidth(Math.max(stage.getMinWidth(), wanted.getWidth()));
    stage.setHeight(Math.max(stage.getMinHeight(), wanted.getHeight()));
    area = Optional.of(wanted);
    stage.setMaximized(place.maximised());
  }

  /// To be called after the stage is shown.
  void follow() {
    for (ObservableValue<Number> side :
        List.of(
            stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
      side.subscribe(_ -> look());
    }
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember());
  }

  /// Some systems tell the size of a window that fills the screen before they tell that it does.
  private void look() {
    Platform.runLater(() -> {
      if (stage.isShowing()
          && !stage.isMaximized()
          && !stage.isFullScreen()
          && !stage.isIconified()
          && stage.getWidth() > 0
          && stage.getHeight() > 0) {
        area =
            Optional.of(
                new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
      }
    });
  }

  private void remember() {
    area.ifPresent(it -> new WindowPlace(it, stage.isMaximized()).remember(remembered));
  }
}
