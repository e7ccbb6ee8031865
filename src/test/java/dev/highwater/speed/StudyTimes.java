package dev.highwater.speed;

import static dev.highwater.speed.FilledProfile.CALENDAR;

import dev.highwater.library.Profile;
import dev.highwater.schedule.FromLog;
import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Scheduler;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.CardActions;
import dev.highwater.study.Grading;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.StudySession;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Measures a session on a {@link FilledProfile}: drawing today's queue up and finding its first
/// card, and grading a card, which is on the disk then, and finding the next; and what {@code due}
/// asks of the due cards under FSRS-6, which sees them by their logs. Prints medians and 99th
/// percentiles once the program is warm, and the median of the processor's time, which says more on
/// a busy machine.
///
/// Takes no arguments; run on an otherwise idle machine.
public final class StudyTimes {
  private static final int WARM_UP = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Scheduler SM2 = new Sm2Osr(Sm2Settings.DEFAULTS);
  private static final Scheduler FSRS6 =
      new FromLog(
          new Fsrs(
              new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI),
              FsrsSettings.AS_ANKI,
              CALENDAR));

  private StudyTimes() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("highwater-study");
    FilledProfile.fill(folder);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      queue("queue, limits 20 and 200", profile, 60);
      for (String order : List.of("overdue", "random")) {
        put(profile, Map.of(DeckOption.REVIEW_ORDER, order, DeckOption.NEW_ORDER, "random"));
        queue("queue, reviews " + order + ", new random", profile, 30);
      }
      put(profile, Map.of(DeckOption.NEW_PER_DAY, "5000", DeckOption.REVIEWS_PER_DAY, "9999"));
      queue("queue of 11,000 cards", profile, 30);
      grade("grade, durable, next card with its outcomes", profile, SM2, 1_500);
      grade("the same by FSRS-6 from the log", profile, FSRS6, 1_500);
      outcomes("outcomes of all due cards by FSRS-6 from the log", profile, 10);
    }
  }

  private static void put(Profile profile, Map<DeckOption, String> options) {
    profile.decks().put(DeckRules.ALL, new DeckChoices(new TreeMap<>(options), Optional.empty()));
  }

  private static void queue(String what, Profile profile, int times) {
    List<Span> spans = new ArrayList<>();
    for (int run = 0; run < times + WARM_UP; run++) {
      spans.add(time(() -> session(profile, SM2)));
    }
    print(what, spans);
  }

  /// How long something took, in milliseconds.
  private record Span(double clock, double processor) {}

  private static void outcomes(String what, Profile profile, int times) {
    List<StudyCard> due =
        profile.cards().dueAndNew(CALENDAR.today()).stream()
            .filter(card -> card.schedule().isPresent())
            .toList();
    Grading grading = grading(profile, FSRS6);
    List<Span> spans = new ArrayList<>();
    for (int run = 0; run < times + WARM_UP; run++) {
      spans.add(time(() -> grading.outcomes(due)));
    }
    print(what + " (" + due.size() + ")", spans);
  }

  private static void grade(String what, Profile profile, Scheduler rules, int times) {
    StudySession session = session(profile, rules);
    Random random = new Random(1);
    List<Span> spans = new ArrayList<>();
    for (int run = 0; run < times + WARM_UP; run++) {
      Grade grade = random.nextInt(10) == 0 ? Grade.AGAIN : Grade.GOOD;
      spans.add(
          time(() -> {
            session.grade(grade, Duration.ofSeconds(8));
            return session.outcomes();
          }));
    }
    print(what, spans);
  }

  private static Grading grading(Profile profile, Scheduler rules) {
    return new Grading(profile.cards(), profile.reviews(), rules, CALENDAR);
  }

  private static StudySession session(Profile profile, Scheduler rules) {
    StudyDesk desk =
        new StudyDesk(
            profile.cards(),
            profile.queue(),
            profile.decks(),
            grading(profile, rules),
            new CardActions(profile.reviews(), CALENDAR, NotesInStep.NEVER),
            CALENDAR);
    return new StudySession(desk, new SessionKind.Today(Optional.empty()));
  }

  private static <T> Span time(Supplier<T> work) {
    long processor = THREADS.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    T result = work.get();
    Span span =
        new Span(
            (System.nanoTime() - began) / 1e6,
            (THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
    if (result == null) {
      throw new IllegalStateException("nothing came of it");
    }
    return span;
  }

  private static void print(String what, List<Span> spans) {
    List<Span> warm = spans.subList(WARM_UP, spans.size());
    List<Double> clock = warm.stream().map(Span::clock).sorted().toList();
    List<Double> processor = warm.stream().map(Span::processor).sorted().toList();
    System.out.printf(
        "%s: median %.1f ms, 99th percentile %.1f ms, processor %.1f ms (%d times, first %.0f ms)%n",
        what,
        clock.get(clock.size() / 2),
        clock.get(clock.size() * 99 / 100),
        processor.get(processor.size() / 2),
        clock.size(),
        spans.getFirst().clock());
  }
}
