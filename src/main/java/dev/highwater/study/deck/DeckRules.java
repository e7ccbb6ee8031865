package dev.highwater.study.deck;

import dev.highwater.card.DeckPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which options hold for each deck: its own choices, else those of the deck above it, and so on up
/// to those made for all decks, else the defaults.
public final class DeckRules {
  /// Stands for all decks; no deck can have this name.
  public static final DeckPath ALL = new DeckPath("*");

  /// The defaults everywhere.
  public static final DeckRules DEFAULTS = new DeckRules(new TreeMap<>());

  private final SortedMap<DeckPath, DeckChoices> choices;

  /// @param choices of the decks that have any
  public DeckRules(SortedMap<DeckPath, DeckChoices> choices) {
    this.choices = new TreeMap<>(choices);
  }

  /// The options of a deck, on all days without limits of their own.
  public DeckOptions of(DeckPath deck) {
    return of(deck, Optional.empty());
  }

  /// The options of a deck with the limits of that study day.
  public DeckOptions of(DeckPath deck, LocalDate today) {
    return of(deck, Optional.of(today));
  }

  private DeckOptions of(DeckPath deck, Optional<LocalDate> today) {
    DeckOptions options = DeckOptions.DEFAULTS;
    for (DeckPath each : lineage(deck).reversed()) {
      DeckChoices chosen = choices.getOrDefault(each, DeckChoices.NONE);
      for (var choice : chosen.options().entrySet()) {
        options = choice.getKey().with(options, choice.getValue());
      }
      Optional<LimitsToday> limits =
          chosen.today().filter(it -> today.equals(Optional.of(it.day())));
      options = with(options, DeckOption.NEW_PER_DAY, limits.flatMap(LimitsToday::newCards));
      options = with(options, DeckOption.REVIEWS_PER_DAY, limits.flatMap(LimitsToday::reviews));
    }
    return options;
  }

  private static DeckOptions with(DeckOptions options, DeckOption option, Optional<Integer> value) {
    return value.map(it -> option.with(options, it.toString())).orElse(options);
  }

  /// The deck, the decks above it, and {@link #ALL}.
  public static List<DeckPath> lineage(DeckPath deck) {
    List<DeckPath> lineage = new ArrayList<>();
    if (!deck.equals(ALL)) {
      String path = deck.value();
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        lineage.add(new DeckPath(path.substring(0, end)));
      }
    }
    lineage.add(ALL);
    return lineage;
  }
}
