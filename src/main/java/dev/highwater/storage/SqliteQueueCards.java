package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.StudyDays;
import dev.highwater.study.deck.NewOrder;
import dev.highwater.study.deck.ReviewOrder;
import dev.highwater.study.queue.CardStage;
import dev.highwater.study.queue.QueueCards;
import dev.highwater.study.queue.QueuedCard;
import dev.highwater.study.queue.StudyQueue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Cards for queues. Cards of one deck are read from the index {@code card_queue} alone, in the
/// usual orders only as many as are asked for.
final class SqliteQueueCards implements QueueCards {
  private static final String COLUMNS =
      "SELECT id, deck, note, first_line, ordinal, due_ms, decks_if_several, key FROM (";
  private static final String HERE =
      " FROM card WHERE removed = 0 AND suspended = 0 AND buried_on IS NOT :today";
  private static final String IN_ORDER = " ORDER BY key, note, first_line, ordinal";

  /// An instant decides where a schedule has one, since the learner may have come to another zone.
  private static final String DUE =
      " AND due_day <= :today + 1 AND iif(due_ms IS NULL, due_day <= :today, due_ms < :ends)";

  private static final String SEVERAL = " AND instr(decks, char(10)) < length(decks)";

  /// Cards, and the three stages of those that wait.
  private static final int COUNTS = 4;

  private final Database database;
  private final StudyDays days;

  SqliteQueueCards(Database database, StudyDays days) {
    this.database = database;
    this.days = days;
  }

