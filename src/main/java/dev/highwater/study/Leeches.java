package dev.highwater.study;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.LeechAction;
import java.util.ArrayList;
import java.util.List;

/// Finds cards that are forgotten again and again: at the eighth lapse, say, and after every fourth
/// from then on. A lapse is the grade Again for a card that had come back after days.
final class Leeches {
  private static final double SHORTEST_LEARNED = 1;

  private Leeches() {}

  /// What comes with a grade: nothing, or the mark of a leech and, if the deck wants it, its
  /// suspension.
  static List<LogEntry> after(LogEntry review, StudyCard card, ReviewLog log, DeckOptions options) {
    if (!isLapse(review)) {
      return List.of();
    }
    int lapses = 1 + lapses(log.of(review.card()));
    if (!isLeechAt(lapses, options.leechAt())) {
      return List.of();
    }
    List<LogEntry> marks = new ArrayList<>();
    marks.add(LogEntry.of(new CardAction.Leech(lapses), card, review.at(), review.after()));
    if (options.leechAction() == LeechAction.SUSPEND) {
      marks.add(LogEntry.of(new CardAction.Suspend(), card, review.at(), review.after()));
    }
    return marks;
  }

  /// How often the card was forgotten since it was last reset.
  ///
  /// @param rows all rows of one card, in order
  static int lapses(List<LogEntry> rows) {
    int lapses = 0;
    for (LogEntry row : ReviewReplay.standing(rows)) {
      if (row.action().filter(CardAction.Reset.class::isInstance).isPresent()) {
        lapses = 0;
      } else if (isLapse(row)) {
        lapses++;
      }
    }
    return lapses;
  }

  private static boolean isLapse(LogEntry row) {
    return row.action().isEmpty()
        && row.grade().filter(Grade.AGAIN::equals).isPresent()
        && row.before().map(Schedule::interval).filter(it -> it >= SHORTEST_LEARNED).isPresent();
  }

  private static boolean isLeechAt(int lapses, int threshold) {
    int every = Math.max(1, threshold / 2);
    return lapses >= threshold && (lapses - threshold) % every == 0;
  }
}
