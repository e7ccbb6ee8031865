package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.library.Profile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteScenariosTest {
  @TempDir private Path folder;

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  @Test
  void ownScenariosAreThereAfterTheProfileWasClosed() {
    try (Profile profile = open()) {
      profile.scenarios().keep("Lost / found", "send A\n");
      profile.scenarios().keep("Lost / found", "send B\n");
      profile.scenarios().keep("Gone", "send C\n");
      profile.scenarios().forget("Gone");
    }
    try (Profile profile = open()) {
      assertEquals(Map.of("Lost / found", "send B\n"), profile.scenarios().own());
    }
  }

  @Test
  void preferencesAreNoScenarios() {
    try (Profile profile = open()) {
      profile.preferences().put("theme", "dark");
      assertEquals(Map.of(), profile.scenarios().own());
    }
  }
}
