package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.highwater.card.LineRange;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads and writes notes that chance has spoilt: nothing throws or takes a second, a planned edit
/// changes its span and the wanted schedules only, and taking it back gives the first bytes again.
class MutatedWritesTest {
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final List<String> originals = MutatedNotes.originals();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @Test
  void writingKeepsEverythingElseForEveryMutation() {
    writeInto(0, 2_000);
  }

  @Tag("long")
  @Test
  void writingKeepsEverythingElseForVeryManyMutations() {
    writeInto(1_000_000, 100_000);
  }

  private void writeInto(long firstSeed, int mutations) {
    for (long seed = firstSeed; seed < firstSeed + mutations; seed++) {
      Random random = new Random(seed);
      MutatedNotes.Mutated note = MutatedNotes.mutated(originals, random);
      try {
        outcomes.merge(write(note, random), 1, Integer::sum);
      } catch (RuntimeException | AssertionError | StackOverflowError failure) {
        fail("seed " + seed + " " + note, failure);
      }
    }
    System.out.println("Writes into " + mutations + " mutated notes: " + outcomes);
  }

  private static String write(MutatedNotes.Mutated note, Random random) {
    NoteReader reader = new NoteReader().under(note.settings(), note.asPlugin());
    NoteReading reading = timed(() -> reader.read(note.path(), note.bytes(), true));
    if (!(reading instanceof ReadNote read)) {
      return "not read: " + reading.getClass().getSimpleName();
    }
    if (read.cards().isEmpty()) {
      return "no cards";
    }
    ReadCard chosen = read.cards().get(random.nextInt(read.cards().size()));
    LineRange block = chosen.flashcard().lines();
    Map<Integer, Optional<Schedule>> changes = new HashMap<>();
    for (ReadCard card : read.cards()) {
      if (card.equals(chosen)
          || (card.flashcard().lines().equals(block) && random.nextInt(3) == 0)) {
        changes.put(card.flashcard().ordinal(), schedule(random));
      }
    }
    ScheduleEdit plan =
        timed(() -> reader.planSchedules(note.path(), note.bytes(), true, block, changes));
    return switch (plan) {
      case ScheduleEdit.Impossible(String why) -> "impossible: " + why;
      case ScheduleEdit.Unneeded() -> "unneeded";
      case ScheduleEdit.Planned(NoteEdit edit) -> {
        check(reader, note, read, block, changes, edit);
        yield "planned";
      }
    };
  }

  private static <T> T timed(Supplier<T> step) {
    long started = System.nanoTime();
    T done = step.get();
    long took = System.nanoTime() - started;
    assertTrue(took < LONGEST.toNanos(), "took " + Duration.ofNanos(took));
    return done;
  }

  private static Optional<Schedule> schedule(Random random) {
    LocalDate due = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1000));
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(
              new FsrsSchedule(
                  Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)),
                  random.nextInt(100),
                  random.nextDouble() * 100,
                  1 + random.nextDouble() * 9,
                  random.nextInt(4),
                  random.nextInt(10),
                  random.nextInt(5),
                  random.nextInt(2),
                  random.nextBoolean()
                      ? Optional.empty()
                      : Optional.of(Instant.ofEpochSecond(1_700_000_000L))));
      default -> Optional.of(new Sm2Schedule(due, random.nextInt(500), 130 + random.nextInt(200)));
    };
  }

  private static void check(
      NoteReader reader,
      MutatedNotes.Mutated note,
      ReadNote before,
      LineRange block,
      Map<Integer, Optional<Schedule>> changes,
      NoteEdit edit) {
    ByteBuffer written = edit.applyTo(note.bytes());
    checkOutside(note.bytes(), written, edit);
    ReadNote after =
        assertInstanceOf(ReadNote.class, reader.read(note.path(), written, true), edit.toString());
    assertEquals(expected(before, block, changes), said(after), edit.toString());
    LineRange now = blockAfter(before, after, block);
    assertEquals(
        new ScheduleEdit.Unneeded(),
        reader.planSchedules(note.path(), written, true, now, changes),
        edit.toString());
    ScheduleEdit restore = reader.planRestore(note.path(), written, true, now, edit);
    NoteEdit back =
        assertInstanceOf(ScheduleEdit.Planned.class, restore, edit + "\n" + restore).edit();
    assertEquals(note.bytes(), back.applyTo(written), edit + "\n" + back);
  }

  private static void checkOutside(ByteBuffer before, ByteBuffer after, NoteEdit edit) {
    Charset charset = edit.charset();
    int old = edit.before().getBytes(charset).length;
    int now = edit.after().getBytes(charset).length;
    assertEquals(before.slice(0, edit.start()), after.slice(0, edit.start()));
    assertEquals(
        before.slice(edit.start() + old, before.limit() - edit.start() - old),
        after.slice(edit.start() + now, after.limit() - edit.start() - now));
  }

  private static LineRange blockAfter(ReadNote before, ReadNote after, LineRange block) {
    for (int at = 0; at < before.cards().size(); at++) {
      if (before.cards().get(at).flashcard().lines().equals(block)) {
        return after.cards().get(at).flashcard().lines();
      }
    }
    return fail("no card at " + block);
  }

  private static List<String> expected(
      ReadNote before, LineRange block, Map<Integer, Optional<Schedule>> changes) {
    List<String> said = new ArrayList<>();
    for (ReadCard card : before.cards()) {
      Optional<Schedule> changed =
          card.flashcard().lines().equals(block)
              ? changes.getOrDefault(card.flashcard().ordinal(), card.schedule())
              : card.schedule();
      said.add(said(card, changed));
    }
    return said;
  }

  private static List<String> said(ReadNote note) {
    return note.cards().stream().map(card -> said(card, card.schedule())).toList();
  }

  /// The reading that copies the plugin keeps in a card's text what stands in front of a comment:
  /// the line break, or the callout around it.
  private static String withoutCallout(String side) {
    return side.replaceFirst("\\n> \\[!sr\\|card-metadata]\\s*(\\n>\\s*)?$", "").strip();
  }

  private static String said(ReadCard card, Optional<Schedule> schedule) {
    return String.join(
        "\n",
        card.flashcard().kind().name(),
        Integer.toString(card.flashcard().ordinal()),
        withoutCallout(card.flashcard().front()),
        withoutCallout(card.flashcard().back()),
        card.flashcard().context().toString(),
        card.flashcard().decks().toString(),
        card.flashcard().scenario().toString(),
        schedule.toString(),
        card.orphans().stream().map(ScheduleComment::text).toList().toString());
  }
}