  @Override
  public List<DeckPath> decks() {
    return database.read(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement(
                  """
                  WITH RECURSIVE each (deck) AS (
                    SELECT min(deck) FROM card WHERE removed = 0 AND suspended = 0
                    UNION ALL
                    SELECT (SELECT min(deck) FROM card
                            WHERE removed = 0 AND suspended = 0 AND deck > each.deck)
                    FROM each WHERE each.deck IS NOT NULL)
                  SELECT deck FROM each WHERE deck IS NOT NULL
                  """);
          ResultSet row = query.executeQuery()) {
        List<DeckPath> decks = new ArrayList<>();
        while (row.next()) {
          decks.add(deck(row.getString(1)));
        }
        return decks;
      }
    });
  }

  @Override
  public List<Waiting> waiting(Day day) {
    String counts =
        ", count(*), sum(due_day IS NULL), sum(interval < 1%1$s), sum(interval >= 1%1$s)"
            .formatted(DUE);
    String several = HERE + SEVERAL;
    return database.read(connection -> {
      // Cards of one deck are counted by an index; the few of several decks are taken out again.
      Map<String, int[]> groups = new TreeMap<>();
      count(connection, "SELECT deck" + counts + HERE + " GROUP BY deck", day, groups, 1);
      count(connection, "SELECT deck" + counts + several + " GROUP BY deck", day, groups, -1);
      count(connection, "SELECT decks" + counts + several + " GROUP BY decks", day, groups, 1);
      List<Waiting> waiting = new ArrayList<>();
      groups.forEach((decks, of) -> {
        if (of[0] > 0) {
          waiting.add(
              new Waiting(
                  LineList.read(decks).stream().map(DeckPath::new).toList(),
                  of[0],
                  new StudyQueue.Counts(of[1], of[2], of[3])));
        }
      });
      return waiting;
    });
  }

  private static void count(
      Connection connection, String sql, Day day, Map<String, int[]> groups, int sign)
      throws SQLException {
    Query query = new Query(sql, day, CardStage.REVIEW);
    try (PreparedStatement statement = query.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        int[] group = groups.computeIfAbsent(row.getString(1), _ -> new int[COUNTS]);
        for (int at = 0; at < COUNTS; at++) {
          group[at] += sign * row.getInt(at + 2);
        }
      }
    }
  }

  @Override
  public List<QueuedCard> learning(Day day, Optional<DeckPath> deck) {
    String sql =
        select("coalesce(due_ms, 0)", "decks") + " AND interval < 1" + DUE + ")" + IN_ORDER;
    return find(new Query(sql, day, CardStage.LEARNING), isIn(deck), Integer.MAX_VALUE);
  }

  @Override
  public List<QueuedCard> reviews(
      Place place, Day day, ReviewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    String where = " AND interval >= 1" + DUE;
    return find(place, where, QueueOrder.key(order), day, CardStage.REVIEW, wanted, atMost);
  }

  @Override
  public List<QueuedCard> fresh(
      Place place, Day day, NewOrder order, Predicate<QueuedCard> wanted, int atMost) {
    String where = " AND due_day IS NULL";
    return find(place, where, QueueOrder.key(order), day, CardStage.NEW, wanted, atMost);
  }

  @Override
  public List<QueuedCard> ahead(Optional<DeckPath> deck, Day day, Instant until) {
    String sql =
        select("due_day", "decks")
            + " AND interval >= 1 AND NOT (due_day IS NULL"
            + " OR iif(due_ms IS NULL, due_day <= :today, due_ms < :ends))"
            + " AND iif(due_ms IS NULL, due_day < :untilDay, due_ms < :until))"
            + IN_ORDER;
    Query query = new Query(sql, day, CardStage.REVIEW);
    return find(query.until(until, days.dayOf(until).toEpochDay()), isIn(deck), Integer.MAX_VALUE);
  }

  @Override
  public List<QueuedCard> all(Optional<DeckPath> deck, Day day) {
    String sql = select("0", "decks") + ")" + IN_ORDER;
    return find(new Query(sql, day, CardStage.REVIEW), isIn(deck), Integer.MAX_VALUE);
  }

  @Override
  public List<Answered> answered(Day day) {
    return database.read(connection -> AnsweredRows.of(connection, day, days));
  }

  private List<QueuedCard> find(
      Place place,
      String where,
      String key,
      Day day,
      CardStage stage,
      Predicate<QueuedCard> wanted,
      int atMost) {
    return switch (place) {
      case Place.FirstDeck(DeckPath deck) -> {
        String sql = select(key, "NULL") + " AND deck = :deck" + where + ")" + IN_ORDER;
        Query query = new Query(sql, day, stage).in(deck);
        yield find(query, (card, _) -> wanted.test(card), atMost);
      }
      case Place.AlsoIn(DeckPath deck) -> {
        String sql = select(key, "decks") + SEVERAL + where + ")" + IN_ORDER;
        yield find(
            new Query(sql, day, stage),
            (card, decks) ->
                !deck.contains(card.deck())
                    && decks.stream().anyMatch(deck::contains)
                    && wanted.test(card),
            atMost);
      }
    };
  }

  private static String select(String key, String decks) {
    return COLUMNS
        + "SELECT id, deck, note, first_line, ordinal, due_ms, "
        + decks
        + " AS decks_if_several, "
        + key
        + " AS key"
        + HERE;
  }

  /// Chooses among cards found; is told their decks where the query asked for them.
  private interface Choice {
    boolean wants(QueuedCard card, List<DeckPath> decks);
  }

  private static Choice isIn(Optional<DeckPath> deck) {
    return (_, decks) -> deck.isEmpty() || decks.stream().anyMatch(deck.get()::contains);
  }

  private List<QueuedCard> find(Query query, Choice choice, int atMost) {
    return database.read(connection -> {
      try (PreparedStatement statement = query.prepare(connection);
          ResultSet row = statement.executeQuery()) {
        List<QueuedCard> found = new ArrayList<>();
        while (found.size() < atMost && row.next()) {
          QueuedCard card = query.card(row);
          if (choice.wants(card, query.decks(row))) {
            found.add(card);
          }
        }
        return found;
      }
    });
  }

  static DeckPath deck(String column) {
    return new DeckPath(LineList.read(column).getFirst());
  }

  /// SQL with its parameters: a day, and others where the SQL names them.
  private record Query(
      String sql,
      Day day,
      CardStage stage,
      Optional<DeckPath> deck,
      Optional<Instant> until,
      long untilDay) {
    Query(String sql, Day day, CardStage stage) {
      this(sql, day, stage, Optional.empty(), Optional.empty(), 0);
    }

    Query in(DeckPath place) {
      return new Query(sql, day, stage, Optional.of(place), until, untilDay);
    }

    Query until(Instant end, long endDay) {
      return new Query(sql, day, stage, deck, Optional.of(end), endDay);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
      return NamedParameters.prepare(connection, sql, this::value);
    }

    /// Reads no column that the query has fixed, since a queue is made of thousands of rows.
    QueuedCard card(ResultSet row) throws SQLException {
      long due = stage == CardStage.LEARNING ? row.getLong(6) : 0;
      return new QueuedCard(
          new CardId(row.getString(1)),
          deck.isPresent() ? deck.get() : SqliteQueueCards.deck(row.getString(2)),
          stage,
          new QueuedCard.Block(row.getLong(3), row.getInt(4)),
          row.getInt(5),
          row.getDouble(8),
          due == 0 ? Instant.EPOCH : Instant.ofEpochMilli(due));
    }

    List<DeckPath> decks(ResultSet row) throws SQLException {
      String decks = deck.isPresent() ? null : row.getString(7);
      return decks == null ? List.of() : LineList.read(decks).stream().map(DeckPath::new).toList();
    }

    private Object value(String name) {
      return switch (name) {
        case "today" -> day.date().toEpochDay();
        case "ends" -> day.ends().toEpochMilli();
        case "deck" -> LineList.print(List.of(deck.orElseThrow().value()));
        case "until" -> until.orElseThrow().toEpochMilli();
        case "untilDay" -> untilDay;
        case "stride" -> QueueOrder.stride(day.date());
        default -> throw new IllegalStateException("no such parameter: " + name);
      };
    }
  }
}
