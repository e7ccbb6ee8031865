package dev.highwater.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.note.prose.Prose;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.vault.LinkedFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class ProseViewTest {
  @TempDir private Path vault;

  private static final String HOSTILE =
      """
      <script>alert(1)</script> <script src="WEB/a.js"></script> <iframe src="WEB"></iframe>
      <link rel="stylesheet" href="WEB/a.css"> <span style="background:url(WEB/b.png)">a</span>
      <object data="WEB/c"></object> <video src="WEB/d.mp4" autoplay></video>
      <b onclick="alert(1)" onmouseover="alert(1)">b</b> <a href="javascript:alert(1)">c</a>

      [d](javascript:alert(1)) [e](JavaScript:alert(1)) [f](data:text/html,x) [g](vbscript:x)
      [h](file:///etc/passwd) [i](smb://host/x) [j](ssh://-oProxyCommand=x) [k](mailto:a@b.c)
      [l](//host/x) [m](\\\\\\\\host\\\\x) [n](vscode://x) <javascript:alert(1)> [[javascript:alert(1)]]

      [o](../../../../../../../etc/passwd) [p](..%2F..%2F..%2F..%2F..%2F..%2Fetc%2Fpasswd)
      [q](/etc/passwd) [[/etc/passwd]] [[../secret]] [[OUTSIDE/secret]] [r](OUTSIDE/secret.md)
      [[link]] [[folder/secret]] [[page.html]] [[app.desktop]] [s](C:/Windows/win.ini)

      ![[../../../../../../../etc/passwd]] ![[OUTSIDE/secret]] ![[link]] ![[folder/secret]]

      ![t](javascript:alert(1)) ![u](data:image/png;base64,iVBORw0KGgo=) ![v](file:///etc/passwd)
      ![w](ftp://127.0.0.1/x.png) ![x](jar:WEB/x.jar!/x.png) ![y](obsidian://x.png)
      """;

  private final List<String> opened = new ArrayList<>();
  private Stage stage;
  private ProseView view;
  private Appearance appearance;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    BackgroundTasks direct = BackgroundTasks.direct();
    LinkOpener opener =
        new LinkOpener() {
          @Override
          public void openAddress(String address) {
            opened.add(address);
          }

          @Override
          public void openFile(NotePlace from, Path file, String part) {
            opened.add(file.getFileName() + "#" + part);
          }

          @Override
          public void openFolder(Path folder) {
            opened.add(folder.toString());
          }
        };
    ProseTools tools = new ProseTools(new LinkedFiles(() -> 0), opener, direct, direct);
    view = new ProseView(ProseView.Style.ANSWER, tools);
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
        List.of("acks=all", "min.insync.replicas"), chips("acks=all, with min.insync.replicas."));
  }

  @Test
  void showSetsInlineCodeAsChips() throws Exception {
    assertEquals(List.of("kafka-topics --list"), chips("Run `kafka-topics --list`"));
  }

  @Test
  void showLeavesLongCodeToWrap() throws Exception {
    assertEquals(List.of(), chips("`kafka-topics --bootstrap-server localhost:9092 --list`"));
  }

  @Test
  void showKeepsAllTextInOrder() throws Exception {
    show("Is **acks=all**, or *a few* acks=1, ==marked [[x|link]]== enough?");

    assertEquals("Is acks=all, or a few acks=1, marked link enough?", shownText());
  }

  @Test
  void showTellsTheTextToAScreenReader() throws Exception {
    show("Is **acks=all** enough? $x^2$");

    assertEquals("Is acks=all enough? x^2", view.getAccessibleText());
  }

  @Test
  void textFollowsTheTheme() throws Exception {
    show("plain");
    choose(ColorScheme.DARK);
    Color dark = (Color) texts().getFirst().getFill();
    choose(ColorScheme.LIGHT);
    Color light = (Color) texts().getFirst().getFill();

    assertEquals(
        List.of(true, true), List.of(dark.getBrightness() > 0.7, light.getBrightness() < 0.3));
  }

  @Test
  void mathsFollowsTheTheme() throws Exception {
    choose(ColorScheme.DARK);
    show("so $x^2$ it is");
    double dark = brightness(pictures().getFirst());
    choose(ColorScheme.LIGHT);
    double light = brightness(pictures().getFirst());

    assertEquals(List.of(true, true), List.of(dark > 0.7, light < 0.3));
  }

  @Test
  void mathsThatCannotBeReadIsShownAsTyped() throws Exception {
    for (String wrong :
        List.of(
            "\\nosuchcommand",
            "\\newcommand{\\f}{\\f\\f}\\f",
            "\\begin{array}{*{3000000}{c}}a\\end{array}",
            "\\includegraphics{/etc/passwd}",
            "\\rule{100000cm}{100cm}")) {
      show("so $" + wrong + "$");

      assertEquals(List.of(wrong), labels("maths-mistake"));
    }
  }

  @Test
  void picturesOfTheVaultAreShownAsWideAsTheNoteAsks() throws Exception {
    Files.createDirectories(vault.resolve("files"));
    Files.write(vault.resolve("files/p.png"), png(800, 400));
    show("![[p.png|200]]");

    ImageView picture = pictures().getFirst();
    assertEquals(List.of(200.0, 100.0), List.of(picture.getFitWidth(), picture.getFitHeight()));
  }

  @Test
  void picturesAreNeverWiderThanTheColumn() throws Exception {
    Files.write(vault.resolve("p.png"), png(3000, 1000));
    show("![[p.png]]");

    assertEquals(view.getScene().getWidth(), pictures().getFirst().getFitWidth());
  }

  @Test
  void whatIsNoPictureOfTheVaultIsSaidNotShown() throws Exception {
    Path outside = Files.createTempDirectory("outside");
    Files.write(outside.resolve("o.png"), png(8, 8));
    Files.createSymbolicLink(vault.resolve("link.png"), outside.resolve("o.png"));
    Files.writeString(vault.resolve("text.png"), "no picture");
    Files.writeString(vault.resolve("cut.png"), "\u0089PNG\r\n");
    Files.writeString(vault.resolve("web.png"), "RIFF....WEBPVP8 ");
    Files.write(vault.resolve("bomb.png"), bomb());
    show(
        """
        ![[none.png]]

        ![[link.png]]

        ![](../../../../etc/passwd.png)

        ![](/etc/passwd.png)

        ![](file:///etc/passwd.png)

        ![[text.png]]

        ![[cut.png]]

        ![[bomb.png]]

        ![[web.png]]
        """);

    assertEquals(0, pictures().size());
    assertEquals(
        List.of(
            "There is no picture none.png",
            "This picture is outside the vault: link.png",
            "This picture is outside the vault: ../../../../etc/passwd.png",
            "This picture is outside the vault: /etc/passwd.png",
            "This picture is outside the vault: file:///etc/passwd.png",
            "This is not a picture that can be shown: text.png",
            "This is not a picture that can be shown: cut.png"),
        labels("placeholder"));
    assertEquals(
        List.of("More than 50 megapixels: bomb.png", "WebP pictures are not shown here: web.png"),
        buttons().stream().map(Button::getText).toList());
  }

  @Test
  void remotePicturesAreFetchedOnlyAfterAClick() throws Exception {
    AtomicInteger hits = new AtomicInteger();
    byte[] bytes = png(20, 10);
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> serve(server, bytes, hits));
    try {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.png";
      show("![a](%s) <img src=\"%s\"> [x](%s) %s".formatted(address, address, address, address));
      assertEquals(List.of(0, 0), List.of(hits.get(), pictures().size()));

      Button button = buttons().getFirst();
      assertEquals("Load picture from 127.0.0.1: a", button.getText());
      onScreen(() -> {
        button.fire();
        return button;
      });

      assertEquals(List.of(1, 1), List.of(hits.get(), pictures().size()));
    } finally {
      server.close();
    }
  }

  @Test
  void linksOpenOnlyWhatIsAllowed() throws Exception {
    Files.writeString(vault.resolve("Other.md"), "x");
    Files.writeString(vault.resolve("run.sh"), "x");
    show("[[Other#Part]] [a](https://a.org) [f](file:///etc/passwd) [[run.sh]] [[none]]");
    assertEquals(List.of(), opened);

    for (Text link : texts().stream().filter(ProseViewTest::isLink).toList()) {
      onScreen(() -> {
        click(link);
        return link;
      });
    }

    assertEquals(List.of("Other.md#Part", "https://a.org"), opened);
  }

  /// What a note can write to have something run, fetched or read from outside its vault.
  @Test
  void aHostileNoteDoesNothingEvenWhenAllOfItIsClicked() throws Exception {
    Path outside = Files.createTempDirectory("outside");
    Files.writeString(outside.resolve("secret.md"), "x");
    Files.createSymbolicLink(vault.resolve("link.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(vault.resolve("folder"), outside);
    Files.writeString(vault.resolve("page.html"), "<script>1</script>");
    Files.writeString(vault.resolve("app.desktop"), "[Desktop Entry]");
    AtomicInteger hits = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> serve(server, new byte[1], hits));
      show(
          HOSTILE
              .replace("OUTSIDE", outside.toString())
              .replace("WEB", "http://127.0.0.1:" + server.getLocalPort()));

      List<Text> links = texts().stream().filter(ProseViewTest::isLink).toList();
      assertTrue(links.size() > 20, links::toString);
      for (Text link : links) {
        onScreen(() -> {
          click(link);
          return link;
        });
      }
      for (Button button : buttons()) {
        onScreen(() -> {
          button.fire();
          return button;
        });
      }
      WaitForAsyncUtils.waitForFxEvents();

      assertEquals(List.of(), opened);
      assertEquals(0, hits.get());
      assertEquals(List.of(), pictures());
    }
  }

  @Test
  void linksToNothingLookMuted() throws Exception {
    Files.writeString(vault.resolve("Other.md"), "x");
    show("[[Other]] [[none]]");
    Color there = (Color) text("Other").getFill();
    Color nowhere = (Color) text("none").getFill();

    assertTrue(there.getSaturation() > nowhere.getSaturation() + 0.2);
  }

  @Test
  void aFoldedCalloutOpensOnAClick() throws Exception {
    show("> [!warning]- Title\n> inside");
    assertFalse(isShown(text("inside")));

    onScreen(() -> {
      buttons().getFirst().fire();
      return view;
    });

    assertTrue(isShown(text("inside")));
  }

  @Test
  void nothingIsWiderThanTheColumn() throws Exception {
    onScreen(() -> {
      stage.setWidth(300);
      return view;
    });
    show(
        """
        Averyveryveryverylongwordwithoutanyplacetobreakit andanotheroneofthesamekindhere.

        ```java
        var aVeryLongLineOfCode = thatGoesOnAndOn(andOn, andOn, andOn, andOn, andOn, andOn);
        ```

        | one | two | three | four | five |
        | --- | --- | --- | --- | --- |
        | a long cell | another long cell | more | and more | and more |

        > [!note] A callout with a long title that wraps
        > - `inline code that is too long for a chip` in a list
        >   - nested with [[A long link to a note|a long alias of a link]]

        $$\\sum_{i=0}^{n} a_i + b_i + c_i + d_i + e_i + f_i + g_i + h_i + k_i + l_i + m_i$$
        """);

    double width = view.getScene().getWidth();
    List<String> wide =
        all(view)
            .filter(node -> !isIn(node, "wide-box"))
            .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > width + 1)
            .map(Node::toString)
            .toList();
    assertEquals(List.of(), wide);
  }

  private static void serve(ServerSocket server, byte[] bytes, AtomicInteger hits) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        hits.incrementAndGet();
        client.getInputStream().read(new byte[4096]);
        OutputStream out = client.getOutputStream();
        out.write(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(bytes.length)
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static boolean isIn(Node node, String styleClass) {
    return node != null
        && (node.getStyleClass().contains(styleClass) || isIn(node.getParent(), styleClass));
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  private static boolean isLink(Text text) {
    return text.getStyleClass().contains("prose-link");
  }

  private static void click(Node node) {
    node.fireEvent(
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            0,
            0,
            0,
            0,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private Text text(String content) {
    return texts().stream().filter(it -> it.getText().equals(content)).findFirst().orElseThrow();
  }

  private static double brightness(ImageView view) {
    double darkest = 1;
    double lightest = 0;
    for (int y = 0; y < view.getImage().getHeight(); y++) {
      for (int x = 0; x < view.getImage().getWidth(); x++) {
        Color colour = view.getImage().getPixelReader().getColor(x, y);
        if (colour.getOpacity() > 0.9) {
          darkest = Math.min(darkest, colour.getBrightness());
          lightest = Math.max(lightest, colour.getBrightness());
        }
      }
    }
    assertEquals(darkest, lightest, 0.01);
    return lightest;
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  /// A small file that says of itself that it is enormous.
  private static byte[] bomb() throws IOException {
    byte[] bytes = png(4, 4);
    bytes[17] = 1;
    bytes[21] = 1;
    return bytes;
  }

  private List<String> chips(String markdown) throws Exception {
    show(markdown);
    return labels("config-chip");
  }

  private List<String> labels(String styleClass) {
    return all(view)
        .filter(node -> node.getStyleClass().contains(styleClass))
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<Button> buttons() {
    return all(view).filter(Button.class::isInstance).map(Button.class::cast).toList();
  }

  private List<ImageView> pictures() {
    return all(view).filter(ImageView.class::isInstance).map(ImageView.class::cast).toList();
  }

  private String shownText() {
    StringBuilder shown = new StringBuilder();
    texts().forEach(text -> shown.append(text.getText()));
    return shown.toString();
  }

  private List<Text> texts() {
    return all(view).filter(Text.class::isInstance).map(Text.class::cast).toList();
  }

  private void show(String markdown) throws Exception {
    NotePlace place = new NotePlace(new NoteSource(vault.toString()), "note.md");
    onScreen(() -> {
      view.show(Prose.read(markdown), place);
      view.getScene().getRoot().applyCss();
      view.getScene().getRoot().layout();
      return view;
    });
  }

  private void choose(ColorScheme scheme) throws Exception {
    onScreen(() -> {
      appearance.choose(scheme);
      view.getScene().getRoot().applyCss();
      return view;
    });
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
