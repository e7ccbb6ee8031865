package dev.highwater.ui.library;

import dev.highwater.library.NoteEditing;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.explain.HistoryText;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;

/// What the screen says of what was done.
final class LibraryWords {
  private static final Texts TEXTS = Texts.of(LibraryWords.class);

  private LibraryWords() {}

  static String acted(CardActions.Outcome outcome) {
    return switch (outcome) {
      case CardActions.Outcome.Done(var done) ->
          TEXTS.say("acted", 1 + done.parts().size(), HistoryText.what(done.entry()))
              + done.note().notWritten().map(why -> " " + why).orElse("");
      case CardActions.Outcome.Refused(String why) -> why;
    };
  }

  static String undone(Optional<Graded> step) {
    return step.map(it -> TEXTS.say("undone", 1 + it.parts().size(), HistoryText.what(it.entry())))
        .orElseGet(() -> TEXTS.say("nothing-to-undo"));
  }

  static String redone(Optional<Graded> step) {
    return step.map(it -> TEXTS.say("redone", 1 + it.parts().size(), HistoryText.what(it.entry())))
        .orElseGet(() -> TEXTS.say("nothing-to-redo"));
  }

  static String written(NoteEditing.Outcome outcome, boolean added) {
    return switch (outcome) {
      case NoteEditing.Outcome.Refused(String why) -> why;
      case NoteEditing.Outcome.Written written ->
          added
              ? TEXTS.say("added", written.place().note())
              : TEXTS.say("written", written.place().note());
    };
  }

  static String editTakenBack(NoteEditing.Outcome outcome) {
    return switch (outcome) {
      case NoteEditing.Outcome.Refused(String why) -> why;
      case NoteEditing.Outcome.Written written ->
          TEXTS.say("edit-taken-back", written.place().note());
    };
  }

  static String decisionTakenBack() {
    return TEXTS.say("decision-taken-back");
  }
}
