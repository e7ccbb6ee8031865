package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.LimitsToday;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the commands about decks share.
final class DeckDesk {
  private final GlobalOptions options;
  private final Workbench workbench;

  DeckDesk(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  GlobalOptions options() {
    return options;
  }

  Workbench workbench() {
    return workbench;
  }

  /// All decks: those with cards, the decks above them, those with choices, and the one that stands
  /// for all.
  static SortedSet<DeckPath> decks(Profile profile) {
    return profile.decks().known(profile.queue().decks());
  }

  /// The deck of that name, or a refusal.
  DeckPath deck(Profile profile, String name) {
    return decks(profile).stream()
        .filter(deck -> deck.value().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new RefusalException(
                "There is no deck " + name + " in the profile " + options.folder() + "."));
  }

  /// A deck with the options that hold for it.
  ObjectNode json(Profile profile, DeckPath deck) {
    LocalDate today = profile.calendar().today();
    DeckOptions inForce = profile.decks().rules().of(deck, today);
    DeckChoices chosen = profile.decks().of(deck);
    ObjectNode json = Json.object();
    json.put("deck", deck.value());
    ObjectNode all = Json.object();
    for (DeckOption option : DeckOption.values()) {
      all.put(option.storedName(), option.of(inForce));
    }
    json.set("options", all);
    ObjectNode own = Json.object();
    chosen.options().forEach((option, value) -> own.put(option.storedName(), value));
    json.set("choices", own);
    Optional<LimitsToday> limits = chosen.today().filter(it -> it.day().equals(today));
    json.set("today", Json.orNull(limits.map(DeckDesk::json)));
    return json;
  }

  private static ObjectNode json(LimitsToday limits) {
    ObjectNode json = Json.object();
    json.set(
        DeckOption.NEW_PER_DAY.storedName(),
        Json.orNull(limits.newCards().map(JsonNodeFactory.instance::numberNode)));
    json.set(
        DeckOption.REVIEWS_PER_DAY.storedName(),
        Json.orNull(limits.reviews().map(JsonNodeFactory.instance::numberNode)));
    return json;
  }

  /// One line about a deck, for people.
  String line(Profile profile, DeckPath deck) {
    LocalDate today = profile.calendar().today();
    DeckOptions inForce = profile.decks().rules().of(deck, today);
    DeckChoices chosen = profile.decks().of(deck);
    String own =
        chosen.options().entrySet().stream()
            .map(it -> it.getKey().storedName() + "=" + it.getValue())
            .collect(Collectors.joining(" "));
    return "%s  %d new and %d reviews a day%s%s"
        .formatted(
            deck,
            inForce.newPerDay(),
            inForce.reviewsPerDay(),
            chosen.today().filter(it -> it.day().equals(today)).isPresent() ? ", only today" : "",
            own.isEmpty() ? "" : ", own: " + own);
  }
}
