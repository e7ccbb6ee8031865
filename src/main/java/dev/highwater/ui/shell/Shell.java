package dev.highwater.ui.shell;

import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.study.StudyView;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.theme.Appearance;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window of Highwater.
public final class Shell {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 800;
  private static final double MIN_HEIGHT = 600;

  private final Appearance appearance;
  private final StudyViewModel study;
  private final ProseTools tools;
  private final Optional<String> readOnly;

  /// A window not yet shown.
  ///
  /// @param study the study screen's model, not yet started
  /// @param tools what card text needs from around it
  /// @param readOnly why nothing may be written, as a sentence; shown as a banner
  public Shell(
      Appearance appearance, StudyViewModel study, ProseTools tools, Optional<String> readOnly) {
    this.appearance = appearance;
    this.study = study;
    this.tools = tools;
    this.readOnly = readOnly;
  }

  /// Starts the study screen and shows the window on that stage; from here on failures nothing else
  /// handles become a dialog.
  public void show(Stage stage) {
    FailureDialog failures = new FailureDialog(stage);
    Thread.setDefaultUncaughtExceptionHandler(failures);
    Thread.currentThread().setUncaughtExceptionHandler(failures);

    study.start();
    stage.setScene(scene());
    stage.setTitle("Highwater");
    stage.getIcons().add(icon());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.show();
  }

  private Scene scene() {
    StudyView view = new StudyView(study, tools);
    BorderPane content = new BorderPane(view);
    readOnly.ifPresent(sentence -> content.setTop(banner(sentence)));
    BorderPane root = new BorderPane(content);
    root.setLeft(new Rail(appearance, Screen.STUDY));

    Scene scene = new Scene(root, WIDTH, HEIGHT);
    appearance.dress(scene);
    scene.getStylesheets().add(styleSheet());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, view::onStudyKey);
    scene.addEventHandler(KeyEvent.ANY, view::onKey);
    return scene;
  }

  private static Label banner(String sentence) {
    Label banner = new Label(sentence, new FontIcon(Feather.LOCK));
    banner.getStyleClass().add("banner");
    banner.setId("read-only");
    banner.setWrapText(true);
    banner.setMaxWidth(Double.MAX_VALUE);
    return banner;
  }

  private static String styleSheet() {
    return Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm();
  }

  private static Image icon() {
    InputStream bytes = Objects.requireNonNull(Shell.class.getResourceAsStream("icon.png"));
    return new Image(bytes);
  }
}
