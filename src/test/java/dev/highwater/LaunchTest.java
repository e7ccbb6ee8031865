package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.Surroundings.Display;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The decision table: words × display × terminal.
class LaunchTest {
  private static final Display PRESENT = new Display.Present();
  private static final Display ABSENT = new Display.Absent();
  private static final Display NO_GTK = new Display.LibraryMissing("GTK 3: install libgtk-3-0");

  private final List<String> started = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void opensTheDesktopWhenThereAreNoWordsAndADisplay() {
    assertEquals(0, launch(PRESENT, true));
    assertEquals(List.of("desktop " + StartOptions.NONE), started);
    assertEquals("", err());
  }

  @Test
  void givesTheDesktopTheGlobalOptionsWhenThereAreOnlyThose() {
    launch(PRESENT, false, "--data", "somewhere", "--zone=UTC");
    StartOptions expected =
        new StartOptions(
            Optional.of(Path.of("somewhere")),
            Optional.empty(),
            Optional.of(java.time.ZoneId.of("UTC")),
            Optional.empty());
    assertEquals(List.of("desktop " + expected), started);
  }

  @Test
  void runsTheCommandWhateverTheDisplayWhenThereIsOne() {
    assertEquals(7, launch(PRESENT, true, "due", "--json"));
    assertEquals(7, launch(ABSENT, false, "--data", "somewhere", "stats"));
    assertEquals(List.of("command [due, --json]", "command [--data, somewhere, stats]"), started);
    assertEquals("", err());
  }

  @Test
  void leavesOptionsThatCannotBeReadToTheCommandLine() {
    launch(PRESENT, true, "--now", "yesterday");
    launch(PRESENT, true, "--data");
    assertEquals(List.of("command [--now, yesterday]", "command [--data]"), started);
  }

  @Test
  void opensTheDesktopOnTheScenarioThatIsNamed() {
    launch(PRESENT, false, "--data=somewhere", "lost.acks");

    assertEquals(
        List.of(
            "desktop "
                + new StartOptions(
                    Optional.of(Path.of("somewhere")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Path.of("lost.acks")))),
        started);
  }

  @Test
  void playsTheScenarioInWordsWhenThereIsNoDisplay() {
    launch(ABSENT, true, "--data=somewhere", "lost.acks");

    assertEquals(List.of("command [replay, --data=somewhere, lost.acks]"), started);
    assertEquals("There is no display; the scenario is played in words.\n", err());
  }

  @Test
  void reviewsInTheTerminalWhenThereIsNoDisplay() {
    assertEquals(7, launch(ABSENT, true, "--data", "somewhere"));
    assertEquals(List.of("command [--data, somewhere, review]"), started);
    assertEquals("There is no display; the review runs in the terminal.\n", err());
  }

  @Test
  void namesThePackageAndReviewsInTheTerminalWhenGtkIsMissing() {
    launch(NO_GTK, true);
    assertEquals(List.of("command [review]"), started);
    assertEquals(
        "The window needs GTK 3: install libgtk-3-0; the review runs in the terminal.\n", err());
  }

  @Test
  void listsTheDueCardsWhenThereIsNeitherDisplayNorTerminal() {
    launch(ABSENT, false);
    assertEquals(List.of("command [due]"), started);
    assertEquals(
        "There is no display, and there is no terminal; this is the list of due cards.\n", err());
  }

  @Test
  void goesOnInTheTerminalWhenTheDisplayCannotBeOpenedAfterAll() {
    Desktop refusing =
        options -> {
          throw new Desktop.UnavailableException("The display :99 cannot be opened");
        };
    launch(new Surroundings(PRESENT, true), refusing);
    assertEquals(List.of("command [review]"), started);
    assertEquals("The display :99 cannot be opened; the review runs in the terminal.\n", err());
  }

  private int launch(Display display, boolean terminal, String... words) {
    return launch(
        new Surroundings(display, terminal),
        options -> {
          started.add("desktop " + options);
          return 0;
        },
        words);
  }

  private int launch(Surroundings surroundings, Desktop desktop, String... words) {
    Launch.Commands commands =
        command -> {
          started.add("command " + command);
          return 7;
        };
    return new Launch(
            () -> surroundings,
            desktop,
            commands,
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(words));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
