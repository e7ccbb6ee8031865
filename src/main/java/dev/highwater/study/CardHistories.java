package dev.highwater.study;

import dev.highwater.schedule.CardHistory;
import dev.highwater.schedule.PastReview;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a card's log as rules want it: what the card began with, and the reviews since.
public final class CardHistories {
  private final StudyCalendar calendar;
  private Optional<Schedule> given = Optional.empty();
  private final List<PastReview> reviews = new ArrayList<>();

  private CardHistories(StudyCalendar calendar) {
    this.calendar = calendar;
  }

  /// The card's history since its last snapshot or reset.
  ///
  /// @param rows all rows of one card, in order
  public static CardHistory of(List<LogEntry> rows, StudyCalendar calendar) {
    CardHistories history = new CardHistories(calendar);
    ReviewReplay.standing(rows).stream().filter(LogEntry::decides).forEach(history::add);
    return new CardHistory(history.given, history.reviews, ReviewReplay.state(rows));
  }

  private void add(LogEntry row) {
    boolean knownBefore = given.isPresent() || !reviews.isEmpty();
    switch (row.kind()) {
      case REVIEW -> review(row);
      case OUTSIDE -> {
        if (row.grade().isPresent()) {
          review(row);
        } else {
          begin(row);
        }
      }
      case SNAPSHOT -> begin(row);
      // Another date says nothing of the memory.
      case MANUAL -> {
        if (!knownBefore || row.action().filter(CardAction.Reset.class::isInstance).isPresent()) {
          begin(row);
        }
      }
      case UNDONE -> {}
    }
  }

  private void begin(LogEntry row) {
    given = row.after();
    reviews.clear();
  }

  private void review(LogEntry row) {
    StudyMoment at = new StudyMoment(row.at(), calendar.dayOf(row.at()));
    boolean learned = row.before().map(Schedule::isLearned).orElse(false);
    reviews.add(new PastReview(at, row.grade().orElseThrow(), learned, row.after().orElseThrow()));
  }
}
