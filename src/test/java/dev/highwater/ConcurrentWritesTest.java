package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.cli.Workbench;
import dev.highwater.library.IdentityByHand;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultMode;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.Grading;
import dev.highwater.study.LogKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.ui.settings.VaultDesk;
import dev.highwater.vault.SettingsOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Grades on one thread while another reads and writes the same vault, as in the window.
class ConcurrentWritesTest {
  private static final int NOTES = 3;
  private static final int CARDS = 15;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
  private static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);
  private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

  @TempDir Path folder;

  @Test
  void gradesAndImportsOfOneVaultAtOnceLoseNothing() throws Exception {
    Path root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    for (int note = 0; note < NOTES; note++) {
      Files.writeString(root.resolve(note + ".md"), text(note, CARDS));
    }
    NoteSource source = new NoteSource(root.toString());
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile = workbench.profiles().apply(CALENDAR).open(folder.resolve("profile"))) {
      ProfileVaults desk = desk(profile, workbench);
      desk.add(root, new Patient());
      desk.setMode(source, VaultMode.IN_STEP);

      workAtOnce(root, source, workbench, profile, desk);
      for (int note = 0; note < NOTES; note++) {
        addACard(root.resolve(note + ".md"), note);
      }

      Vault vault = new Vault(source, VaultMode.IN_STEP, new TreeMap<>());
      workbench.inStep(profile, CALENDAR).sync(vault, false);
      assertEquals(NOTES * CARDS, reviews(profile));
      assertEquals(0, desk.owed(source));
      assertEquals(List.of(), profile.recognitions().vanished());
      assertEquals(states(profile), said(root));
      assertEquals(NOTES * CARDS + NOTES, states(profile).size());
      assertEquals(List.of(), leftovers(root));
    }
  }

  @Test
  void aDecisionIsTakenBackOnlyWhenNobodyElseWorksOnItsVault() throws Exception {
    Path root = Files.createDirectory(folder.toRealPath().resolve("vault"));
    NoteSource source = new NoteSource(root.toString());
    Workbench workbench = App.onThisMachine().workbench();
    try (Profile profile = workbench.profiles().apply(CALENDAR).open(folder.resolve("profile"))) {
      ProfileVaults desk = desk(profile, workbench);
      Path note = Files.writeString(root.resolve("a.md"), "#flashcards\n\nWho leads the set?::it\n");
      desk.add(root, new Patient());
      Files.writeString(note, "#flashcards\n\nWho leads this set?::it\n");
      desk.importAgain(source, new Patient());

      FutureTask<IdentityByHand.Outcome> undo =
          new FutureTask<>(() -> workbench.identity(profile, CLOCK).takeBack(1));
      Thread other = new Thread(undo, "undo");
      boolean early =
          profile
              .notes()
              .inTurn(
                  source,
                  () -> {
                    other.start();
                    while (!undo.isDone() && other.getState() != Thread.State.WAITING) {
                      Thread.onSpinWait();
                    }
                    return undo.isDone();
                  });

      assertFalse(early);
      assertInstanceOf(IdentityByHand.Outcome.Done.class, undo.get());
    }
  }

  /// One thread grades every card; meanwhile the other imports and syncs, and in the middle an
  /// editor has added a card to each note.
  private static void workAtOnce(
      Path root, NoteSource source, Workbench workbench, Profile profile, ProfileVaults desk)
      throws Exception {
    AtomicBoolean graded = new AtomicBoolean();
    List<StudyCard> cards = profile.cards().dueAndNew(FAR);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> reading =
          threads.submit(() -> {
            for (int round = 0; !graded.get() || round < NOTES; round++) {
              if (round < NOTES) {
                addACard(root.resolve(round + ".md"), round);
              }
              desk.importAgain(source, new Patient());
            }
            return graded;
          });
      Future<?> grading =
          threads.submit(() -> {
            Grading session = workbench.grading(profile, CALENDAR);
            for (StudyCard card : cards) {
              session.grade(card, Grade.GOOD, Duration.ZERO);
            }
            return graded.getAndSet(true);
          });
      grading.get();
      reading.get();
    }
  }

  /// As an editor does; like any editor, it may come between the last look of a writer at the note
  /// and its write, so a card that is not there is added again.
  private static void addACard(Path note, int number) throws IOException {
    String card = "late question %d::late answer\n".formatted(number);
    if (!Files.readString(note).contains(card)) {
      Files.writeString(note, "\n" + card, StandardOpenOption.APPEND);
    }
  }

  private static String text(int note, int cards) {
    StringBuilder text = new StringBuilder("#flashcards\n");
    for (int card = 0; card < cards; card++) {
      text.append("\nquestion %d of note %d::answer\n".formatted(card, note));
    }
    return text.toString();
  }

  private static ProfileVaults desk(Profile profile, Workbench workbench) {
    VaultTools tools = new VaultTools(new SettingsOnDisk(), (_, _) -> () -> {}, List::of);
    return new ProfileVaults(profile, workbench, tools, CALENDAR, CLOCK);
  }

  private static int reviews(Profile profile) {
    return (int)
        profile.reviews().all().stream().filter(row -> row.kind() == LogKind.REVIEW).count();
  }

  /// What the profile knows of each card, by its question.
  private static Map<String, String> states(Profile profile) {
    return profile.cards().dueAndNew(FAR).stream()
        .collect(
            Collectors.toMap(
                card -> card.card().flashcard().front(),
                card ->
                    card.schedule()
                        .map(Schedule::inNote)
                        .map(ConcurrentWritesTest::comment)
                        .orElse(""),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  private static String comment(Schedule schedule) {
    Sm2Schedule sm2 = (Sm2Schedule) schedule;
    return "<!--SR:!%s,%d,%d-->".formatted(sm2.due(), (long) sm2.interval(), sm2.ease());
  }

  /// What the notes say of each card, by its question.
  private static Map<String, String> said(Path root) throws IOException {
    Map<String, String> said = new TreeMap<>();
    for (int note = 0; note < NOTES; note++) {
      List<String> lines = new ArrayList<>(Files.readAllLines(root.resolve(note + ".md")));
      lines.add("");
      for (int line = 0; line + 1 < lines.size(); line++) {
        if (lines.get(line).contains("::")) {
          String next = lines.get(line + 1);
          said.put(
              lines.get(line).substring(0, lines.get(line).indexOf("::")),
              next.startsWith("<!--SR:") ? next : "");
        }
      }
    }
    return said;
  }

  private static List<String> leftovers(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".md"))
          .toList();
    }
  }

  private static final class Patient implements VaultDesk.Following {
    @Override
    public void at(int files, int of, int cards) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
