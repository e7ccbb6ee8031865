package dev.highwater;

import dev.highwater.card.DeckPath;
import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.study.FittedParameters;
import dev.highwater.study.ParameterChange;
import dev.highwater.study.RetentionLoad;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.ui.settings.SettingsDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// The settings of one opened profile, by the use cases that the commands have too.
final class ProfileSettings implements SettingsDesk {
  private final Profile profile;
  private final Workbench workbench;
  private final InstantSource clock;
  private final Path folder;
  private volatile LocalTime dayStart;

  /// @param folder where the profile lies
  ProfileSettings(Profile profile, Workbench workbench, InstantSource clock, Path folder) {
    this.profile = profile;
    this.workbench = workbench;
    this.clock = clock;
    this.folder = folder;
    dayStart = profile.calendar().dayStart();
  }

  @Override
  public Facts facts() {
    return new Facts(
        profile.decks().known(profile.queue().decks()),
        profile.decks().all(),
        profile.parameters().current(),
        dayStart,
        workbench.hasCourse(profile),
        folder);
  }

  @Override
  public DeckChoices choose(DeckPath deck, DeckOption option, String value) {
    return profile.decks().choose(deck, new TreeMap<>(Map.of(option, value)));
  }

  @Override
  public DeckChoices reset(DeckPath deck, DeckOption option) {
    return profile.decks().reset(deck, List.of(option));
  }

  @Override
  public void put(DeckPath deck, DeckChoices choices) {
    profile.decks().put(deck, choices);
  }

  @Override
  public Load load(DeckPath deck, List<Double> retentions) {
    DeckOptions options = profile.decks().rules().of(deck);
    RetentionLoad load =
        new RetentionLoad(
            new Fsrs6(profile.parameters().inForce(), Fsrs6Profile.ANKI),
            options.maximumInterval());
    SortedMap<Double, Double> reviews = new TreeMap<>();
    for (double retention : retentions) {
      reviews.put(retention, options.newPerDay() * load.reviewsInFirstYear(retention));
    }
    return new Load(options.newPerDay(), reviews, CatchUp.usualAnswer(profile.reviews()));
  }

  @Override
  public void beginDaysAt(LocalTime start) {
    profile.beginDaysAt(start);
    dayStart = start;
  }

  @Override
  public Optional<FittedParameters> fit(BooleanSupplier goesOn) {
    return workbench.fitting(profile).fit(_ -> goesOn.getAsBoolean());
  }

  @Override
  public void useParameters(Optional<Long> set) {
    profile.parameters().use(set, ParameterChange.Reason.BY_HAND, clock.instant());
  }

  @Override
  public int addCourse() {
    return workbench.addCourse(profile, clock).cardCount();
  }
}
