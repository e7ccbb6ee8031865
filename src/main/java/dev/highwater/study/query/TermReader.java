package dev.highwater.study.query;

import dev.highwater.study.CardAction;
import dev.highwater.study.query.QueryTokens.RefusedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one term, a name with its value.
final class TermReader {
  private static final int MOST_DAYS = 100_000;
  private static final String PERCENT = "%";

  /// Names that are no figures.
  private static final List<String> WORDS = List.of("deck", "note", "heading", "due", "is", "flag");

  static final List<String> NAMES =
      Stream.concat(WORDS.stream(), Arrays.stream(Measure.values()).map(Measure::word)).toList();

  private final QueryToken.Pair pair;

  private TermReader(QueryToken.Pair pair) {
    this.pair = pair;
  }

  static Query read(QueryToken.Pair pair) {
    return new TermReader(pair).read();
  }

  private Query read() {
    if (!NAMES.contains(pair.name())) {
      throw new RefusedException(
          pair.column(),
          "There is no term %s; expected one of %s, or quotation marks around a text with a colon."
              .formatted(pair.name(), String.join(", ", NAMES)));
    }
    if (pair.value().isBlank()) {
      throw new RefusedException(
          pair.valueColumn(),
          "The value of %s is missing; expected %s.".formatted(pair.name(), expected()));
    }
    return switch (pair.name()) {
      case "deck" -> new Query.InDeck(deck(text()));
      case "note" -> new Query.Contains(Query.Place.NOTE, text());
      case "heading" -> new Query.Contains(Query.Place.HEADING, text());
      case "is" -> new Query.Is(condition(text().toLowerCase(Locale.ROOT)));
      case "flag" -> new Query.Flagged(flag(text()));
      case "due" -> new Query.Due(comparison(), day(pair.value().toLowerCase(Locale.ROOT)));
      default -> {
        Measure measure = Measure.named(pair.name()).orElseThrow();
        yield new Query.Measured(measure, comparison(), number(measure));
      }
    };
  }

  private String expected() {
    return switch (pair.name()) {
      case "deck" -> "the name of a deck";
      case "note" -> "a part of a path";
      case "heading" -> "a part of a heading";
      case "is" -> conditions();
      case "flag" -> "a number from 0 (none) to " + CardAction.Flag.HIGHEST;
      case "due" ->
          "today, tomorrow, yesterday, a number of days from today, or a date such as 2026-12-01";
      case "retrievability" -> "a chance such as 0.9 or 90%";
      default -> "a number";
    };
  }

  private static String conditions() {
    return "one of "
        + Arrays.stream(CardCondition.values())
            .map(CardCondition::word)
            .collect(Collectors.joining(", "));
  }

  private RefusedException unreadable() {
    return new RefusedException(
        pair.valueColumn(),
        "'%s' is not understood; expected %s.".formatted(pair.value(), expected()));
  }

  /// The value of a term that is not compared.
  private String text() {
    if (!pair.sign().equals(":")) {
      throw new RefusedException(
          pair.column(),
          "%s is not compared; expected %s:… with a colon.".formatted(pair.name(), pair.name()));
    }
    return pair.value();
  }

  private Comparison comparison() {
    return Arrays.stream(Comparison.values())
        .filter(it -> it.sign().equals(pair.sign()))
        .findFirst()
        .orElse(Comparison.EQUAL);
  }

  private String deck(String text) {
    String deck = text.replaceAll("^#|/+$", "");
    if (deck.isBlank()) {
      throw unreadable();
    }
    return deck;
  }

  private CardCondition condition(String word) {
    return Arrays.stream(CardCondition.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(this::unreadable);
  }

  private int flag(String text) {
    int flag = wholeNumber(text);
    if (flag < 0 || flag > CardAction.Flag.HIGHEST) {
      throw unreadable();
    }
    return flag;
  }

  private DueDay day(String text) {
    return switch (text) {
      case "today" -> new DueDay.Ahead(0);
      case "tomorrow" -> new DueDay.Ahead(1);
      case "yesterday" -> new DueDay.Ahead(-1);
      default -> text.matches("[+-]?\\d+") ? ahead(text) : date(text);
    };
  }

  private DueDay ahead(String text) {
    int days = wholeNumber(text);
    if (Math.abs(days) > MOST_DAYS) {
      throw unreadable();
    }
    return new DueDay.Ahead(days);
  }

  private DueDay date(String text) {
    try {
      return new DueDay.On(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      throw unreadable();
    }
  }

  private int wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw unreadable();
    }
  }

  private double number(Measure measure) {
    boolean chance = measure == Measure.RETRIEVABILITY;
    boolean percent = chance && pair.value().endsWith(PERCENT);
    String digits = percent ? pair.value().substring(0, pair.value().length() - 1) : pair.value();
    if (!digits.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
      throw unreadable();
    }
    double number = Double.parseDouble(digits) / (percent ? 100 : 1);
    if (chance && (number < 0 || number > 1)) {
      throw unreadable();
    }
    // Not minus zero, which would be written differently.
    return number + 0.0;
  }
}
