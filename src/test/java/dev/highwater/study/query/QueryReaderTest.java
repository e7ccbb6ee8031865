package dev.highwater.study.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "isr | isr",
        "  isr   acks | isr acks",
        "\"in  sync\" | \"in sync\"",
        "\"one\" | one",
        "DECK:kafka | deck:kafka",
        "deck:#kafka/ | deck:kafka",
        "deck:/a/b | deck:/a/b",
        "deck:\"my deck\" | deck:\"my deck\"",
        "note:a(b) | note:a b",
        "due:0 | due:today",
        "due:=1 | due:tomorrow",
        "due:-1 | due:yesterday",
        "due<=7 | due:<=7",
        "due:<=7 | due:<=7",
        "due:+7 | due:7",
        "due:>2026-12-01 | due:>2026-12-01",
        "is:New | is:new",
        "ease:250 | ease=250",
        "ease:<200 | ease<200",
        "Interval>=21.50 | interval>=21.5",
        "retrievability<90% | retrievability<0.9",
        "flag:0 | flag:0",
        "--isr | isr",
        "-(isr acks) | -(isr acks)",
        "-(isr) | -isr",
        "a OR b c | a or b c",
        "(a or b) c | (a or b) c",
        "(a or (b or c)) | a or b or c",
        "((a) (b c)) | a b c",
        "\"or\" | \"or\"",
        "\"-a\" | \"-a\"",
        "\"due:today\" | \"due:today\"",
        "a\"b c\" | a \"b c\"",
        "x<y | x<y",
        "a-b | a-b",
        "- | \"-\"",
        "1:2 | 1:2",
        "\"a\\\"b\\\\\" | \"a\\\"b\\\\\"",
      })
  void readPrintsAs(String text, String canonical) {
    assertEquals(canonical, QueryPrinter.print(understood(text)));
  }

  @Test
  void readTakesAnEmptyTextForEveryCard() {
    assertEquals(new Query.Everything(), understood("  "));
  }

  @Test
  void readBuildsTheTree() {
    assertEquals(
        new Query.AnyOf(
            List.of(
                new Query.AllOf(
                    List.of(
                        new Query.InDeck("kafka"),
                        new Query.Not(new Query.Is(CardCondition.SUSPENDED)))),
                new Query.Due(Comparison.AT_MOST, new DueDay.Ahead(7)),
                new Query.Measured(Measure.EASE, Comparison.BELOW, 200))),
        understood("deck:kafka -is:suspended or due:<=7 or ease<200"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "(a | 0 | This bracket is not closed; expected ')'.",
        "a ) | 2 | This bracket closes none; expected '(' before.",
        "a or | 4 | Something to look for is missing here; expected a word or a term.",
        "() | 1 | Something to look for is missing here; expected a word or a term.",
        "or a | 0 | Something to look for is missing here; expected a word or a term.",
        "a \"b | 2 | This quotation mark is not closed; expected another one at the end of the text.",
        "\"\" | 0 | This phrase is empty; expected a text in it.",
        "-or a | 0 | '-' stands alone here; expected a word or a term behind it.",
        "a is:old | 5 | 'old' is not understood; expected one of new, learning, review, due, suspended, buried, leech, flagged.",
        "due:soon | 4 | 'soon' is not understood; expected today, tomorrow, yesterday, a number of days from today, or a date such as 2026-12-01.",
        "due: | 4 | The value of due is missing; expected today, tomorrow, yesterday, a number of days from today, or a date such as 2026-12-01.",
        "due:2026-02-30 | 4 | '2026-02-30' is not understood; expected today, tomorrow, yesterday, a number of days from today, or a date such as 2026-12-01.",
        "ease<much | 5 | 'much' is not understood; expected a number.",
        "retrievability>2 | 15 | '2' is not understood; expected a chance such as 0.9 or 90%.",
        "flag:8 | 5 | '8' is not understood; expected a number from 0 (none) to 7.",
        "deck<a | 0 | deck is not compared; expected deck:… with a colon.",
        "deck:/ | 5 | '/' is not understood; expected the name of a deck.",
      })
  void readRefusesWithThePlaceAndWhatWasExpected(String text, int column, String sentence) {
    assertEquals(new ReadQuery.Refused(column, sentence), QueryReader.read(text));
  }

  @Test
  void readNamesTheTermsThereAreWhenThereIsNoSuchTerm() {
    assertEquals(
        new ReadQuery.Refused(
            2,
            "There is no term color; expected one of deck, note, heading, due, is, flag, ease,"
                + " interval, stability, difficulty, retrievability, lapses, reviews, or quotation"
                + " marks around a text with a colon."),
        QueryReader.read("a color:red"));
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 1000})
  void readRefusesWhatIsNestedTooDeeply(int depth) {
    assertEquals(
        ReadQuery.Refused.class,
        QueryReader.read("(".repeat(depth) + "a" + ")".repeat(depth)).getClass());
  }

  @Test
  void readRefusesWhatHasTooManyParts() {
    assertEquals(ReadQuery.Refused.class, QueryReader.read("a ".repeat(300)).getClass());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void printedQueriesAreReadAsTheyWere(long seed) {
    RandomQueries queries =
        new RandomQueries(new SplittableRandom(seed), LocalDate.of(2025, 2, 10));
    for (int place = 0; place < 500; place++) {
      Query query = queries.next();
      String text = QueryPrinter.print(query);

      assertEquals(
          new ReadQuery.Understood(query),
          QueryReader.read(text),
          "seed " + seed + ", query " + place + ": " + text);
    }
  }

  private static Query understood(String text) {
    return switch (QueryReader.read(text)) {
      case ReadQuery.Understood(Query query) -> query;
      case ReadQuery.Refused refused -> throw new AssertionError(refused.withPlace());
    };
  }
}
