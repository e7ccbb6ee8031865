package dev.highwater.speed;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.CardActions;
import dev.highwater.study.Grading;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.StudySession;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Measures a session on a profile of 100,000 cards in 50 decks, 40,000 of them new and 6,000 due:
/// drawing today's queue up and finding its first card, and grading a card, which is on the disk
/// then, and finding the next. Prints medians and 99th percentiles once the program is warm, and
/// the median of the processor's time, which says more on a busy machine.
///
/// Takes no arguments; run on an otherwise idle machine.
public final class StudyTimes {
  private static final int CARDS = 100_000;
  private static final int DECKS = 50;
  private static final int WARM_UP = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int A_NOTE = 20;
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final StudyCalendar CALENDAR = new StudyCalendar(() -> NOW, ZoneOffset.UTC);

  private StudyTimes() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("highwater-study");
    fill(folder);
    try (Profile profile = new SqliteProfiles(CALENDAR).open(folder)) {
      queue("queue, limits 20 and 200", profile, 60);
      for (String order : List.of("overdue", "random")) {
        put(profile, Map.of(DeckOption.REVIEW_ORDER, order, DeckOption.NEW_ORDER, "random"));
        queue("queue, reviews " + order + ", new random", profile, 30);
      }
      put(profile, Map.of(DeckOption.NEW_PER_DAY, "5000", DeckOption.REVIEWS_PER_DAY, "9999"));
      queue("queue of 11,000 cards", profile, 30);
      grade(profile, 1_500);
    }
  }

  private static void put(Profile profile, Map<DeckOption, String> options) {
    profile.decks().put(DeckRules.ALL, new DeckChoices(new TreeMap<>(options), Optional.empty()));
  }

  private static void queue(String what, Profile profile, int times) {
    List<Span> spans = new ArrayList<>();
    for (int run = 0; run < times + WARM_UP; run++) {
      spans.add(time(() -> session(profile)));
    }
    print(what, spans);
  }

  /// How long something took, in milliseconds.
  private record Span(double clock, double processor) {}

  private static void grade(Profile profile, int times) {
    StudySession session = session(profile);
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
    print("grade, durable, next card with its outcomes", spans);
  }

  private static StudySession session(Profile profile) {
    Sm2Osr rules = new Sm2Osr(Sm2Settings.DEFAULTS);
    StudyDesk desk =
        new StudyDesk(
            profile.cards(),
            profile.queue(),
            profile.decks(),
            new Grading(profile.cards(), profile.reviews(), rules, CALENDAR),
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

  private static void fill(Path folder) throws SQLException, IOException {
    new SqliteProfiles(CALENDAR).open(folder).close();
    String address = "jdbc:sqlite:" + folder.resolve("highwater.db");
    try (Connection connection = DriverManager.getConnection(address)) {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .executeUpdate("INSERT INTO source VALUES (1, '/vault', 0, 'read-only', '{}')");
      notes(connection);
      cards(connection);
      connection.commit();
    }
  }

  private static void notes(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO note (id, source, path) VALUES (?, 1, ?)")) {
      for (int note = 1; note <= CARDS / A_NOTE; note++) {
        insert.setInt(1, note);
        insert.setString(2, "topic/note-" + note + ".md");
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void cards(Connection connection) throws SQLException {
    Random random = new Random(7);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO card (id, note, kind, ordinal, first_line, last_line, front, back, context,
              decks, due_day, interval, schedule)
            VALUES (?, ?, 'single-basic', 0, ?, ?, ?, ?, '', ?, ?, ?, ?)
            """)) {
      for (int card = 0; card < CARDS; card++) {
        int note = 1 + card / A_NOTE;
        insert.setString(1, "card%08d".formatted(card));
        insert.setInt(2, note);
        insert.setInt(3, 3 * (card % A_NOTE));
        insert.setInt(4, 3 * (card % A_NOTE) + 1);
        insert.setString(5, "What does setting number " + card + " of the producer do? ".repeat(3));
        insert.setString(6, "It decides about case " + card + ", and about others. ".repeat(4));
        insert.setString(7, "topic/deck-%02d\n".formatted(note % DECKS));
        if (random.nextInt(10) < 4) {
          insert.setObject(8, null);
          insert.setObject(9, null);
          insert.setObject(10, null);
        } else {
          int interval = 1 + random.nextInt(180);
          int due = random.nextInt(10) == 0 ? -random.nextInt(40) : 1 + random.nextInt(interval);
          insert.setLong(8, TODAY.toEpochDay() + due);
          insert.setDouble(9, interval);
          insert.setString(10, TODAY.plusDays(due) + "," + interval + ",250");
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
