package dev.highwater.schedule;

import static dev.highwater.schedule.Reasons.days;
import static dev.highwater.schedule.Reasons.number;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The arithmetic of {@link Sm2Osr} in words.
final class Sm2Reasons implements Reasons {
  private final Sm2Settings settings;

  Sm2Reasons(Sm2Settings settings) {
    this.settings = settings;
  }

  @Override
  public String rules() {
    return settings.overdueBonus()
        ? "SM-2 as obsidian-spaced-repetition has it, with a bonus for cards remembered late"
        : "SM-2 as obsidian-spaced-repetition has it";
  }

  @Override
  public String due(Schedule schedule) {
    String ease = schedule instanceof Sm2Schedule sm2 ? " at an ease of " + sm2.ease() + " %" : "";
    return "Its last rating gave an interval of " + days(schedule.interval()) + ease + ".";
  }

  @Override
  public String outcome(Optional<Schedule> before, Grade grade, Schedule after, StudyMoment now) {
    if (!(after instanceof Sm2Schedule sm2)) {
      return Reasons.named(Sm2Osr.IDENTITY).outcome(before, grade, after, now);
    }
    double interval = Math.max(1, before.map(Schedule::interval).orElse(1.0));
    double delay = before.map(known -> delay(known, now)).orElse(0.0);
    String ease = easeWords(before, sm2);
    return switch (grade) {
      case AGAIN -> "Forgotten: it is asked again today, and " + ease + ".";
      case HARD ->
          "%s × %s (lapse factor)%s; %s."
              .formatted(sum(interval, delay / 4), number(settings.lapseFactor()), is(sm2), ease);
      case GOOD ->
          "%s × %d %%%s; %s.".formatted(sum(interval, delay / 2), sm2.ease(), is(sm2), ease);
      case EASY ->
          "%s × %d %% × %s (easy bonus)%s; %s."
              .formatted(
                  sum(interval, delay), sm2.ease(), number(settings.easyBonus()), is(sm2), ease);
    };
  }

  private double delay(Schedule known, StudyMoment now) {
    long late = ChronoUnit.DAYS.between(known.due(), now.day());
    return Math.max(0, settings.overdueBonus() ? late : -late);
  }

  private String sum(double interval, double delay) {
    if (delay == 0) {
      return days(interval);
    }
    String why = settings.overdueBonus() ? "late" : "early";
    return "(%s + %s for being %s)".formatted(days(interval), number(delay), why);
  }

  private String is(Sm2Schedule after) {
    if (after.interval() >= settings.maximumInterval()) {
      return ", but at most " + days(settings.maximumInterval()) + ", the longest interval allowed";
    }
    String balanced = settings.loadBalance() ? ", to a whole day with few cards" : "";
    return " gives " + days(after.interval()) + balanced;
  }

  private String easeWords(Optional<Schedule> before, Sm2Schedule after) {
    int earlier =
        before
            .map(known ->
                known instanceof Sm2Schedule sm2
                    ? sm2.ease()
                    : PluginConversion.toSm2((FsrsSchedule) known).ease())
            .orElse(settings.baseEase());
    return earlier == after.ease()
        ? "the ease stays " + after.ease() + " %"
        : "the ease goes from %d %% to %d %%".formatted(earlier, after.ease());
  }
}
