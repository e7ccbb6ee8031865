package dev.highwater.study;

import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.MemoryModel;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/// What a desired retention costs: how often a card comes back in the year after it was learned.
///
/// Cards that begin with Good are played through a year of days by the memory model: each comes
/// back when its chance has fallen to the desired retention, is remembered with the chance it has
/// then, and graded Good or Again. Short steps on one day are not counted. The same cards with the
/// same luck are played for every retention, so that two figures differ by the retention alone.
///
/// Whoever adds a number of new cards every day has, after a year, that number times as many
/// reviews a day.
public final class RetentionLoad {
  private static final int DAYS = 365;
  private static final int CARDS = 400;

  /// Any; it only has to be the same for every retention.
  private static final long LUCK = 20_261_128;

  private final MemoryModel model;
  private final int maximumInterval;

  /// @param maximumInterval days
  public RetentionLoad(MemoryModel model, int maximumInterval) {
    this.model = model;
    this.maximumInterval = maximumInterval;
  }

  /// Mean number of reviews of a card in its first year; a few milliseconds.
  ///
  /// @param retention above 0 and below 1
  public double reviewsInFirstYear(double retention) {
    SplittableGenerator chance = new SplittableRandom(LUCK);
    long reviews = 0;
    for (int card = 0; card < CARDS; card++) {
      reviews += reviews(retention, chance.split());
    }
    return (double) reviews / CARDS;
  }

  private int reviews(double retention, RandomGenerator luck) {
    Memory memory = model.first(Grade.GOOD);
    int reviews = 0;
    int interval = interval(memory, retention);
    for (int day = interval; day <= DAYS; day += interval) {
      Elapsed since = Elapsed.ofDays(interval);
      boolean remembered = luck.nextDouble() < memory.retrievability(since);
      memory = memory.after(remembered ? Grade.GOOD : Grade.AGAIN, since);
      interval = interval(memory, retention);
      reviews++;
    }
    return reviews;
  }

  private int interval(Memory memory, double retention) {
    return Math.clamp(Math.round(memory.daysUntil(retention)), 1, maximumInterval);
  }
}
