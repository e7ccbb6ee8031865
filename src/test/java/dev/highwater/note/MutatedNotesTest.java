package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.highwater.card.Flashcard;
import dev.highwater.note.prose.Prose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MutatedNotesTest {
  private static final int MUTATIONS = 2_000;
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r",
          "::",
          ":::",
          "\n?\n",
          "\n??\n",
          "```",
          "~~~\n",
          "<!--",
          "-->",
          "|",
          "\n<!--SR:!2025-02-05,12,288-->\n",
          "<!--SR:",
          "[[",
          "]]",
          "$",
          "$$\n",
          "> ",
          "- ",
          "    ",
          "\t",
          "#",
          "#flashcards",
          "---\n",
          "==",
          "==1;;",
          ";;",
          "**",
          "`",
          "<",
          "(",
          "![",
          "\uFEFF",
          "\u2028",
          "{",
          "\"",
          "```acks\n",
          "| - |\n",
          "[^1]: ",
          "\uD83D",
          "&amp;",
          "\\",
          "%%",
          "1. ",
          "* * *\n");

  private static List<String> originals() {
    String cases =
        new String(Notes.resource("/obsidian/obsidian-sr-cases.json"), StandardCharsets.UTF_8);
    List<String> originals = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(cases).get("notes").values()) {
      originals.add(one.get("input").asString());
    }
    return originals;
  }

  private static String mutated(List<String> originals, Random random) {
    StringBuilder note = new StringBuilder(originals.get(random.nextInt(originals.size())));
    note.append(originals.get(random.nextInt(originals.size())));
    for (int edit = random.nextInt(12); edit >= 0; edit--) {
      int at = random.nextInt(note.length() + 1);
      if (random.nextInt(3) == 0) {
        note.delete(at, Math.min(note.length(), at + random.nextInt(8)));
      } else {
        note.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return note.toString();
  }

  @Test
  void readAsPluginGivesCardsInsideTheNoteForEveryMutation() {
    List<String> originals = originals();
    NoteReader reader = new NoteReader().under(PluginSettings.DEFAULTS, true);
    for (long seed = 0; seed < MUTATIONS; seed++) {
      String note = mutated(originals, new Random(seed));
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
    List<String> originals = originals();
    for (long seed = 0; seed < MUTATIONS; seed++) {
      String note = mutated(originals, new Random(seed));
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
