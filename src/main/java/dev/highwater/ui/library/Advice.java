package dev.highwater.ui.library;

import dev.highwater.ui.frame.Texts;

/// What a learner can do about something wrong in a note.
final class Advice {
  private static final Texts TEXTS = Texts.of(Advice.class);

  private Advice() {}

  /// @param code the stable name of a problem; one that is not known gets general advice
  static String on(String code) {
    return switch (code) {
      case "orphan-schedule", "surplus-schedule" -> TEXTS.say("advice-orphan");
      case "adopted-schedule" -> TEXTS.say("advice-adopted");
      case "cloze-not-read" -> TEXTS.say("advice-cloze");
      case "too-many-clozes" -> TEXTS.say("advice-many-clozes");
      case "mojibake-tag" -> TEXTS.say("advice-mojibake");
      case "bad-front-matter" -> TEXTS.say("advice-front-matter");
      case "not-utf-8", "nul-bytes" -> TEXTS.say("advice-encoding");
      case "empty-front", "not-a-card", "rescued-card" -> TEXTS.say("advice-shape");
      case "too-deep", "too-large", "binary-file" -> TEXTS.say("advice-left-out");
      case "unreadable", "not-a-file", "vanished", "vault-missing" -> TEXTS.say("advice-file");
      default -> TEXTS.say("advice-other");
    };
  }
}
