package dev.highwater.study.queue;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How many more cards each deck may ask today. A card counts for its deck and for every deck above
/// it, so that a deck's limit holds for all below it together.
final class Budget {
  private final DeckRules rules;
  private final LocalDate today;
  private final ToIntFunction<DeckOptions> limit;
  private final Map<DeckPath, Integer> left = new HashMap<>();

  /// @param limit which of a deck's limits
  Budget(DeckRules rules, LocalDate today, ToIntFunction<DeckOptions> limit) {
    this.rules = rules;
    this.today = today;
    this.limit = limit;
  }

  /// How many more cards whose first deck this is.
  int left(DeckPath deck) {
    return DeckRules.lineage(deck).stream().mapToInt(this::ofThis).min().orElse(0);
  }

  /// A card of that deck is asked, or was asked earlier today.
  void take(DeckPath deck) {
    List<DeckPath> lineage = DeckRules.lineage(deck);
    lineage.forEach(each -> left.put(each, ofThis(each) - 1));
  }

  private int ofThis(DeckPath deck) {
    return left.computeIfAbsent(deck, it -> limit.applyAsInt(rules.of(it, today)));
  }
}
