package dev.highwater.ui.library;

import dev.highwater.study.query.CardOrder;
import dev.highwater.ui.frame.Texts;

/// What the columns of the list are called.
final class LibraryColumns {
  private static final Texts TEXTS = Texts.of(LibraryColumns.class);

  private LibraryColumns() {}

  static String title(CardOrder.Key key) {
    return switch (key) {
      case NOTE -> TEXTS.say("column-note");
      case QUESTION -> TEXTS.say("column-question");
      case DECK -> TEXTS.say("column-deck");
      case DUE -> TEXTS.say("column-due");
      case INTERVAL -> TEXTS.say("column-interval");
      case EASE -> TEXTS.say("column-ease");
      case STABILITY -> TEXTS.say("column-stability");
      case DIFFICULTY -> TEXTS.say("column-difficulty");
      case LAPSES -> TEXTS.say("column-lapses");
      case REVIEWS -> TEXTS.say("column-reviews");
    };
  }
}
