package dev.highwater.ui.study;

import dev.highwater.schedule.Reasons;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.explain.HistoryText;
import java.util.Optional;

/// What the screen says of what was just done.
///
/// @param sentence one calm sentence
/// @param takenBack whether something was taken back that can be done again
public record Said(String sentence, boolean takenBack) {
  static Said of(String sentence) {
    return new Said(sentence, false);
  }

  static Said undone(Optional<Graded> step) {
    return step.map(it -> new Said("Taken back: " + what(it) + ".", true))
        .orElseGet(() -> of("There is nothing to take back."));
  }

  static Said redone(Optional<Graded> step) {
    return of(
        step.map(it -> "Done again: " + what(it) + ".").orElse("There is nothing to do again."));
  }

  /// A grade speaks for itself; that it made a leech does not.
  static Optional<Said> graded(Graded step) {
    return step.madeLeech()
        ? Optional.of(
            of("That card is a leech now: it is forgotten again and again. Word it anew, perhaps."))
        : Optional.empty();
  }

  static Said acted(CardActions.Outcome outcome) {
    return switch (outcome) {
      case CardActions.Outcome.Done(Graded done) -> of("The card is " + what(done) + ".");
      case CardActions.Outcome.Refused(String why) -> of(why);
    };
  }

  static Said planned(CardActions.Outcome outcome) {
    return switch (outcome) {
      case CardActions.Outcome.Done(Graded done) ->
          of("Moved %d cards to their days; Undo takes that back.".formatted(1 + done.parts().size()));
      case CardActions.Outcome.Refused(String why) -> of(why);
    };
  }

  private static String what(Graded step) {
    long others =
        step.parts().stream().filter(part -> !part.card().equals(step.entry().card())).count();
    String more = others == 0 ? "" : ", with %s more".formatted(Reasons.number(others));
    return HistoryText.what(step.entry()) + more;
  }
}
