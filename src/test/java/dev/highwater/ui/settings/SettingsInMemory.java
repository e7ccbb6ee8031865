package dev.highwater.ui.settings;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.FittedParameters;
import dev.highwater.study.ParameterSet;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckSettings;
import dev.highwater.ui.task.BackgroundTasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Settings in memory: what was chosen can be asked for.
public final class SettingsInMemory implements SettingsDesk {
  /// A deck with one above it.
  public static final DeckPath ACKS = new DeckPath("Kafka/Acks");

  /// Where the profile would lie.
  public static final Path FOLDER = Path.of("/home/ann/.local/share/highwater");

  private final Decks decks = new Decks();
  private final BackupsInMemory backups = new BackupsInMemory();
  private final List<Path> restored = new ArrayList<>();
  private final List<Path> opened = new ArrayList<>();
  private Optional<ParameterSet> inForce = Optional.empty();
  private Optional<FittedParameters> fit = Optional.empty();
  private LocalTime dayStart = LocalTime.of(4, 0);
  private boolean course;
  private boolean readOnly;

  /// What the settings screen works with; everything is done at once.
  public SettingsViewModel.Around around(Runnable onOptionsChanged) {
    BackgroundTasks direct = BackgroundTasks.direct();
    return new SettingsViewModel.Around(
        this,
        new SettingsViewModel.BackupRoom(backups, restored::add),
        direct,
        direct,
        ZoneOffset.UTC,
        onOptionsChanged,
        () -> {},
        opened::add);
  }

  /// A set that was fitted to the learner's reviews.
  static ParameterSet set(long id) {
    return new ParameterSet(
        id,
        Instant.parse("2026-11-20T08:00:00Z"),
        new ParameterSet.Fit(
            "fsrs-6", 1, List.of(), 1000, 900, 180, 0.35, 0.33, List.of(2, 11), List.of(3, 14)));
  }

  /// The next fit comes to that set.
  void willFit(ParameterSet set, boolean adopted) {
    fit = Optional.of(new FittedParameters(set, adopted, Optional.empty()));
  }

  void becomeReadOnly() {
    readOnly = true;
  }

  /// What was chosen for a deck.
  public Map<DeckOption, String> chosen(DeckPath deck) {
    return decks.of(deck).options();
  }

  LocalTime dayStart() {
    return dayStart;
  }

  Optional<Long> parametersInForce() {
    return inForce.map(ParameterSet::id);
  }

  /// The profile's backups.
  public BackupsInMemory backups() {
    return backups;
  }

  /// What was restored.
  List<Path> restored() {
    return restored;
  }

  List<Path> opened() {
    return opened;
  }

  @Override
  public Facts facts() {
    return new Facts(decks.known(List.of(ACKS)), decks.all(), inForce, dayStart, course, FOLDER);
  }

  @Override
  public DeckChoices choose(DeckPath deck, DeckOption option, String value) {
    if (readOnly) {
      throw new Profile.ProfileException("The profile cannot be written to.");
    }
    return decks.choose(deck, new TreeMap<>(Map.of(option, value)));
  }

  @Override
  public DeckChoices reset(DeckPath deck, DeckOption option) {
    return decks.reset(deck, List.of(option));
  }

  @Override
  public void put(DeckPath deck, DeckChoices choices) {
    decks.put(deck, choices);
  }

  @Override
  public Load load(DeckPath deck, List<Double> retentions) {
    SortedMap<Double, Double> reviews = new TreeMap<>();
    retentions.forEach(retention -> reviews.put(retention, 200 * retention));
    return new Load(20, reviews, Duration.ofSeconds(9));
  }

  @Override
  public void beginDaysAt(LocalTime start) {
    dayStart = start;
  }

  @Override
  public Optional<FittedParameters> fit(BooleanSupplier goesOn) {
    fit.filter(FittedParameters::adopted).ifPresent(it -> inForce = Optional.of(it.set()));
    return fit;
  }

  @Override
  public void useParameters(Optional<Long> set) {
    inForce = set.map(SettingsInMemory::set);
  }

  @Override
  public int addCourse() {
    course = true;
    return 66;
  }

  private static final class Decks implements DeckSettings {
    private final SortedMap<DeckPath, DeckChoices> all = new TreeMap<>();

    @Override
    public SortedMap<DeckPath, DeckChoices> all() {
      return new TreeMap<>(all);
    }

    @Override
    public void put(DeckPath deck, DeckChoices choices) {
      if (choices.isEmpty()) {
        all.remove(deck);
      } else {
        all.put(deck, choices);
      }
    }
  }
}
