package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.CardHistory;
import dev.highwater.schedule.PastReview;
import dev.highwater.schedule.fit.ReviewHistory;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The reviews of a log that parameters can be fitted to: those of cards that were new here, from
/// their first learning or their last reset on. Of a card that came with a schedule nobody knows
/// how it got there, so nothing is learned from it.
final class TrainingReviews {
  private TrainingReviews() {}

  /// @param rows of all cards, in order
  static List<ReviewHistory> of(List<LogEntry> rows, StudyCalendar calendar) {
    Map<CardId, List<LogEntry>> byCard = new LinkedHashMap<>();
    rows.forEach(row -> byCard.computeIfAbsent(row.card(), _ -> new ArrayList<>()).add(row));
    List<ReviewHistory> histories = new ArrayList<>();
    for (List<LogEntry> ofCard : byCard.values()) {
      CardHistory history = CardHistories.of(ofCard, calendar);
      if (history.given().isEmpty() && !history.reviews().isEmpty()) {
        histories.add(history(history.reviews()));
      }
    }
    return histories;
  }

  private static ReviewHistory history(List<PastReview> reviews) {
    LocalDate first = reviews.getFirst().at().day();
    LocalDate last = first;
    List<Answer> answers = new ArrayList<>();
    for (PastReview review : reviews) {
      LocalDate day = review.at().day();
      answers.add(new Answer(review.grade(), (int) ChronoUnit.DAYS.between(last, day)));
      last = day.isAfter(last) ? day : last;
    }
    return new ReviewHistory(first.toEpochDay(), answers);
  }
}
