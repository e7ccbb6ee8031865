package dev.highwater;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.settings.SettingsDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings screen's desk on a real profile.
@SuppressWarnings("NullAway.Init") // JUnit fills the folder before each test
class ProfileSettingsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;
  private Profile profile;
  private ProfileSettings settings;

  @BeforeEach
  void openAProfile() {
    Workbench workbench = App.onThisMachine().workbench();
    InstantSource clock = InstantSource.fixed(NOW);
    profile =
        workbench
            .profiles()
            .apply(new StudyCalendar(clock, ZoneOffset.UTC))
            .open(folder.resolve("profile"));
    settings = new ProfileSettings(profile, workbench, clock, folder);
  }

  @AfterEach
  void close() {
    profile.close();
  }

  @Test
  void whatIsChosenHoldsForTheProfileAndCanBePutBack() {
    DeckChoices before = settings.choose(DeckRules.ALL, DeckOption.NEW_PER_DAY, "7");
    assertEquals(7, profile.decks().rules().of(DeckRules.ALL).newPerDay());
    assertEquals(
        Map.of(DeckOption.NEW_PER_DAY, "7"),
        requireNonNull(settings.facts().choices().get(DeckRules.ALL)).options());

    settings.put(DeckRules.ALL, before);
    assertEquals(20, profile.decks().rules().of(DeckRules.ALL).newPerDay());
  }

  @Test
  void theCourseIsAmongTheCardsOnceItWasAdded() {
    assertFalse(settings.facts().course());
    assertEquals(Set.of(DeckRules.ALL), settings.facts().decks());

    assertTrue(settings.addCourse() > 0);
    assertTrue(settings.facts().course());
    assertTrue(settings.facts().decks().size() > 1);
  }

  @Test
  void aRetentionCostsTheMoreTheHigherItIs() {
    SettingsDesk.Load load = settings.load(DeckRules.ALL, List.of(0.8, 0.95));

    assertEquals(20, load.newPerDay());
    assertEquals(CatchUp.UNKNOWN_ANSWER, load.answer());
    double lower = requireNonNull(load.reviewsPerDay().get(0.8));
    double higher = requireNonNull(load.reviewsPerDay().get(0.95));
    assertTrue(lower < higher, load.toString());
  }

  @Test
  void theBeginningOfTheDayIsShownAsItWillBe() {
    settings.beginDaysAt(LocalTime.of(5, 30));

    assertEquals(LocalTime.of(5, 30), settings.facts().dayStart());
  }

  @Test
  void withoutReviewsNothingIsFitted() {
    assertEquals(Optional.empty(), settings.fit(() -> true));
    assertEquals(Optional.empty(), settings.facts().parameters());
  }
}
