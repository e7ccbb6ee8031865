package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCards;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.shell.HeadlessScreen;
import dev.highwater.ui.study.StudyInMemory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The whole way through the real window, wired as {@code Window} does it, with nothing but the
/// seed note in the profile.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test
class JourneyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final int PATIENCE_SECONDS = 60;

  private static final String LOG =
      """
      values: snapshot - > - saw 2024-07-18,3,250
      values: snapshot - > 2025-02-05,12,288
      durability: snapshot - > - saw 2024-07-19,4,250
      durability: snapshot - > 2025-01-28,4,272
      trade-off: snapshot - > - saw 2024-07-20,5,250
      trade-off: snapshot - > 2025-01-25,2,230
      brokers can fail: snapshot - > - saw 2024-07-20,5,250
      brokers can fail: snapshot - > 2025-02-02,9,250
      trade-off: again 2025-01-25,2,230 > 2026-11-23,0,210
      durability: hard 2025-01-28,4,272 > 2026-11-25,2,252
      brokers can fail: good 2025-02-02,9,250 > 2026-12-16,23,250
      values: easy 2025-02-05,12,288 > 2027-01-10,48,308
      values: undone 2027-01-10,48,308 > 2025-02-05,12,288 row 12
      values: easy 2025-02-05,12,288 > 2027-01-10,48,308
      trade-off: good 2026-11-23,0,210 > 2026-11-25,2,210
      """;

  private Path data;
  private Stage stage;
  private Sitting sitting;

  @Start
  void start(Stage sharedByAllTests) throws IOException {
    data = Files.createTempDirectory("highwater-journey");
    new Shell(data).json("import", Shell.SEED.toString());
    // Which cards ask for a prediction hangs on their ids, and those on chance.
    new Shell(data).json("deck", "set", "*", "predictions=off");
    open(new Stage());
  }

  @Stop
  void stop() {
    stage.close();
    sitting.close();
  }

  @AfterEach
  void deleteTheProfile() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void open(Stage shownOn) {
    stage = shownOn;
    sitting =
        app()
            .desktop()
            .sitting(
                new StartOptions(Optional.of(data), Optional.of(NOW), utc(), Optional.empty()));
    HeadlessScreen.fit(stage);
    sitting.shell().show(stage);
  }

  private static Optional<ZoneId> utc() {
    return Optional.of(ZoneOffset.UTC);
  }

  private App app() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new App(
        new App.Outside(
            nowhere,
            nowhere,
            () -> false,
            () -> {
              throw new AssertionError("no terminal expected");
            },
            () -> data,
            InstantSource.system(),
            ZoneOffset.UTC,
            StudyInMemory.slowHand(),
            RandomGenerator.of("L64X128MixRandom")));
  }

  @Test
  void theWindowOffersTheSeedNoteAndWhatIsGradedIsInTheDatabase(FxRobot robot) throws Exception {
    awaitQuestion("1 of 4");
    robot.type(KeyCode.SPACE);
    awaitPlayback();
    robot.type(KeyCode.DIGIT1);
    answer(robot, "1 of 4", KeyCode.DIGIT2, KeyCode.DIGIT2);
    answer(robot, "2 of 4", KeyCode.DIGIT3);
    answer(robot, "3 of 4", KeyCode.DIGIT4);
    awaitQuestion("4 of 4");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    answer(robot, "3 of 4", KeyCode.DIGIT4);
    answer(robot, "4 of 4", KeyCode.DIGIT3);
    await("the end of the session", () -> shows("#count-again"));

    assertEquals(List.of("1", "1", "2", "1"), counts());
    robot.interact(stage::close);
    sitting.close();
    assertDatabase();
    robot.interact(() -> open(new Stage()));
    await("the second start", () -> shows("#day-title"));
    assertEquals("Done for today", text("#day-title"));
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertEquals(
        "Nothing is due The next card is due on Wednesday, 25 November 2026. Until then you"
            + " can study more by choice.",
        stage.getScene().lookup(".closing").getAccessibleText());
  }

  private void assertDatabase() {
    StudyCalendar calendar = new StudyCalendar(InstantSource.fixed(NOW), ZoneOffset.UTC);
    try (Profile profile = new SqliteProfiles(calendar).open(data)) {
      List<LogEntry> rows = profile.reviews().all();
      assertEquals(
          LOG.lines().toList(), rows.stream().map(row -> line(row, profile.cards())).toList());
      assertTrue(rows.stream().allMatch(row -> row.at().equals(NOW)));
      assertEquals(
          List.of(new Sm2Osr(Sm2Settings.DEFAULTS).identity()),
          rows.stream().map(LogEntry::scheduler).distinct().toList());
      assertTrue(rows.stream().allMatch(row -> row.taken().isPresent() == row.grade().isPresent()));
      for (LogEntry row : rows) {
        assertEquals(
            ReviewReplay.state(profile.reviews().of(row.card())),
            profile.cards().find(row.card()).orElseThrow().schedule());
      }
      assertEquals(
          new StudyCards.Counts(4, 0, 0, 4, 0, 0), profile.cards().counts(calendar.today()));
    }
  }

  /// A row on one line: card, kind and grade, schedule before > after, schedule only seen, row
  /// taken back.
  private static String line(LogEntry row, StudyCards cards) {
    return "%s: %s %s > %s%s%s"
        .formatted(
            topic(cards.find(row.card()).orElseThrow().card().flashcard().front()),
            row.grade().map(Grade::contractName).orElse(row.kind().storedName()),
            row.before().map(JourneyTest::words).orElse("-"),
            row.after().map(JourneyTest::words).orElse("-"),
            row.seen().map(seen -> " saw " + words(seen)).orElse(""),
            row.undoes().map(undone -> " row " + undone).orElse(""));
  }

  private static String topic(String front) {
    return Stream.of("values", "durability", "trade-off", "brokers can fail")
        .filter(front::contains)
        .findFirst()
        .orElseThrow();
  }

  private static String words(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule(var due, double interval, int ease) ->
          "%s,%.0f,%d".formatted(due, interval, ease);
      case FsrsSchedule fsrs -> fsrs.text();
    };
  }

  private void answer(FxRobot robot, String progress, KeyCode... grade) throws TimeoutException {
    awaitQuestion(progress);
    robot.type(KeyCode.SPACE);
    await("the answer", () -> shows("#answer"));
    robot.type(grade);
  }

  private List<String> counts() {
    return Arrays.stream(Grade.values()).map(grade -> count(grade.contractName())).toList();
  }

  private void awaitQuestion(String progress) throws TimeoutException {
    await(
        "question " + progress,
        () -> shows("#question") && !shows("#answer") && text("#progress").equals(progress));
  }

  /// The simulator is there and time passes in it.
  private void awaitPlayback() throws TimeoutException {
    await("the simulator", () -> shows(".player"));
    PlayerViewModel playing = ((ScenarioPlayer) stage.getScene().lookup(".player")).viewModel();
    await("its second event", () -> playing.stopProperty().get() > 0);
  }

  private static void await(String what, Callable<Boolean> condition) throws TimeoutException {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, condition));
    } catch (TimeoutException late) {
      throw new TimeoutException("waited in vain for " + what);
    }
  }

  private boolean shows(String query) {
    return stage.getScene().lookup(query) != null;
  }

  private String text(String query) {
    return ((Label) stage.getScene().lookup(query)).getText();
  }

  private String count(String grade) {
    return shows("#count-" + grade) ? text("#count-" + grade) : "";
  }
}
