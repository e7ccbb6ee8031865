package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The shortcut for plain properties against YAML.
class PlainPropertiesTest {
  private static final List<String> LINES =
      List.of(
          "tags:",
          "tags:",
          "Tags:",
          "tag: ",
          "tags: one two",
          "tags: true",
          "tags: 2024-11-21",
          "tags: [a, b]",
          "tag: yes",
          "tags: null",
          "created: 2024-11-21",
          "created: 12:30",
          "title: A word - or two",
          "title: a: b",
          "title: a #b",
          "a b: c",
          "aliases:",
          "x",
          "- flashcards/geo",
          "  - flashcards/it",
          "    - deep",
          "  - two words",
          "  - 12",
          "  - true",
          "  - #tag",
          "  - a: b",
          "  - ",
          "  -  spaced",
          "-\ttab",
          "",
          "  more text",
          "null: x",
          "title: 'q'",
          "end: ",
          "y: n",
          "tags: a, b",
          "  - x ",
          "---x",
          "o: 0x1F");

  private static String properties(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("---\n");
    int count = 1 + random.nextInt(5);
    for (int line = 0; line < count; line++) {
      text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
    }
    return text.append("---\n").toString();
  }

  @Test
  void readFindsTheTagsThatYamlFinds() {
    int plain = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      String text = properties(seed);
      SourceLines lines = SourceLines.of(text);
      int closing = lines.count() - 2;
      if (PlainProperties.read(lines, closing).isPresent()) {
        plain++;
        long failed = seed;
        assertEquals(
            FrontMatter.readYaml(lines, closing, CardSyntax.PLUGIN_DEFAULTS),
            FrontMatter.of(lines, CardSyntax.PLUGIN_DEFAULTS),
            () -> "seed " + failed + ":\n" + text);
      }
    }
    assertTrue(plain > 200, "too few were plain: " + plain);
  }

  @Test
  void usualPropertiesCostNoYaml() {
    SourceLines lines =
        SourceLines.of("---\ntags:\n  - flashcards/geo\n  - topic-x\ncreated: 2024-11-21\n---\n");

    assertEquals(
        List.of("flashcards/geo", "topic-x"),
        FrontMatter.of(lines, CardSyntax.PLUGIN_DEFAULTS).tags());
    assertTrue(PlainProperties.read(lines, 5).isPresent());
  }
}
