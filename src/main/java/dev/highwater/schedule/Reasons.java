package dev.highwater.schedule;

import java.util.Locale;
import java.util.Optional;

/// Says in words what rules did and would do; for a learner who wants to know why.
public interface Reasons {
  /// Which rules they are, for example {@code FSRS-6 at 90 % wanted retention}.
  String rules();

  /// Why a card with this schedule comes back when it does: a sentence.
  String due(Schedule schedule);

  /// What a grade would do and why: a sentence.
  ///
  /// @param before the card's schedule as the rules see it; empty for a card never rated
  /// @param after the outcome of that grade
  String outcome(Optional<Schedule> before, Grade grade, Schedule after, StudyMoment now);

  /// Rules that say no more than their name.
  static Reasons named(Scheduler.Identity identity) {
    return new Reasons() {
      @Override
      public String rules() {
        return identity.name();
      }

      @Override
      public String due(Schedule schedule) {
        return "It comes back " + days(schedule.interval()) + " after its last rating.";
      }

      @Override
      public String outcome(
          Optional<Schedule> before, Grade grade, Schedule after, StudyMoment now) {
        return "It would come back in " + days(after.interval()) + ".";
      }
    };
  }

  /// A number of days in words.
  static String days(double days) {
    return days == 1 ? "1 day" : number(days) + " days";
  }

  /// A number with one decimal at most, more only where it is small.
  static String number(double number) {
    String text = String.format(Locale.ROOT, number < 1 && number > 0 ? "%.2f" : "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /// A share as whole percent.
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
