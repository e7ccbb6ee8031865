package dev.highwater.study.today;

import dev.highwater.card.CardId;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.GivenAnswer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long the learner takes for a card on its day: all answers to it on one study day together,
/// since a card that is forgotten comes back. New cards take longer than known ones, so both are
/// measured apart. A mean, not a median: the sum of a day's cards is what is wanted.
///
/// @param fresh time for a card that is new that day
/// @param known time for any other
/// @param freshMeasured cards and days that `fresh` rests on; 0 when it is taken from elsewhere
/// @param knownMeasured the same for `known`
public record Pace(Duration fresh, Duration known, int freshMeasured, int knownMeasured) {
  /// How many days back answers are looked at.
  public static final int DAYS = 60;

  /// From so few cards no mean is taken.
  private static final int FEWEST = 5;

  private record CardDay(CardId card, LocalDate day) {}

  private static final class Spent {
    private final boolean fresh;
    private long millis;

    private Spent(boolean fresh) {
      this.fresh = fresh;
    }
  }

  /// Measures it. A card that nobody timed, as on the command line, tells nothing.
  ///
  /// @param answers of the last {@link #DAYS} days, in order
  public static Pace of(List<GivenAnswer> answers, StudyDays days) {
    Map<CardDay, Spent> spent = new LinkedHashMap<>();
    for (GivenAnswer answer : answers) {
      if (answer.counts()) {
        CardDay key = new CardDay(answer.card(), days.dayOf(answer.at()));
        spent.computeIfAbsent(key, _ -> new Spent(answer.interval().isEmpty())).millis +=
            answer.taken().toMillis();
      }
    }
    List<Spent> timed = spent.values().stream().filter(it -> it.millis > 0).toList();
    List<Spent> fresh = timed.stream().filter(it -> it.fresh).toList();
    List<Spent> known = timed.stream().filter(it -> !it.fresh).toList();
    Duration any = timed.size() < FEWEST ? CatchUp.UNKNOWN_ANSWER : mean(timed);
    boolean enoughFresh = fresh.size() >= FEWEST;
    boolean enoughKnown = known.size() >= FEWEST;
    return new Pace(
        enoughFresh ? mean(fresh) : any,
        enoughKnown ? mean(known) : any,
        enoughFresh ? fresh.size() : 0,
        enoughKnown ? known.size() : 0);
  }

  private static Duration mean(List<Spent> some) {
    return Duration.ofMillis(some.stream().mapToLong(it -> it.millis).sum() / some.size());
  }

  /// True when nothing is measured, so that a guess stands in.
  public boolean isGuess() {
    return freshMeasured + knownMeasured == 0;
  }

  /// What so many cards are expected to take.
  public Duration of(StudyQueue.Counts cards) {
    return fresh
        .multipliedBy(cards.fresh())
        .plus(known.multipliedBy((long) cards.learning() + cards.reviews()));
  }
}
