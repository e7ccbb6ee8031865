package dev.highwater.study.statistics;

import dev.highwater.schedule.Schedule;
import java.time.LocalDate;

/// Cards in notes, by where they are on their way.
///
/// @param fresh never rated
/// @param learning rated, with an interval under one day
/// @param young with an interval from a day up to {@link GivenAnswer#MATURE}
/// @param mature with a longer one
/// @param suspended counted here and nowhere else
/// @param due of the rated ones, those due by the end of today
public record CardCounts(int fresh, int learning, int young, int mature, int suspended, int due) {
  static CardCounts of(History history) {
    int fresh = 0;
    int learning = 0;
    int young = 0;
    int mature = 0;
    int suspended = 0;
    int due = 0;
    LocalDate today = history.calendar().today();
    for (CardStanding card : history.present()) {
      boolean isDue =
          card.schedule().map(it -> !history.calendar().dueDay(it).isAfter(today)).orElse(false);
      due += isDue && !card.suspended() ? 1 : 0;
      double interval = card.schedule().map(Schedule::interval).orElse(-1.0);
      if (card.suspended()) {
        suspended++;
      } else if (interval < 0) {
        fresh++;
      } else if (interval < 1) {
        learning++;
      } else if (interval < GivenAnswer.MATURE) {
        young++;
      } else {
        mature++;
      }
    }
    return new CardCounts(fresh, learning, young, mature, suspended, due);
  }

  /// All of them.
  public int all() {
    return fresh + learning + young + mature + suspended;
  }
}
