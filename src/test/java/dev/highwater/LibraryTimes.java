package dev.highwater;

import dev.highwater.card.CardId;
import dev.highwater.library.Profile;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.CardAction;
import dev.highwater.study.StudyCalendar;
import dev.highwater.ui.library.LibraryView;
import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.task.TaskThread;
import dev.highwater.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Times the library screen on a profile: from what is typed to the first rows drawn, scrolling,
/// and actions on all cards with their undo. The profile is a copy to be thrown away.
///
/// Run with {@code -Dglass.platform=Headless -Dprism.order=sw}.
final class LibraryTimes {
  private static final List<String> TYPED =
      List.of("s", "st", "str", "stre", "stre ", "stre is:due", "stre (is:due or ease<200)", "");
  private static final int FRAMES = 120;
  private static final int ROWS_A_FRAME = 37;

  private LibraryTimes() {}

  public static void main(String[] words) throws Exception {
    StudyCalendar calendar = new StudyCalendar(InstantSource.system(), ZoneId.systemDefault());
    try (Profile profile = new SqliteProfiles(calendar).open(Path.of(words[0]));
        TaskThread work = new TaskThread("library")) {
      ProfileLibrary desk = new ProfileLibrary(profile, App.onThisMachine().workbench());
      CompletableFuture<LibraryViewModel> made = new CompletableFuture<>();
      CompletableFuture<Scene> drawn = new CompletableFuture<>();
      Platform.startup(() -> {
        LibraryViewModel model = new LibraryViewModel(desk, work, () -> {});
        LibraryView view = new LibraryView(model, ProseTools.alone(), _ -> {}, () -> {});
        Scene scene = new Scene(view, 990, 800);
        new Appearance().dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        made.complete(model);
        drawn.complete(scene);
      });
      LibraryViewModel model = made.get();
      Scene scene = drawn.get();
      Thread.sleep(3000);
      for (String text : TYPED) {
        long begun = System.nanoTime();
        Platform.runLater(() -> model.type(text));
        rowsDrawn(model, scene, text);
        System.out.printf(
            "typed '%s': first rows after %.0f ms (%d cards)%n",
            text,
            (System.nanoTime() - begun) / 1e6,
            model.listingProperty().get().cards().orElseThrow().size());
      }
      scroll(scene);
      act(desk);
      Platform.exit();
    }
  }

  /// A row that has been read has its question.
  private static void rowsDrawn(LibraryViewModel model, Scene scene, String text)
      throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    Platform.runLater(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            var listing = model.listingProperty().get();
            if (listing.text().equals(text) && !listing.searching() && firstRowHasText(scene)) {
              stop();
              there.countDown();
            }
          }
        }.start());
    there.await();
  }

  private static boolean firstRowHasText(Scene scene) {
    TableView<?> table = (TableView<?>) scene.lookup("#library-cards");
    return table.getItems().isEmpty()
        || table.lookupAll(".table-cell").stream()
            .filter(Node::isVisible)
            .anyMatch(cell ->
                cell instanceof Labeled label
                    && label.getText() != null
                    && !label.getText().isEmpty());
  }

  private static void scroll(Scene scene) throws InterruptedException {
    List<Double> frames = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(() ->
        new AnimationTimer() {
          private long last;
          private int frame;

          @Override
          public void handle(long now) {
            long at = System.nanoTime();
            if (last != 0) {
              frames.add((at - last) / 1e6);
            }
            last = at;
            TableView<?> table = (TableView<?>) scene.lookup("#library-cards");
            table.scrollTo(frame * ROWS_A_FRAME);
            if (++frame > FRAMES) {
              stop();
              done.countDown();
            }
          }
        }.start());
    done.await();
    Collections.sort(frames);
    System.out.printf(
        "scrolling %d rows a frame: median %.1f ms, 95 %% %.1f ms, slowest %.1f ms between"
            + " frames%n",
        ROWS_A_FRAME,
        frames.get(frames.size() / 2),
        frames.get(frames.size() * 95 / 100),
        frames.getLast());
  }

  private static void act(ProfileLibrary desk) {
    List<CardId> all =
        desk.find(
            new dev.highwater.study.query.Query.Everything(),
            dev.highwater.study.query.CardOrder.IN_NOTES);
    for (int cards : new int[] {100, 1000, 10_000, all.size()}) {
      long begun = System.nanoTime();
      desk.act(all.subList(0, cards), new CardAction.Flag(5));
      double acted = (System.nanoTime() - begun) / 1e6;
      begun = System.nanoTime();
      desk.undo();
      System.out.printf(
          "flag %d cards: %.0f ms, undo %.0f ms%n",
          cards, acted, (System.nanoTime() - begun) / 1e6);
    }
  }
}
