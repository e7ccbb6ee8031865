package dev.highwater.note;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Notes of the plugin's cases, spoilt by chance; the same seed spoils them the same way.
final class MutatedNotes {
  private MutatedNotes() {}

  /// A file and how it is read.
  record Mutated(String path, ByteBuffer bytes, PluginSettings settings, boolean asPlugin) {
    @Override
    public String toString() {
      byte[] all = new byte[bytes.remaining()];
      bytes.duplicate().get(all);
      return settings
          + (asPlugin ? " as plugin" : "")
          + ":\n"
          + new String(all, StandardCharsets.UTF_8);
    }
  }

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

  static List<String> originals() {
    String cases =
        new String(Notes.resource("/obsidian/obsidian-sr-cases.json"), StandardCharsets.UTF_8);
    List<String> originals = new ArrayList<>();
    for (JsonNode one : new ObjectMapper().readTree(cases).get("notes").values()) {
      originals.add(one.get("input").asString());
    }
    return originals;
  }

  static String text(List<String> originals, Random random) {
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

  private static final List<String> WRITING =
      List.of(
          "\nQ:::A\n",
          "Q::A",
          " ^id-1\n",
          "\n^id-2\n",
          "\n> [!sr|card-metadata] \n>  <!--SR:!2025-02-05,12,288-->\n",
          " <!--SR:!2025-02-05,12,288!2000-01-01,1,250-->",
          "<!--SR:!fsrs,2025-03-04T05:06:07.000Z,3,4.5,6.7,2,3,1,0,2025-03-01T05:06:07.000Z-->\n",
          "<!--SR:!2025-02-05,NaN,NaN-->\n",
          "<!--SR:!2025-02-05,12.7,288!2025-02-06,1,250!2025-02-07,1,250-->\n",
          "\n+++\n",
          "==one== and ==two==",
          "{@{hidden}@}",
          "> Q::A\n> R::B\n",
          "  - Q::A\n    - R::B\n",
          "\n===\n",
          "\n| a | b |\n| - | - |\n| ==1== | 2 |\n",
          "\n```\ncode\n```\n",
          "\n???\n",
          "#### Flashcards\n",
          "\u00E9\u6F22\uD83D\uDE00");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"));

  /// A file with its encoding, line ends and settings spoilt too.
  static Mutated mutated(List<String> originals, Random random) {
    StringBuilder note = new StringBuilder(text(originals, random));
    for (int edit = random.nextInt(4); edit > 0; edit--) {
      note.insert(random.nextInt(note.length() + 1), WRITING.get(random.nextInt(WRITING.size())));
    }
    if (random.nextInt(60) == 0) {
      note.insert(random.nextInt(note.length() + 1), "long words ".repeat(2_000));
    }
    String text = note.toString();
    text =
        switch (random.nextInt(6)) {
          case 0 -> text.replace("\n", "\r\n");
          case 1 -> text.replace('\n', '\r');
          default -> text;
        };
    byte[] bytes = encoded(text, random);
    return new Mutated(
        "Folder/n.md",
        ByteBuffer.wrap(bytes).asReadOnlyBuffer(),
        settings(random),
        random.nextInt(5) == 0);
  }

  private static byte[] encoded(String text, Random random) {
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean utf16 = charset.name().startsWith("UTF-16");
    boolean mark = charset.name().startsWith("UTF-") && random.nextInt(utf16 ? 8 : 4) > 0;
    byte[] bytes = ((mark && !text.startsWith("\uFEFF") ? "\uFEFF" : "") + text).getBytes(charset);
    for (int broken = random.nextInt(4) - 2; broken > 0 && bytes.length > 0; broken--) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0 : random.nextInt());
    }
    return bytes;
  }

  private static PluginSettings settings(Random random) {
    PluginSettings base = PluginSettings.DEFAULTS;
    boolean own = random.nextInt(5) == 0;
    return new PluginSettings(
        base.flashcardTags(),
        base.tagsToIgnore(),
        base.foldersToIgnore(),
        random.nextInt(8) == 0,
        own ? ";;" : base.single(),
        base.singleReversed(),
        base.multi(),
        own ? "???" : base.multiReversed(),
        random.nextInt(6) == 0 ? "+++" : "",
        own
            ? List.of("{@{[123;;]answer[;;hint]}@}", PluginSettings.HIGHLIGHT_CLOZES)
            : base.clozePatterns(),
        base.baseEase(),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0);
  }
}
