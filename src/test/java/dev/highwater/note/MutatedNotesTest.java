package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.highwater.card.Flashcard;
import dev.highwater.note.prose.Prose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedNotesTest {
  private static final int MUTATIONS = 2_000;

  @Test
  void readAsPluginGivesCardsInsideTheNoteForEveryMutation() {
    List<String> originals = MutatedNotes.originals();
    NoteReader reader = new NoteReader().under(PluginSettings.DEFAULTS, true);
    for (long seed = 0; seed < MUTATIONS; seed++) {
      String note = MutatedNotes.text(originals, new Random(seed));
      int lines = note.split("\r\n|\r|\n", -1).length;
      byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
      try {
        if (reader.read("n.md", ByteBuffer.wrap(bytes), false) instanceof ReadNote read) {
          for (ReadCard card : read.cards()) {
            int last = card.flashcard().lines().last();
            assertTrue(last < lines, "seed " + seed + ":\n" + note);
          }
        }
      } catch (RuntimeException failure) {
        fail("seed " + seed + ":\n" + note, failure);
      }
    }
  }

  @Test
  void readGivesCardsInsideTheNoteForEveryMutation() {
    List<String> originals = MutatedNotes.originals();
    for (long seed = 0; seed < MUTATIONS; seed++) {
      String note = MutatedNotes.text(originals, new Random(seed));
      int lines = note.split("\r\n|\r|\n", -1).length;
      try {
        for (ReadCard card : Notes.read(note).cards()) {
          Flashcard flashcard = card.flashcard();
          assertTrue(flashcard.lines().last() < lines, "seed " + seed + ":\n" + note);
          Prose.read(flashcard.back());
        }
      } catch (RuntimeException failure) {
        fail("seed " + seed + ":\n" + note, failure);
      }
    }
  }
}
