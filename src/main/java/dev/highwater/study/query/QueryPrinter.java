package dev.highwater.study.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a query as text, each query in one way; {@link QueryReader} reads the same query from it.
public final class QueryPrinter {
  private QueryPrinter() {}

  /// The query as text; empty when it means every card.
  public static String print(Query query) {
    return switch (query) {
      case Query.Everything() -> "";
      case Query.AllOf(var parts) ->
          parts.stream()
              .map(part -> part instanceof Query.AnyOf ? bracketed(part) : print(part))
              .collect(Collectors.joining(" "));
      case Query.AnyOf(var parts) ->
          parts.stream().map(QueryPrinter::print).collect(Collectors.joining(" or "));
      case Query.Not(Query part) ->
          "-"
              + (part instanceof Query.AllOf || part instanceof Query.AnyOf
                  ? bracketed(part)
                  : print(part));
      case Query.Contains contains -> contains(contains);
      case Query.InDeck(String deck) -> "deck:" + text(deck, false);
      case Query.Is(CardCondition condition) -> "is:" + condition.word();
      case Query.Flagged(int flag) -> "flag:" + flag;
      case Query.Due(Comparison comparison, DueDay day) ->
          "due:" + (comparison == Comparison.EQUAL ? "" : comparison.sign()) + day(day);
      case Query.Measured(Measure measure, Comparison comparison, double bound) ->
          measure.word() + comparison.sign() + number(bound);
    };
  }

  private static String contains(Query.Contains part) {
    return switch (part.place()) {
      case CARD -> text(part.text(), true);
      case HEADING -> "heading:" + text(part.text(), false);
      case NOTE -> "note:" + text(part.text(), false);
    };
  }

  private static String bracketed(Query query) {
    return "(" + print(query) + ")";
  }

  private static String day(DueDay day) {
    return switch (day) {
      case DueDay.Ahead(int days) ->
          switch (days) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> String.valueOf(days);
          };
      case DueDay.On(var date) -> date.toString();
    };
  }

  private static String number(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /// In quotation marks where it would be read as something else without.
  private static String text(String text, boolean alone) {
    boolean quoted =
        text.isEmpty()
            || text.chars().anyMatch(c -> Character.isWhitespace(c) || "()\"".indexOf(c) >= 0)
            || (alone && isMoreThanAWord(text))
            || (!alone && List.of("<", ">", "=").stream().anyMatch(text::startsWith));
    return quoted ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : text;
  }

  private static boolean isMoreThanAWord(String text) {
    return text.equalsIgnoreCase("or")
        || text.startsWith("-")
        || !(QueryTokens.of(text).getFirst() instanceof QueryToken.Text);
  }
}
