package dev.highwater.speed;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.ui.player.PlayerViewModel;
import dev.highwater.ui.player.RunView;
import dev.highwater.ui.player.ScenarioPlayer;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Appearance;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Measures the frames of the player at 1280 by 800 with five brokers and about 500 events: in play
/// and when scrubbing to another place in every frame, in each view. Prints the frames a second,
/// the median and the 99th percentile of the time from frame to frame, and the same of the
/// processor's time that the two threads of JavaFX took for a frame, which says more on a busy
/// machine: on an idle core a frame takes no longer than that.
///
/// Takes no arguments; meant for one core of an otherwise idle machine, on an X server without a
/// graphics card: {@code taskset -c 0 java -Dprism.order=sw …}.
public final class FrameTimes {
  private static final int WARM_UP = 150;
  private static final int FRAMES = 300;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FrameTimes() {}

  /// Measures and prints.
  public static void main(String[] arguments) {
    Application.launch(Measuring.class, arguments);
  }

  /// Five brokers, twenty-eight records, a crash, an election and a return: about 500 notable
  /// events.
  static Scenario scenario() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "replicas: 5",
                "min.insync.replicas: 2",
                "acks: all",
                "consumer c:" + " auto.offset.reset=earliest",
                "read by c"));
    for (int record = 0; record < 28; record++) {
      lines.add("send R" + record);
      lines.add("expect R" + record + " acked");
      if (record == 8) {
        lines.addAll(List.of("crash leader", "wait until leader elected"));
      }
      if (record == 16) {
        lines.addAll(List.of("restart 1", "wait 2 s"));
      }
    }
    if (ScenarioReader.read(String.join("\n", lines)) instanceof ReadScenario.Good(var good)) {
      return good;
    }
    throw new IllegalStateException("the measured scenario is not understood");
  }

  private enum Way {
    PLAY,
    SCRUB
  }

  private record Part(RunView view, Way way) {}

  /// The window in which it is measured; JavaFX makes it.
  public static final class Measuring extends Application {
    private PlayerViewModel model = new PlayerViewModel();
    private final List<Part> parts = new ArrayList<>();
    private final double[] millis = new double[FRAMES];
    private final double[] busy = new double[FRAMES];
    private final AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            step(now);
          }
        };
    private List<Long> threads = List.of();
    private int frame;
    private long last;
    private long worked;

    @Override
    public void start(Stage stage) {
      ScenarioPlayer player = new ScenarioPlayer(BackgroundTasks.direct());
      model = player.viewModel();
      Scene scene = new Scene(new StackPane(player), 1280, 800);
      Appearance appearance = new Appearance();
      appearance.dress(scene);
      appearance.choose(ColorScheme.LIGHT);
      stage.setScene(scene);
      stage.show();
      Drill drill = new Drill(Drill.Origin.DECLARED, Drill.Emphasis.AVAILABILITY, "", List.of());
      player.show(new DrillRun(drill, Replay.of(scenario()), List.of()));
      System.out.println(model.stopCount() + " events to stop at");
      for (RunView view : RunView.values()) {
        for (Way way : Way.values()) {
          parts.add(new Part(view, way));
        }
      }
      begin();
      timer.start();
    }

    private void begin() {
      model.viewProperty().set(parts.getFirst().view());
      frame = -WARM_UP;
      model.scrubTo(0.1);
      if (parts.getFirst().way() == Way.PLAY) {
        model.play();
      }
    }

    private void step(long now) {
      long work = workNanos();
      if (frame >= 0) {
        millis[frame] = (now - last) / NANOS_PER_MILLI;
        busy[frame] = (work - worked) / NANOS_PER_MILLI;
      }
      last = now;
      worked = work;
      frame++;
      if (frame == FRAMES) {
        report();
        parts.removeFirst();
        if (parts.isEmpty()) {
          timer.stop();
          Platform.exit();
        } else {
          begin();
        }
      } else if (parts.getFirst().way() == Way.SCRUB) {
        // To and fro over the whole run, once in two seconds.
        model.scrubTo(0.5 + 0.5 * Math.sin(frame * Math.PI / 60));
      }
    }

    private void report() {
      double sum = Arrays.stream(millis).sum();
      Arrays.sort(millis);
      Arrays.sort(busy);
      System.out.printf(
          Locale.ROOT,
          "%-10s %-5s %5.1f frames/s; frame %5.1f, 99 %% %5.1f ms; processor %5.1f, 99 %% %5.1f"
              + " ms%n",
          parts.getFirst().view(),
          parts.getFirst().way(),
          1000 * FRAMES / sum,
          millis[FRAMES / 2],
          millis[FRAMES * 99 / 100],
          busy[FRAMES / 2],
          busy[FRAMES * 99 / 100]);
    }

    /// The processor's time of the thread of the screen and of the one that draws.
    private long workNanos() {
      if (threads.size() < 2) {
        threads =
            Thread.getAllStackTraces().keySet().stream()
                .filter(each ->
                    each.equals(Thread.currentThread()) || each.getName().startsWith("Quantum"))
                .map(Thread::threadId)
                .toList();
      }
      return threads.stream().mapToLong(THREADS::getThreadCpuTime).sum();
    }
  }
}
