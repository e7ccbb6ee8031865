package dev.highwater.ui.settings;

import dev.highwater.library.VaultMode;
import dev.highwater.ui.frame.Texts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the vaults screen says, in words.
final class VaultWords {
  private static final Texts TEXTS = Texts.of(VaultWords.class);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private VaultWords() {}

  static String mode(VaultMode mode) {
    return switch (mode) {
      case READ_ONLY -> "Read only";
      case IN_STEP -> "In step";
    };
  }

  static String explained(VaultMode mode) {
    return switch (mode) {
      case READ_ONLY -> TEXTS.say("read-only-says");
      case IN_STEP -> TEXTS.say("in-step-says");
    };
  }

  /// A number with its noun, for example {@code 1 card}, {@code 12,000 cards}.
  static String count(int number, String noun) {
    return number(number) + " " + (number == 1 ? noun : noun + "s");
  }

  static String number(int number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  static String when(LocalDateTime at) {
    return WHEN.format(at);
  }

  /// What an import came to, for example {@code 3 added, 1 changed}.
  static String result(VaultSummary.LastImport last) {
    StringBuilder words = new StringBuilder();
    append(words, last.added(), "added");
    append(words, last.changed(), "changed");
    append(words, last.removed(), "removed");
    return words.isEmpty() ? "nothing changed" : words.toString();
  }

  private static void append(StringBuilder words, int number, String what) {
    if (number > 0) {
      words.append(words.isEmpty() ? "" : ", ").append(number(number)).append(' ').append(what);
    }
  }

  /// How long work still takes, for example {@code about 2 min left}.
  static String left(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return seconds < 60
        ? "about " + Math.max(1, seconds) + " s left"
        : "about " + (seconds + 59) / 60 + " min left";
  }

  /// The kind of problem that a code stands for; other codes speak for themselves.
  static String kind(String code) {
    return switch (code) {
      case "orphan-schedule" -> "Schedules without a card";
      case "surplus-schedule" -> "Schedules for more cards than there are";
      case "adopted-schedule" -> "Schedules given back to their cards";
      case "bad-schedule" -> "Schedules that cannot be read";
      case "bad-settings" -> "Settings that cannot be used";
      case "bad-front-matter" -> "Properties that cannot be read";
      case "not-a-card" -> "Looks like a card, but is none";
      case "cloze-not-read" -> "Looks like a cloze, but is none";
      case "cut-off-card" -> "Cards that are cut off";
      case "rescued-card" -> "Cards that the plugin loses";
      case "empty-front" -> "Cards without a question";
      case "too-many-clozes" -> "Too many clozes";
      case "link-outside", "broken-link", "link-not-followed" -> "Links that are not followed";
      case "too-large", "unreadable", "unreadable-name", "vanished", "not-a-file", "binary-file" ->
          "Files that were not read";
      case "no-notes", "no-cards" -> "Nothing found";
      default ->
          code.isEmpty()
              ? "Other"
              : Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    };
  }
}
