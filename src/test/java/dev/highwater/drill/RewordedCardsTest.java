package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RewordedCardsTest {
  @TestFactory
  Stream<DynamicTest> aRewordedCardGetsItsScenario() {
    return RewordedCard.all().stream()
        .filter(card -> card.split().equals("develop"))
        .map(card ->
            DynamicTest.dynamicTest(
                card.toString(), () -> assertEquals(List.of(), card.misses(), card.toString())));
  }

  /// The cards kept aside: only the rate counts, and a card of another subject gets nothing.
  @Test
  void mostCardsNeverLookedAtGetTheirScenarioAndOtherSubjectsNone() {
    List<RewordedCard> kept =
        RewordedCard.all().stream().filter(card -> card.split().equals("final")).toList();
    long others = kept.stream().filter(RewordedCard::wantsNone).count();
    long understood = kept.stream().filter(card -> !card.wantsNone() && card.misses().isEmpty()).count();
    long spared = kept.stream().filter(card -> card.wantsNone() && card.misses().isEmpty()).count();
    String rates =
        "understood %d of %d, left alone %d of %d"
            .formatted(understood, kept.size() - others, spared, others);
    System.out.println(rates);
    assertTrue(understood * 10 >= (kept.size() - others) * 8 && spared == others, rates);
  }
}
