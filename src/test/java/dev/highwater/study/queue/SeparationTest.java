package dev.highwater.study.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparationTest {
  @Test
  void siblingsAreApartByTenOthersWhenThereAreEnough() {
    List<QueuedCard> cards = new ArrayList<>(List.of(card("a1", 1), card("a2", 1)));
    for (int other = 0; other < 12; other++) {
      cards.add(card("o" + other, 100 + other));
    }
    List<String> apart = ids(Separation.of(cards, _ -> true));
    assertEquals(List.of(0, 11), List.of(apart.indexOf("a1"), apart.indexOf("a2")));
    assertEquals(14, apart.size());
  }

  @Test
  void siblingsComeLastWhenThereAreTooFewOthers() {
    List<QueuedCard> cards = List.of(card("a1", 1), card("a2", 1), card("b", 2));
    assertEquals(List.of("a1", "b", "a2"), ids(Separation.of(cards, _ -> true)));
  }

  @Test
  void cardsThatMayStayTogetherDoNotWait() {
    List<QueuedCard> cards = List.of(card("a1", 1), card("a2", 1), card("b", 2));
    assertEquals(List.of("a1", "a2", "b"), ids(Separation.of(cards, _ -> false)));
  }

  private static QueuedCard card(String id, int line) {
    return new QueuedCard(
        new CardId(id),
        new DeckPath("d"),
        CardStage.NEW,
        new QueuedCard.Block(1, line),
        0,
        0,
        Instant.EPOCH);
  }

  private static List<String> ids(List<QueuedCard> cards) {
    return cards.stream().map(card -> card.id().value()).toList();
  }
}
