package dev.highwater.study.query;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Queries drawn by chance, in the one form that reading gives them.
public final class RandomQueries {
  /// Texts that make a pattern of a database go astray, among others.
  public static final List<String> TEXTS =
      List.of(
          "isr", "ISR", "in sync", "É", "straße", "ΣΊΣΥΦΟΣ", "ς", "K", "ſ", "100%", "a_b", "\\",
          "*", "[x", "]", "^", "?", "\"", "or", "-", "deck:", "水", "🙂", "İ", "i");

  private static final List<String> DECKS =
      List.of(
          "kafka",
          "KAFKA/producer",
          "été",
          "a%",
          "b_",
          "x\\y",
          "kaf",
          "/kafka",
          "producer",
          "/producer");

  private final RandomGenerator chance;
  private final LocalDate today;

  /// @param today days due are near to it
  public RandomQueries(RandomGenerator chance, LocalDate today) {
    this.chance = chance;
    this.today = today;
  }

  /// One query.
  public Query next() {
    return chance.nextInt(40) == 0 ? new Query.Everything() : query(3);
  }

  private Query query(int depth) {
    if (depth == 0 || chance.nextInt(3) == 0) {
      return term();
    }
    return switch (chance.nextInt(3)) {
      case 0 -> Queries.not(query(depth - 1));
      case 1 -> Queries.allOf(several(depth));
      default -> Queries.anyOf(several(depth));
    };
  }

  private List<Query> several(int depth) {
    return IntStream.range(0, 2 + chance.nextInt(2)).mapToObj(_ -> query(depth - 1)).toList();
  }

  private Query term() {
    return switch (chance.nextInt(8)) {
      case 0, 1 -> new Query.Contains(any(Query.Place.values()), any(TEXTS));
      case 2 -> new Query.InDeck(any(DECKS));
      case 3 -> new Query.Is(any(CardCondition.values()));
      case 4 -> new Query.Flagged(chance.nextInt(8));
      case 5 -> new Query.Due(any(Comparison.values()), day());
      default -> {
        Measure measure = any(Measure.values());
        yield new Query.Measured(measure, any(Comparison.values()), bound(measure));
      }
    };
  }

  private DueDay day() {
    int days = chance.nextInt(-6, 7);
    return chance.nextBoolean() ? new DueDay.Ahead(days) : new DueDay.On(today.plusDays(days));
  }

  private double bound(Measure measure) {
    return switch (measure) {
      case EASE -> 130 + 10 * chance.nextInt(20);
      case INTERVAL, STABILITY -> chance.nextInt(60) / 2.0;
      case DIFFICULTY -> 1 + chance.nextInt(90) / 10.0;
      case RETRIEVABILITY -> chance.nextInt(101) / 100.0;
      case LAPSES, REVIEWS -> chance.nextInt(4);
    };
  }

  private <T> T any(List<T> values) {
    return values.get(chance.nextInt(values.size()));
  }

  private <T> T any(T[] values) {
    return any(List.of(values));
  }
}
