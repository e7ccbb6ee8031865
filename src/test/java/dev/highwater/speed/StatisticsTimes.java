package dev.highwater.speed;

import static dev.highwater.speed.FilledProfile.CALENDAR;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.catchup.Recall;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Outlook;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.study.today.Survey;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Measures statistics and the screen of the day on a {@link FilledProfile}, 240,000 reviews of
/// 100,000 cards in 50 decks: reading the log and the cards, working all figures out for all decks
/// and for one, and looking at the day. Prints the first time and the median of the others.
///
/// Takes no arguments; run on an otherwise idle machine.
public final class StatisticsTimes {
  private static final int TIMES = 11;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private StatisticsTimes() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("highwater-statistics");
    FilledProfile.fill(folder);
    Recall recall = new Recall(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), CALENDAR);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      time("reading log and cards", () -> History.read(profile.records(), CALENDAR));
      History history = History.read(profile.records(), CALENDAR);
      Scope all = new Scope(Optional.empty(), Period.ALL);
      Scope one = new Scope(history.decks().stream().skip(7).findFirst(), Period.YEAR);
      time("all figures", () -> Report.of(history, all, Outlook.NOTHING_NEW, recall));
      time("figures of a deck", () -> Report.of(history, one, Outlook.NOTHING_NEW, recall));
      time(
          "the day",
          () ->
              Survey.of(
                  profile.queue(),
                  profile.decks().rules(),
                  profile.cards(),
                  profile.records(),
                  CALENDAR));
    }
  }

  private static <T> void time(String what, Supplier<T> work) {
    List<Double> spans = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int run = 0; run < TIMES; run++) {
      long before = THREADS.getCurrentThreadCpuTime();
      long began = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException("nothing came of it");
      }
      spans.add((System.nanoTime() - began) / 1e6);
      processor.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
    }
    List<Double> later = spans.subList(1, TIMES).stream().sorted().toList();
    System.out.printf(
        "%s: first %.0f ms, then %.0f ms, processor %.0f ms%n",
        what,
        spans.getFirst(),
        later.get(later.size() / 2),
        processor.stream().sorted().toList().get(TIMES / 2));
  }
}
