package dev.highwater.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Vaults for measuring, the same for the same numbers.
final class GeneratedVault {
  private static final String SYLLABLES =
      "ka lo mi no re su ti ve wa xy zu gra ple stro ß λ quo then bri dor fle";
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);

  private final String[] syllables = SYLLABLES.split(" ");
  private final SplittableRandom random = new SplittableRandom(20250210);
  private final StringBuilder note = new StringBuilder();

  private GeneratedVault() {}

  /// Notes of ten cards each, as a learner writes them: prose between cards of all kinds, more than
  /// half of them scheduled.
  static void writeUsual(Path folder, int notes) throws IOException {
    GeneratedVault vault = new GeneratedVault();
    for (int number = 0; number < notes; number++) {
      Path file = folder.resolve("%03d/note-%05d.md".formatted(number / 100, number));
      Files.createDirectories(folder.resolve("%03d".formatted(number / 100)));
      Files.writeString(file, vault.usual(number));
    }
  }

  /// Long notes, nearly all of whose cards are clozes under a pattern of the vault's own; 140,600
  /// cards in 1,900 notes.
  static void writeDense(Path folder, int notes) throws IOException {
    Path settings = folder.resolve(".obsidian/plugins/obsidian-spaced-repetition");
    Files.createDirectories(settings);
    Files.writeString(
        settings.resolve("data.json"),
        """
        {"settings": {"singleLineCardSeparator": ":@:", "singleLineReversedCardSeparator": "::@::",
          "clozePatterns": ["{@[123;;]answer[;;hint]@}"]}}
        """);
    GeneratedVault vault = new GeneratedVault();
    for (int number = 0; number < notes; number++) {
      Files.writeString(folder.resolve("dense-%05d.md".formatted(number)), vault.dense());
    }
  }

  private String usual(int number) {
    note.setLength(0);
    if (number % 2 == 0) {
      note.append("---\ntags:\n  - flashcards/geo\n  - topic-")
          .append(words(1))
          .append("\n---\n\n");
    }
    note.append("# ").append(words(3)).append("\n\n");
    if (number % 2 == 1) {
      note.append("#flashcards/it/networks\n\n");
    }
    for (int block = 0; block < 8; block++) {
      note.append(words(40)).append(".\n\n");
      if (block % 3 == 0) {
        note.append("## ").append(words(2)).append("\n\n");
      }
      card(block);
    }
    return note.toString();
  }

  private void card(int block) {
    switch (block) {
      case 0, 1, 2, 3 -> note.append("- ").append(words(5)).append(" :: ").append(words(6));
      case 4 -> note.append(words(4)).append(":::").append(words(4));
      case 5 -> note.append(words(6)).append("?\n?\n").append(words(9));
      case 6 ->
          note.append(words(5)).append("?\n?\n```java\nvar ").append(words(1)).append(";\n```");
      default ->
          note.append("%s ==%s== %s ==%s==.".formatted(words(4), words(1), words(3), words(1)));
    }
    note.append('\n');
    comment(block == 4 || block == 7 ? 2 : 1);
    note.append('\n');
  }

  private void comment(int cards) {
    if (random.nextInt(5) < 3) {
      note.append("<!--SR:");
      for (int card = 0; card < cards; card++) {
        int interval = 1 + random.nextInt(200);
        LocalDate due = TODAY.plusDays(random.nextInt(interval + 20) - 20);
        note.append("!%s,%d,%d".formatted(due, interval, 130 + 10 * random.nextInt(20)));
      }
      note.append("-->\n");
    }
  }

  private String dense() {
    note.setLength(0);
    note.append("# ").append(words(3)).append("\n\n#flashcards/dense\n\n");
    for (int block = 0; block < 14; block++) {
      note.append("## ").append(words(3)).append("\n\n").append(words(60)).append(".\n\n");
      for (int deletion = 0; deletion < 5; deletion++) {
        note.append("- %s {@%s@} %s\n".formatted(words(6), words(2), words(5)));
      }
      comment(5);
      note.append('\n');
    }
    note.append("%s:@:%s\n\n%s:@:%s\n\n".formatted(words(4), words(5), words(4), words(5)));
    note.append("%s::@::%s\n".formatted(words(4), words(5)));
    return note.toString();
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(word == 0 ? "" : " ");
      int length = 1 + random.nextInt(4);
      for (int syllable = 0; syllable < length; syllable++) {
        words.append(syllables[random.nextInt(syllables.length)]);
      }
    }
    return words.toString();
  }
}
