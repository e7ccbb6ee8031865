package dev.highwater.study.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.DeckPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeckSettingsTest {
  private static final DeckPath KAFKA = new DeckPath("Kafka");
  private static final DeckPath ACKS = new DeckPath("Kafka/Acks");

  private final DeckSettings decks = new InMemory();

  @Test
  void choosingKeepsWhatElseWasChosen() {
    choose(KAFKA, DeckOption.NEW_PER_DAY, "5");
    choose(KAFKA, DeckOption.LEECH_AT, "4");

    assertEquals(
        Map.of(DeckOption.NEW_PER_DAY, "5", DeckOption.LEECH_AT, "4"), decks.of(KAFKA).options());
  }

  @Test
  void resettingTakesOnlyTheseOptionsBack() {
    choose(KAFKA, DeckOption.NEW_PER_DAY, "5");
    choose(KAFKA, DeckOption.LEECH_AT, "4");

    decks.reset(KAFKA, List.of(DeckOption.LEECH_AT, DeckOption.MIXING));
    assertEquals(Map.of(DeckOption.NEW_PER_DAY, "5"), decks.of(KAFKA).options());
  }

  @Test
  void whatWasChosenBeforeCanBePutBack() {
    choose(KAFKA, DeckOption.NEW_PER_DAY, "5");
    DeckChoices before = choose(KAFKA, DeckOption.NEW_PER_DAY, "7");
    decks.put(KAFKA, before);

    assertEquals(Map.of(DeckOption.NEW_PER_DAY, "5"), decks.of(KAFKA).options());
  }

  @Test
  void decksAboveThoseWithCardsAreKnownToo() {
    choose(new DeckPath("Biology"), DeckOption.LEECH_AT, "4");

    assertEquals(
        Set.of(DeckRules.ALL, new DeckPath("Biology"), KAFKA, ACKS), decks.known(List.of(ACKS)));
  }

  @Test
  void theNearestDeckWithAChoiceIsItsOrigin() {
    choose(DeckRules.ALL, DeckOption.LEECH_AT, "9");
    choose(KAFKA, DeckOption.NEW_PER_DAY, "5");

    assertEquals(new OptionOrigin.Chosen(KAFKA), origin(ACKS, DeckOption.NEW_PER_DAY));
    assertEquals(new OptionOrigin.Chosen(KAFKA), origin(KAFKA, DeckOption.NEW_PER_DAY));
    assertEquals(new OptionOrigin.Chosen(DeckRules.ALL), origin(ACKS, DeckOption.LEECH_AT));
    assertEquals(new OptionOrigin.Default(), origin(ACKS, DeckOption.MIXING));
    assertEquals(new OptionOrigin.Default(), origin(DeckRules.ALL, DeckOption.NEW_PER_DAY));
  }

  private OptionOrigin origin(DeckPath deck, DeckOption option) {
    return OptionOrigin.of(deck, option, decks.all());
  }

  private DeckChoices choose(DeckPath deck, DeckOption option, String value) {
    return decks.choose(deck, new TreeMap<>(Map.of(option, value)));
  }

  private static final class InMemory implements DeckSettings {
    private final SortedMap<DeckPath, DeckChoices> all = new TreeMap<>();

    @Override
    public SortedMap<DeckPath, DeckChoices> all() {
      return all;
    }

    @Override
    public void put(DeckPath deck, DeckChoices choices) {
      Optional.of(choices)
          .filter(it -> !it.isEmpty())
          .ifPresentOrElse(it -> all.put(deck, it), () -> all.remove(deck));
    }
  }
}
