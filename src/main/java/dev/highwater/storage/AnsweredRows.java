package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.queue.CardStage;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueuedCard;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The grades of a day, from the table {@code review_log}.
final class AnsweredRows {
  private AnsweredRows() {}

  static List<QueueCards.Answered> of(Connection connection, QueueCards.Day day, StudyDays days)
      throws SQLException {
    try (LogSteps steps = new LogSteps(connection);
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT review.id AS number, card.id, card.deck, card.note, card.first_line,
                  review.schedule_before, review.grade, undone.id AS undone
                FROM review_log AS review JOIN card ON card.id = review.card
                  LEFT JOIN review_log AS undone ON undone.undoes = review.id
                WHERE review.kind = 'review' AND review.at_ms >= ? AND review.at_ms < ?
                ORDER BY review.id
                """)) {
      query.setLong(1, day.begins().toEpochMilli());
      query.setLong(2, day.ends().toEpochMilli());
      try (ResultSet row = query.executeQuery()) {
        List<QueueCards.Answered> answered = new ArrayList<>();
        while (row.next()) {
          if (row.getObject("undone") == null || steps.stands(row.getLong("number"))) {
            answered.add(answered(row, day, days));
          }
        }
        return answered;
      }
    }
  }

  private static QueueCards.Answered answered(ResultSet row, QueueCards.Day day, StudyDays days)
      throws SQLException {
    Optional<Schedule> before = ScheduleText.read(row.getString("schedule_before"));
    return new QueueCards.Answered(
        new CardId(row.getString("id")),
        SqliteQueueCards.deck(row.getString("deck")),
        new QueuedCard.Block(row.getLong("note"), row.getInt("first_line")),
        before.map(AnsweredRows::stage).orElse(CardStage.NEW),
        before.map(it -> days.dueDay(it).isAfter(day.date())).orElse(false),
        row.getString("grade").equals("again"));
  }

  private static CardStage stage(Schedule schedule) {
    if (schedule instanceof FsrsSchedule fsrs && fsrs.phase() == FsrsSchedule.Phase.NEW) {
      return CardStage.NEW;
    }
    return schedule.interval() < 1 ? CardStage.LEARNING : CardStage.REVIEW;
  }
}
