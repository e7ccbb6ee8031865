package dev.highwater.ui.study;

import dev.highwater.study.CardActions;
import dev.highwater.study.StudyCard;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When the learner wants a card to be due, as typed: a day ({@code 2026-12-01}), or some days
/// later than it is now ({@code +3}).
sealed interface DueWish {
  Pattern LATER = Pattern.compile("\\+ ?([1-9][0-9]{0,4})(?: ?d(?:ays?)?)?");

  /// On that day.
  record On(LocalDate day) implements DueWish {}

  /// Postponed by that many days.
  record Later(int days) implements DueWish {}

  /// Reads what was typed; empty when it is neither.
  static Optional<DueWish> read(String typed) {
    Matcher later = LATER.matcher(typed.strip());
    if (later.matches()) {
      return Optional.of(new Later(Integer.parseInt(later.group(1))));
    }
    try {
      return Optional.of(new On(LocalDate.parse(typed.strip())));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /// Does it.
  default CardActions.Outcome on(CardActions actions, StudyCard card) {
    return switch (this) {
      case On(LocalDate day) -> actions.reschedule(card, day);
      case Later(int days) -> actions.postpone(card, days);
    };
  }
}
