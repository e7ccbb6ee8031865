package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.TODAY;
import static dev.highwater.storage.ImportedNote.VAULT;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.ImportPlan;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultCounts;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.Grading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultsTest {
  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfileWithThreeCards() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
    List<CardChange> changes =
        List.of(
            added(card("one", "a.md", 1), OVERDUE),
            added(card("two", "a.md", 3), Optional.empty()),
            added(card("three", "b.md", 1), Optional.empty()));
    profile.notes().commit(new ImportPlan(VAULT, List.of("a.md", "b.md"), changes, List.of(), NOW));
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  @Test
  void countsTellNotesCardsAndWhatIsDue() {
    assertEquals(new VaultCounts(2, 3, 1, 0), profile.vaults().counts(VAULT, TODAY));
    assertEquals(
        new VaultCounts(0, 0, 0, 0), profile.vaults().counts(new NoteSource("/elsewhere"), TODAY));
  }

  @Test
  void countsLeaveOutWhatVanished() {
    profile.notes().commit(plan(new CardChange.Removed(new CardId("three"))));

    assertEquals(new VaultCounts(1, 2, 1, 0), profile.vaults().counts(VAULT, TODAY));
  }

  @Test
  void cardRatedHereIsOwedToItsNote() {
    Grading grading =
        new Grading(profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
    grading.grade(profile.cards().find(new CardId("two")).orElseThrow(), Grade.GOOD, Duration.ZERO);

    assertEquals(1, profile.vaults().counts(VAULT, TODAY).owed());
  }
}
