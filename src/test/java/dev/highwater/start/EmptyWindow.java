package dev.highwater.start;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// The least a JavaFX program can show: what Highwater's start is held against.
public final class EmptyWindow extends Application {
  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Pane(), 1280, 800, Color.web("#f6f8fa")));
    stage.setTitle("Empty");
    stage.show();
  }
}
