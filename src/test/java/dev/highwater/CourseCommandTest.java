package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The course in a profile that began with other notes.
class CourseCommandTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void importOwnNotes() {
    shell = new Shell(folder.resolve("profile"));
    shell.run("import", Shell.SEED.toString());
  }

  private int cards() {
    return shell.json("stats").get("cards").asInt();
  }

  @Test
  void theCourseIsAddedBesideOwnNotesOnce() {
    int own = cards();
    JsonNode added = shell.json("course", "add");
    assertTrue(added.get("notes").asInt() >= 14, added.toString());
    assertEquals(added.get("cards").asInt(), added.get("added").asInt());
    assertEquals(own + added.get("added").asInt(), cards());

    JsonNode again = shell.json("course", "add");
    assertEquals(0, again.get("added").asInt());
    assertEquals(own + added.get("added").asInt(), cards());
  }
}
