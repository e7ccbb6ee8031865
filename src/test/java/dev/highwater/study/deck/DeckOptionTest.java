package dev.highwater.study.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.DeckPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeckOptionTest {
  @ParameterizedTest
  @EnumSource
  void aValueReadAgainIsTheSame(DeckOption option) {
    String text = option.of(DeckOptions.DEFAULTS);
    assertTrue(option.isValue(text), text);
    assertEquals(DeckOptions.DEFAULTS, option.with(DeckOptions.DEFAULTS, text));
  }

  @ParameterizedTest
  @CsvSource({
    "newPerDay, 0",
    "reviewsPerDay, 999999",
    "reviewOrder, due-random",
    "leechAction, mark",
    "desiredRetention, 0.85",
    "learningSteps, 30s 10m 2h 1d",
    "relearningSteps, none",
    "easyDays, sat:reduced sun:minimum",
    "loadBalancing, true"
  })
  void aChosenValueIsPrintedAsItWasWritten(String name, String text) {
    DeckOption option = DeckOption.named(name).orElseThrow();
    assertEquals(text, option.of(option.with(DeckOptions.DEFAULTS, text)));
  }

  @ParameterizedTest
  @CsvSource({
    "newPerDay, 1000000",
    "desiredRetention, NaN",
    "desiredRetention, 1.0",
    "learningSteps, 10",
    "learningSteps, ''",
    "easyDays, sat:never",
    "maximumInterval, 0"
  })
  void whatIsNoValueIsRefused(String name, String text) {
    assertFalse(DeckOption.named(name).orElseThrow().isValue(text));
  }

  @Test
  void subdecksHaveWhatTheDecksAboveThemChose() {
    DeckRules rules =
        new DeckRules(
            new TreeMap<>(
                Map.of(
                    DeckRules.ALL,
                    chosen(DeckOption.NEW_PER_DAY, "7"),
                    new DeckPath("a"),
                    chosen(DeckOption.LEECH_AT, "3"),
                    new DeckPath("a/b"),
                    chosen(DeckOption.NEW_PER_DAY, "9"))));
    DeckOptions below = rules.of(new DeckPath("a/b/c"));
    assertEquals(List.of(9, 3), List.of(below.newPerDay(), below.leechAt()));
    DeckOptions beside = rules.of(new DeckPath("ab"));
    assertEquals(List.of(7, 8), List.of(beside.newPerDay(), beside.leechAt()));
  }

  private static DeckChoices chosen(DeckOption option, String value) {
    return new DeckChoices(new TreeMap<>(Map.of(option, value)), Optional.empty());
  }
}
