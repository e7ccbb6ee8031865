package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.library.CardIds;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.NoteEditing.Outcome;
import dev.highwater.library.NoteEditing.Plan;
import dev.highwater.library.NoteEditing.Source;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultSettings;
import dev.highwater.note.NoteReader;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.vault.NoteFileWriter;
import dev.highwater.vault.SettingsOnDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cards rewritten and added through their notes, on a real vault and profile.
class NoteEditingTest {
  private static final String NOTE =
      """
      #flashcards/kafka

      # Heading

      first::one <!--SR:!2026-11-20,10,250-->
      second::two

      ```java
      not::a card
      ```

      What is it?
      ?
      - this
      - that
      <!--SR:!2026-11-20,10,250-->

      a:::b
      The ==high== watermark ==rises==.
      last::line\
      """;

  private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse(Shell.NOW));
  private static final StudyCalendar CALENDAR = new StudyCalendar(CLOCK, ZoneOffset.UTC);

  @TempDir private Path folder;

  @FunctionalInterface
  private interface Work {
    void on(NoteEditing editing, Profile profile) throws IOException;
  }

  @Test
  void sourceIsTheBlockWithoutItsComment() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) ->
            assertEquals(
                List.of("first::one", "What is it?\n?\n- this\n- that", "last::line"),
                List.of(
                    text(editing, profile, 0), text(editing, profile, 2), last(editing, profile))));
  }

  @Test
  void writeChangesOneSpanAndKeepsTheCardWithItsSchedule() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) -> {
          StudyCard before = card(profile, 0);

          Outcome written = editing.write(ready(editing.rewrite(id(before), "wholly::different")));

          assertInstanceOf(Outcome.Written.class, written);
          assertEquals(NOTE.replace("first::one", "wholly::different"), note());
          StudyCard after = card(profile, 0);
          assertEquals(
              List.of(id(before), "wholly", before.schedule()),
              List.of(id(after), after.card().flashcard().front(), after.schedule()));
        });
  }

  @Test
  void takeBackPutsTheBytesAndTheCardBack() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) -> {
          List<StudyCard> before = cards(profile);
          Plan.Ready plan =
              ready(editing.rewrite(id(before.get(2)), "Longer?\nyes\n?\n- this\n- and\n- that"));
          Outcome.Written written = assertInstanceOf(Outcome.Written.class, editing.write(plan));
          assertTrue(!cards(profile).equals(before));

          editing.takeBack(written);

          assertEquals(NOTE, note());
          assertEquals(before, cards(profile));
        });
  }

  @Test
  void addPutsACardBehindAnotherAndTakeBackRemovesIt() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) -> {
          List<StudyCard> before = cards(profile);
          Plan.Ready plan = ready(editing.add(id(before.get(2)), "new question", "new\nanswer"));
          Outcome.Written written = assertInstanceOf(Outcome.Written.class, editing.write(plan));

          assertEquals(
              NOTE.replace("250-->\n\na:::b", "250-->\n\nnew question\n?\nnew\nanswer\n\na:::b"),
              note());
          assertEquals(
              List.of("new question", before.size() + 1),
              List.of(card(profile, 3).card().flashcard().front(), cards(profile).size()));

          editing.takeBack(written);

          assertEquals(NOTE, note());
          assertEquals(before, cards(profile));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no separator",
        "a blank::line\n\ninside",
        "two::cards\nmore::cards",
        "# heading\nq::a",
        "",
        "first::one <!--SR:!2026-11-20,10,250-->",
      })
  void rewriteRefusesWhatWouldBeReadOtherwise(String text) throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) ->
            assertInstanceOf(Plan.Refused.class, editing.rewrite(id(card(profile, 0)), text)));
  }

  @Test
  void rewriteToTheSameTextIsUnneeded() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) ->
            assertEquals(
                new Plan.Unneeded(), editing.rewrite(id(card(profile, 0)), "first::one\n")));
  }

  @Test
  void writeRefusesWhenTheNoteChangedSinceItWasPlanned() throws IOException {
    withVault(
        NOTE,
        "--in-step",
        (editing, profile) -> {
          Plan.Ready plan = ready(editing.rewrite(id(card(profile, 0)), "x::y"));
          Files.writeString(file(), NOTE + " more");

          assertInstanceOf(Outcome.Refused.class, editing.write(plan));
          assertEquals(NOTE + " more", note());
        });
  }

  @Test
  void notesOfAReadOnlyVaultAreNotWritten() throws IOException {
    withVault(
        NOTE,
        "--json",
        (editing, profile) ->
            assertEquals(
                new Source.Closed(
                    "This vault is read only, so its notes are not changed. Keep it in step on the"
                        + " vaults screen, or edit the note in Obsidian."),
                editing.source(id(card(profile, 0)))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyEditTouchesNothingElseAndGoesBack(long seed) throws IOException {
    SplittableRandom chance = new SplittableRandom(seed);
    String windows = NOTE.replace("\n", "\r\n").replace("Heading", "Überschrift 🙂");
    withVault(
        windows,
        "--in-step",
        (editing, profile) -> {
          List<CardId> ids = cards(profile).stream().map(NoteEditingTest::id).toList();
          for (int step = 0; step < 40; step++) {
            int place = chance.nextInt(ids.size());
            byte[] before = Files.readAllBytes(file());
            String text = text(editing, profile, place);
            int cut = chance.nextInt(text.length() + 1);
            String wanted = text.substring(0, cut) + "é🙂" + text.substring(cut);
            if (editing.rewrite(ids.get(place), wanted) instanceof Plan.Ready plan) {
              Outcome.Written written =
                  assertInstanceOf(Outcome.Written.class, editing.write(plan), "seed " + seed);
              assertEquals(wanted, text(editing, profile, place), "seed " + seed);
              assertEquals(ids, cards(profile).stream().map(NoteEditingTest::id).toList());
              if (chance.nextBoolean()) {
                editing.takeBack(written);
                assertArrayEquals(before, Files.readAllBytes(file()), "seed " + seed);
              }
            }
          }
        });
  }

  private void withVault(String note, String option, Work work) throws IOException {
    Files.createDirectory(folder.resolve("vault"));
    Files.writeString(file(), note);
    Path data = folder.resolve("profile");
    assertEquals(
        0,
        new Shell(data).run("vault", "add", folder.resolve("vault").toString(), option).status());
    try (Profile profile = new SqliteProfiles(CALENDAR).open(data)) {
      work.on(
          new NoteEditing(
              profile,
              new NoteFileWriter(),
              new NoteReader(),
              new VaultSettings(profile.vaults(), new SettingsOnDisk()),
              CardIds.drawnFrom(new SplittableRandom(9)),
              CLOCK),
          profile);
    }
  }

  private Path file() {
    return folder.resolve("vault").resolve("note.md");
  }

  private String note() throws IOException {
    return Files.readString(file(), StandardCharsets.UTF_8);
  }

  private static Plan.Ready ready(Plan plan) {
    return assertInstanceOf(Plan.Ready.class, plan);
  }

  private static String text(NoteEditing editing, Profile profile, int place) {
    return assertInstanceOf(Source.Text.class, editing.source(id(card(profile, place)))).text();
  }

  private static String last(NoteEditing editing, Profile profile) {
    return text(editing, profile, cards(profile).size() - 1);
  }

  private static StudyCard card(Profile profile, int place) {
    return cards(profile).get(place);
  }

  private static CardId id(StudyCard card) {
    return card.card().id();
  }

  private static List<StudyCard> cards(Profile profile) {
    return profile.cards().dueAndNew(CALENDAR.today()).stream()
        .sorted(
            Comparator.comparingInt((StudyCard card) -> card.card().flashcard().lines().first())
                .thenComparingInt(card -> card.card().flashcard().ordinal()))
        .toList();
  }
}
