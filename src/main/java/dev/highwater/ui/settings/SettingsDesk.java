package dev.highwater.ui.settings;

import dev.highwater.card.DeckPath;
import dev.highwater.study.FittedParameters;
import dev.highwater.study.ParameterSet;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/// What the settings screen asks of the profile; filled by the application. Not for the screen's
/// thread. Every method may throw {@link dev.highwater.library.Profile.ProfileException}.
public interface SettingsDesk {
  /// How things stand.
  ///
  /// @param decks all decks, the one for all of them too
  /// @param choices what was chosen for them
  /// @param parameters the fitted set in force; empty while that is the defaults
  /// @param course whether the course that comes with Highwater is among the cards
  /// @param folder where everything lies
  record Facts(
      SortedSet<DeckPath> decks,
      SortedMap<DeckPath, DeckChoices> choices,
      Optional<ParameterSet> parameters,
      LocalTime dayStart,
      boolean course,
      Path folder) {}

  /// What retentions cost.
  ///
  /// @param newPerDay new cards a day that are counted on
  /// @param reviewsPerDay reviews a day after a year, by retention
  /// @param answer how long an answer takes
  record Load(int newPerDay, SortedMap<Double, Double> reviewsPerDay, Duration answer) {}

  /// Reads how things stand.
  Facts facts();

  /// Chooses an option of a deck.
  ///
  /// @return what was chosen for the deck before
  DeckChoices choose(DeckPath deck, DeckOption option, String value);

  /// Lets a deck have an option from the deck above it.
  ///
  /// @return what was chosen for the deck before
  DeckChoices reset(DeckPath deck, DeckOption option);

  /// Puts back what was chosen for a deck.
  void put(DeckPath deck, DeckChoices choices);

  /// What these retentions would cost in a deck.
  Load load(DeckPath deck, List<Double> retentions);

  /// Lets study days begin at that time.
  void beginDaysAt(LocalTime start);

  /// Fits the parameters; may take seconds.
  ///
  /// @param goesOn asked now and then; false ends it
  /// @return empty when it was ended, or there are too few reviews
  Optional<FittedParameters> fit(BooleanSupplier goesOn);

  /// Puts a set of parameters into force; empty for the defaults.
  void useParameters(Optional<Long> set);

  /// Adds the course that comes with Highwater.
  ///
  /// @return how many cards it has
  int addCourse();
}
