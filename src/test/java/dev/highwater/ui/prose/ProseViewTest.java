package dev.highwater.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.ui.theme.Appearance;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ProseViewTest {
  private ProseView view;
  private Appearance appearance;

  @Start
  void start(Stage stage) {
    view = new ProseView(ProseView.Style.ANSWER);
    view.getStylesheets().add(ProseView.class.getResource("prose.css").toExternalForm());
    appearance = new Appearance();
    Scene scene = new Scene(new StackPane(view), 600, 400);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void showSetsConfigurationNamesAsChips() throws Exception {
    assertEquals(
        List.of("acks=all", "min.insync.replicas"),
        chips("<p>acks=all, with min.insync.replicas.</p>"));
  }

  @Test
  void showSetsInlineCodeAsChips() throws Exception {
    assertEquals(List.of("kafka-topics --list"), chips("<p>Run <code>kafka-topics --list</code>"));
  }

  @Test
  void showLeavesLongCodeToWrap() throws Exception {
    assertEquals(
        List.of(), chips("<p><code>kafka-topics --bootstrap-server localhost:9092 --list</code>"));
  }

  @Test
  void showKeepsAllTextInOrder() throws Exception {
    onScreen(() -> show("<p>Is <b>acks=all</b>, or acks=1, enough?</p>"));

    assertEquals("Is acks=all, or acks=1, enough?", shownText());
  }

  @Test
  void showTellsTheTextToAScreenReader() throws Exception {
    onScreen(() -> show("<p>Is <b>acks=all</b> enough?</p>"));

    assertEquals("Is acks=all enough?", view.getAccessibleText().strip());
  }

  @Test
  void textFollowsTheTheme() throws Exception {
    onScreen(() -> show("<p>plain</p>"));
    onScreen(() -> choose(ColorScheme.DARK));
    Color dark = (Color) onScreen(() -> texts().getFirst().getFill());
    onScreen(() -> choose(ColorScheme.LIGHT));
    Color light = (Color) onScreen(() -> texts().getFirst().getFill());

    assertEquals(
        List.of(true, true), List.of(dark.getBrightness() > 0.7, light.getBrightness() < 0.3));
  }

  @Test
  void showFetchesNoImage() throws Exception {
    onScreen(() -> show("<p>before <img src=\"https://example.org/a.png\" alt=\"a picture\"></p>"));

    assertEquals(0, all(view).filter(ImageView.class::isInstance).count());
  }

  private List<String> chips(String html) throws Exception {
    onScreen(() -> show(html));
    return all(view)
        .filter(node -> node.getStyleClass().contains("config-chip"))
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private String shownText() {
    StringBuilder shown = new StringBuilder();
    texts().forEach(text -> shown.append(text.getText()));
    return shown.toString();
  }

  private List<Text> texts() {
    return all(view).filter(Text.class::isInstance).map(Text.class::cast).toList();
  }

  private ProseView show(String html) {
    view.show(html);
    view.getScene().getRoot().applyCss();
    view.getScene().getRoot().layout();
    return view;
  }

  private ProseView choose(ColorScheme scheme) {
    appearance.choose(scheme);
    view.getScene().getRoot().applyCss();
    return view;
  }

  private static Stream<Node> all(Node node) {
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(ProseViewTest::all)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  private static <T> T onScreen(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }
}
