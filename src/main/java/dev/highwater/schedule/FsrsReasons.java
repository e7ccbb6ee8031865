package dev.highwater.schedule;

import static dev.highwater.schedule.Reasons.days;
import static dev.highwater.schedule.Reasons.number;
import static dev.highwater.schedule.Reasons.percent;

import dev.highwater.schedule.FsrsSchedule.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What {@link Fsrs} does, in words.
final class FsrsReasons implements Reasons {
  private final Fsrs rules;
  private final FsrsSettings settings;

  FsrsReasons(Fsrs rules, FsrsSettings settings) {
    this.rules = rules;
    this.settings = settings;
  }

  @Override
  public String rules() {
    return "%s at %s wanted retention"
        .formatted(rules.identity().name().toUpperCase(Locale.ROOT), wanted());
  }

  @Override
  public String due(Schedule schedule) {
    if (schedule instanceof FsrsSchedule fsrs && isInSteps(fsrs)) {
      return "It is in short step %d of its %s."
          .formatted(fsrs.learningStep() + 1, phase(fsrs.phase()));
    }
    return rules
        .memory(schedule)
        .map(memory -> planned(memory, schedule.interval()))
        .orElse("It was never rated.");
  }

  private String planned(Memory memory, double interval) {
    double exact = memory.daysUntil(settings.desiredRetention());
    String falls =
        "The chance of remembering it falls to %s after %s; it comes back after %s"
            .formatted(wanted(), days(exact), days(interval));
    return falls + (Math.abs(exact - interval) < 1 ? "." : ", " + why(exact, interval) + ".");
  }

  private String why(double exact, double interval) {
    if (interval >= settings.maximumInterval() && exact > interval) {
      return "the longest interval allowed";
    }
    return "as it was planned then";
  }

  @Override
  public String outcome(Optional<Schedule> before, Grade grade, Schedule after, StudyMoment now) {
    if (!(after instanceof FsrsSchedule fsrs)) {
      return Reasons.named(rules.identity()).outcome(before, grade, after, now);
    }
    Optional<Memory> earlier = before.flatMap(rules::memory);
    return memory(earlier, grade, fsrs) + comesBack(fsrs, now);
  }

  private static String memory(Optional<Memory> earlier, Grade grade, FsrsSchedule after) {
    if (earlier.isEmpty()) {
      return "A first answer starts the stability at %s and the difficulty at %s"
          .formatted(days(after.stability()), number(after.difficulty()));
    }
    double stability = earlier.get().stability();
    String change = after.stability() < stability ? "falls" : "grows";
    String said =
        close(after.stability(), stability)
            ? "The stability stays " + days(after.stability())
            : "The stability %s from %s to %s"
                .formatted(change, days(stability), days(after.stability()));
    String forgotten = grade == Grade.AGAIN && after.phase() != Phase.LEARNING ? "Forgotten. " : "";
    String difficulty =
        close(after.difficulty(), earlier.get().difficulty())
            ? ""
            : ", the difficulty goes from %s to %s"
                .formatted(number(earlier.get().difficulty()), number(after.difficulty()));
    return forgotten + said + difficulty;
  }

  private static boolean close(double one, double other) {
    return number(one).equals(number(other));
  }

  private String comesBack(FsrsSchedule after, StudyMoment now) {
    if (isInSteps(after)) {
      Duration step = Duration.between(now.instant(), after.dueAt());
      return "; short step %d brings it back in %s."
          .formatted(after.learningStep() + 1, time(step));
    }
    return "; it comes back in %s, about when the chance has fallen to %s%s."
        .formatted(days(after.interval()), wanted(), moved());
  }

  private String moved() {
    return switch (settings.spread()) {
      case NONE -> "";
      case FUZZ -> ", moved a little by chance";
      case BALANCED -> ", moved a little towards a day with few cards";
    };
  }

  private String wanted() {
    return percent(settings.desiredRetention());
  }

  private static boolean isInSteps(FsrsSchedule fsrs) {
    return fsrs.phase() == Phase.LEARNING || fsrs.phase() == Phase.RELEARNING;
  }

  private static String phase(Phase phase) {
    return phase == Phase.RELEARNING ? "relearning" : "learning";
  }

  private static String time(Duration step) {
    long minutes = Math.round(step.toSeconds() / 60.0);
    if (minutes < 1) {
      return step.toSeconds() + " seconds";
    }
    if (minutes >= 120) {
      return number(minutes / 60.0) + " hours";
    }
    return minutes == 1 ? "1 minute" : minutes + " minutes";
  }
}
