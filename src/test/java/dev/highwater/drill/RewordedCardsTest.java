package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    long understood =
        kept.stream().filter(card -> !card.wantsNone() && card.misses().isEmpty()).count();
    long spared = kept.stream().filter(card -> card.wantsNone() && card.misses().isEmpty()).count();
    String rates =
        "understood %d of %d, left alone %d of %d"
            .formatted(understood, kept.size() - others, spared, others);
    assertTrue(understood * 10 >= (kept.size() - others) * 8 && spared == others, rates);
  }

  /// One question in many wordings, over every replication factor and minimum that leaves room.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "With RF=%1$d, acks=all and min.insync.replicas=%2$d, how many brokers can go down before writes fail?",
        "RF %1$d, min ISR %2$d, acks=-1. How many nodes may crash and producers still write?",
        "Until producers are refused, how many replicas of a topic with replication factor %1$d and"
            + " min.insync.replicas=%2$d can be lost under acks=all?",
        "acks=all, %1$d replicas, min.insync.replicas set to %2$d: number of copies that may die while writes go on?",
        "What is the largest number of brokers that can be unavailable with min.insync.replicas=%2$d,"
            + " replication factor %1$d and acks=all before the producer gets an error?",
        "A topic is replicated %1$d times and %2$d must be in sync. How many servers can fail before"
            + " acks=all producers can't write?",
        "How many broker failures can acks=all producers survive on %1$d brokers with minimum in-sync replicas of %2$d?",
        "With min.insync.replicas=%2$d and acks=all, [...] of the %1$d brokers can fail before producers can't write",
      })
  void theNumbersAreReadHoweverTheyAreAskedFor(String question) {
    for (int replicas = 2; replicas <= 5; replicas++) {
      for (int minimum = 1; minimum < replicas; minimum++) {
        int answer = replicas - minimum;
        Reading card =
            Reading.of(
                Cards.card(
                    question.formatted(replicas, minimum),
                    answer + (answer == 1 ? " broker" : " brokers")));
        assertEquals(
            List.of(
                Optional.of(Intent.AVAILABILITY),
                Optional.of(replicas),
                Optional.of(minimum),
                List.of("all"),
                new AvailabilityClaim.Tolerates(answer)),
            List.of(
                Intent.of(card),
                card.replicas(),
                card.minInsync(),
                card.acks(),
                AvailabilityClaim.of(card)),
            question.formatted(replicas, minimum));
      }
    }
  }
}
