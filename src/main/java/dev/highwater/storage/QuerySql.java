package dev.highwater.storage;

import dev.highwater.study.query.CardCondition;
import dev.highwater.study.query.Comparison;
import dev.highwater.study.query.Folding;
import dev.highwater.study.query.Measure;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A query as the condition of a {@code WHERE} over {@code card JOIN note}. Means what {@link
/// dev.highwater.study.query.QueryDecision} means.
///
/// No condition is ever null, so that {@code NOT} turns it round.
final class QuerySql {
  private static final double MILLIS_A_DAY = 86_400_000;
  private static final int ASCII_END = 0x80;

  private static final String IS_FSRS = "card.schedule LIKE 'fsrs,%'";

  /// Rows that stand: nothing took them back, or what did was itself taken back.
  private static final String STANDS =
      """
      (WITH RECURSIVE link (id, place) AS (SELECT row.id, 0 UNION ALL
         SELECT next.id, place + 1 FROM review_log AS next JOIN link ON next.undoes = link.id)
       SELECT max(place) FROM link) % 2 = 0
      """;

  private static final String REVIEWS =
      "(SELECT count(*) FROM review_log AS row WHERE row.card = card.id AND row.kind = 'review' AND "
          + STANDS
          + ")";

  private static final String LAPSES =
      """
      (SELECT count(*) FROM review_log AS row WHERE row.card = card.id AND row.grade = 'again'
        AND row.action IS NULL AND row.kind <> 'undone'
        AND CAST(%s AS REAL) >= 1 AND %s
        AND row.id > (SELECT coalesce(max(row.id), 0) FROM review_log AS row
          WHERE row.card = card.id AND row.action = 'reset' AND %s))
      """
          .formatted(
              "iif(row.schedule_before LIKE 'fsrs,%', "
                  + field("row.schedule_before", 2)
                  + ", "
                  + field("row.schedule_before", 1)
                  + ")",
              STANDS,
              STANDS);

  private final QueryMoment moment;
  private final List<Object> values = new ArrayList<>();
  private final String condition;

  QuerySql(Query query, QueryMoment moment) {
    this.moment = moment;
    this.condition = condition(query);
  }

  String condition() {
    return condition;
  }

  /// What the question marks of the condition stand for, in order.
  List<Object> values() {
    return values;
  }

  /// A figure of a card; null where it has none.
  static String figure(Measure measure) {
    return switch (measure) {
      case EASE -> "iif(" + IS_FSRS + ", NULL, CAST(" + field("card.schedule", 2) + " AS REAL))";
      case INTERVAL -> "card.interval";
      case STABILITY -> fsrs(3);
      case DIFFICULTY -> fsrs(4);
      case LAPSES -> LAPSES;
      case REVIEWS -> REVIEWS;
      case RETRIEVABILITY -> throw new IllegalArgumentException("compared by its time only");
    };
  }

  private static String fsrs(int field) {
    return "iif(" + IS_FSRS + ", CAST(" + field("card.schedule", field) + " AS REAL), NULL)";
  }

  /// A schedule's fields are separated by commas and hold nothing that JSON would take otherwise.
  private static String field(String schedule, int place) {
    return "json_extract('[\"' || replace(%s, ',', '\",\"') || '\"]', '$[%d]')"
        .formatted(schedule, place);
  }

  private String condition(Query query) {
    return switch (query) {
      case Query.Everything() -> "1";
      case Query.AllOf(var parts) -> joined(parts, " AND ");
      case Query.AnyOf(var parts) -> joined(parts, " OR ");
      case Query.Not(Query part) -> "(NOT " + condition(part) + ")";
      case Query.Contains(Query.Place place, String text) -> contains(place, text);
      case Query.InDeck(String deck) -> inDeck(LineList.escape(deck));
      case Query.Is(CardCondition state) -> is(state);
      case Query.Flagged(int flag) -> value("card.flag = ?", (long) flag);
      case Query.Due(Comparison comparison, var day) ->
          value(
              "coalesce(card.due_day " + comparison.sign() + " ?, 0)",
              day.from(moment.now().day()).toEpochDay());
      case Query.Measured(Measure measure, Comparison comparison, double bound) ->
          measure == Measure.RETRIEVABILITY
              ? isRemembered(comparison, bound)
              : value("coalesce(" + figure(measure) + " " + comparison.sign() + " ?, 0)", bound);
    };
  }

  private String joined(List<Query> parts, String between) {
    return parts.stream().map(this::condition).collect(Collectors.joining(between, "(", ")"));
  }

  private String value(String sql, Object value) {
    values.add(value);
    return sql;
  }

  private String contains(Query.Place place, String text) {
    return switch (place) {
      case CARD -> "(" + contains("card.front", text) + " OR " + contains("card.back", text) + ")";
      case HEADING -> contains("card.context", LineList.escape(text));
      case NOTE -> contains("note.path", text);
    };
  }

  /// Each deck between slashes, and a line feed before each.
  private String inDeck(String deck) {
    String lines = "(char(10) || '/' || replace(card.decks, char(10), '/' || char(10) || '/'))";
    return contains(lines, (deck.startsWith("/") ? "\n" : "/") + deck + "/");
  }

  /// {@code LIKE} knows large and small ASCII letters and is fast; {@code GLOB} is told about all
  /// others.
  private String contains(String column, String text) {
    StringBuilder like = new StringBuilder("%");
    StringBuilder glob = new StringBuilder("*");
    text.codePoints()
        .forEach(character -> {
          if (character < ASCII_END) {
            like.append("%_\\".indexOf(character) >= 0 ? "\\" : "").append((char) character);
          } else {
            like.append('_');
          }
          glob.append(anyOf(character));
        });
    String sql = value(column + " LIKE ? ESCAPE '\\'", like.append('%').toString());
    return text.chars().allMatch(character -> character < ASCII_END)
        ? "(" + sql + ")"
        : "(" + sql + value(" AND " + column + " GLOB ?", glob.append('*').toString()) + ")";
  }

  private static String anyOf(int character) {
    if (character < ASCII_END && !Character.isLetter(character)) {
      return "*?[".indexOf(character) >= 0
          ? "[" + (char) character + "]"
          : Character.toString(character);
    }
    List<Integer> same =
        character < ASCII_END
            ? List.of(Character.toLowerCase(character), Character.toUpperCase(character))
            : Folding.variants(character);
    return same.stream().map(Character::toString).collect(Collectors.joining("", "[", "]"));
  }

  private String is(CardCondition state) {
    long today = moment.now().day().toEpochDay();
    return switch (state) {
      case NEW -> "card.schedule IS NULL";
      case LEARNING -> "coalesce(card.interval < 1, 0)";
      case REVIEW -> "coalesce(card.interval >= 1, 0)";
      case DUE ->
          value("(coalesce(card.due_day <= ?, 0)", today)
              + value(" AND card.suspended = 0 AND card.buried_on IS NOT ?)", today);
      case SUSPENDED -> "card.suspended = 1";
      case BURIED -> value("card.buried_on IS ?", today);
      case LEECH -> "card.leech = 1";
      case FLAGGED -> "card.flag > 0";
    };
  }

  private String isRemembered(Comparison comparison, double chance) {
    String last =
        "iif(%1$s = '-', card.due_ms - card.interval * %2$s,"
                .formatted(field("card.schedule", 9), MILLIS_A_DAY)
            + " CAST(round(unixepoch(%s, 'subsec') * 1000) AS INTEGER))"
                .formatted(field("card.schedule", 9));
    String days =
        value(
            "iif(" + IS_FSRS + ", (? - " + last + ") / " + MILLIS_A_DAY + ",",
            moment.now().instant().toEpochMilli());
    days += value(" ? - card.due_day + round(card.interval))", moment.now().day().toEpochDay());
    String stability = "iif(" + IS_FSRS + ", " + fsrs(3) + ", max(1, card.interval))";
    return value(
        "coalesce(max(0, %s) %s ? * %s, 0)"
            .formatted(days, comparison.turnedRound().sign(), stability),
        moment.fadedTo(chance));
  }
}
