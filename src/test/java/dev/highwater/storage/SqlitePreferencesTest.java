package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.Profile;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePreferencesTest {
  @TempDir private Path folder;

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  @Test
  void nothingIsChosenInANewProfile() {
    try (Profile profile = open()) {
      assertEquals(Map.of(), profile.preferences().all());
    }
  }

  @Test
  void choicesAreThereAfterTheProfileWasClosed() {
    try (Profile profile = open()) {
      profile.preferences().put("theme", "light");
      profile.preferences().put("theme", "dark");
      profile.preferences().put("window", "0 0 1280 800");
      profile.preferences().put("screen", "vaults");
      profile.preferences().remove("screen");
    }
    try (Profile profile = open()) {
      assertEquals(Map.of("theme", "dark", "window", "0 0 1280 800"), profile.preferences().all());
    }
  }

  @Test
  void otherSettingsAreNoneOfThem() {
    try (Profile profile = open()) {
      profile.beginDaysAt(LocalTime.of(5, 0));
      profile.preferences().remove("dayStart");
    }
    try (Profile profile = open()) {
      assertEquals(Map.of(), profile.preferences().all());
      assertEquals(LocalTime.of(5, 0), profile.calendar().dayStart());
    }
  }
}
