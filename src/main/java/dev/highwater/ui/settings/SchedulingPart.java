package dev.highwater.ui.settings;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.deck.OptionOrigin;
import dev.highwater.study.deck.RulesChoice;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The options of decks: what is set for the deck chosen, and what it has from above.
final class SchedulingPart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(SchedulingPart.class);
  private static final String SECTION = "scheduling";
  private static final String DECK = "deck";
  private static final String OPTION = "option-";
  private static final List<Double> RETENTIONS = List.of(0.8, 0.85, 0.9, 0.95);

  private final Changes changes;
  private final Runnable onOptionsChanged;
  private DeckPath deck = DeckRules.ALL;
  private Optional<SettingsDesk.Load> load = Optional.empty();

  /// @param onOptionsChanged told after options were changed
  SchedulingPart(Changes changes, Runnable onOptionsChanged) {
    this.changes = changes;
    this.onOptionsChanged = onOptionsChanged;
  }

  @Override
  public List<SettingSection> sections() {
    return changes
        .facts()
        .map(facts -> {
          List<SettingItem> items = new ArrayList<>();
          items.add(decks(facts));
          DeckOptions inForce = new DeckRules(facts.choices()).of(deck);
          DeckOptionWords.ORDER.forEach(option -> items.add(item(option, inForce, facts)));
          return List.of(new SettingSection(SECTION, TEXTS.say(SECTION), items));
        })
        .orElse(List.of());
  }

  private SettingItem decks(SettingsDesk.Facts facts) {
    TreeSet<DeckPath> others = new TreeSet<>(facts.decks());
    others.remove(DeckRules.ALL);
    List<SettingItem.Value> values = new ArrayList<>();
    values.add(new SettingItem.Value(DeckRules.ALL.value(), TEXTS.say("all-decks")));
    others.forEach(it -> values.add(new SettingItem.Value(it.value(), it.value())));
    return SettingItem.of(
        DECK, TEXTS.say(DECK), TEXTS.say("deck-says"), new Entry.OneOf(values, deck.value()));
  }

  private SettingItem item(DeckOption option, DeckOptions inForce, SettingsDesk.Facts facts) {
    String id = OPTION + option.storedName();
    return SettingItem.of(
            id,
            DeckOptionWords.title(option),
            DeckOptionWords.says(option),
            entry(option, option.of(inForce)))
        .with(origin(OptionOrigin.of(deck, option, facts.choices())))
        .withMore(option == DeckOption.DESIRED_RETENTION ? cost(inForce) : Optional.empty())
        .refused(changes.refusal(id));
  }

  private static Entry entry(DeckOption option, String value) {
    List<String> values = option.possibleValues();
    if (values.isEmpty()) {
      return new Entry.Line(value);
    }
    return values.contains(String.valueOf(true))
        ? new Entry.Switch(Boolean.parseBoolean(value))
        : new Entry.OneOf(
            values.stream()
                .map(it -> new SettingItem.Value(it, DeckOptionWords.value(it)))
                .toList(),
            value);
  }

  private SettingItem.Origin origin(OptionOrigin origin) {
    return switch (origin) {
      case OptionOrigin.Chosen(var by) when by.equals(deck) ->
          new SettingItem.Origin(TEXTS.say("origin-here"), true);
      case OptionOrigin.Chosen(var by) when by.equals(DeckRules.ALL) ->
          new SettingItem.Origin(TEXTS.say("origin-all"), false);
      case OptionOrigin.Chosen(var by) ->
          new SettingItem.Origin(TEXTS.say("origin-deck", by.value()), false);
      case OptionOrigin.Default() -> new SettingItem.Origin(TEXTS.say("origin-default"), false);
    };
  }

  /// Only FSRS plans by a retention.
  private Optional<String> cost(DeckOptions inForce) {
    return load.filter(_ -> inForce.rules() != RulesChoice.SM2)
        .map(it -> {
          List<String> parts = new ArrayList<>();
          it.reviewsPerDay()
              .forEach((retention, reviews) -> {
                long cards = Math.round(reviews);
                long minutes = Math.round(reviews * it.answer().toMillis() / 60_000.0);
                parts.add(
                    minutes == 0
                        ? TEXTS.say("load-part", cards, retention)
                        : TEXTS.say("load-minutes", cards, retention, minutes));
              });
          return TEXTS.say("load-line", it.newPerDay(), String.join(", ", parts));
        });
  }

  /// Works out anew what retentions cost.
  void price() {
    DeckPath asked = deck;
    TreeSet<Double> retentions = new TreeSet<>(RETENTIONS);
    changes
        .facts()
        .ifPresent(
            facts -> retentions.add(new DeckRules(facts.choices()).of(asked).desiredRetention()));
    changes.ask(
        desk -> desk.load(asked, List.copyOf(retentions)),
        priced -> {
          if (asked.equals(deck)) {
            load = Optional.of(priced);
          }
        });
  }

  @Override
  public void enter(String id, String value) {
    if (id.equals(DECK)) {
      deck = new DeckPath(value);
      load = Optional.empty();
      changes.accept(id);
      price();
      return;
    }
    option(id)
        .ifPresent(option -> {
          if (option.isValue(value)) {
            changes.accept(id);
            choose(option, value);
          } else {
            changes.refuse(id, TEXTS.say("must-be", option.words()));
          }
        });
  }

  private void choose(DeckOption option, String value) {
    DeckPath of = deck;
    changes.change(
        desk -> desk.choose(of, option, value),
        before -> changed(of, option, before, TEXTS.say("changed", DeckOptionWords.title(option))));
  }

  @Override
  public void reset(String id) {
    DeckPath of = deck;
    option(id)
        .ifPresent(option -> {
          changes.accept(id);
          changes.change(
              desk -> desk.reset(of, option),
              before ->
                  changed(
                      of, option, before, TEXTS.say("was-reset", DeckOptionWords.title(option))));
        });
  }

  private void changed(DeckPath of, DeckOption option, DeckChoices before, String sentence) {
    changes.did(DeckOptionWords.title(option), sentence, () -> putBack(of, before));
    price();
    onOptionsChanged.run();
  }

  private void putBack(DeckPath of, DeckChoices before) {
    changes.change(
        desk -> {
          desk.put(of, before);
          return of;
        },
        _ -> {
          price();
          onOptionsChanged.run();
        });
  }

  private static Optional<DeckOption> option(String id) {
    return id.startsWith(OPTION)
        ? DeckOption.named(id.substring(OPTION.length()))
        : Optional.empty();
  }
}
