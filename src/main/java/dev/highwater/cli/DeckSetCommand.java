package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.deck.DeckChoices;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.LimitsToday;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// {@code deck set}: options of a deck; the decks below it have them too, unless they have their
/// own.
@Command(
    name = "set",
    description = "Changes options of a deck and of the decks below it.",
    footer = {
      "The deck * stands for all decks. Options: newPerDay, reviewsPerDay, newOrder, reviewOrder,",
      "mixing, newSiblings, reviewSiblings, leechAt, leechAction, desiredRetention,",
      "maximumInterval, learningSteps, relearningSteps, easyDays, loadBalancing, scheduler, fuzz,",
      "overdueBonus."
    })
final class DeckSetCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "NAME", description = "The deck.")
  String name = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "OPTION=VALUE", description = "Options.")
  List<String> words = List.of();

  @Option(names = "--today", description = "newPerDay and reviewsPerDay for today only.")
  boolean today;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final DeckDesk desk;

  DeckSetCommand(DeckDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run() {
    SortedMap<DeckOption, String> chosen = new TreeMap<>();
    words.forEach(word -> chosen.put(option(word), value(word)));
    if (today && !chosen.keySet().stream().allMatch(DeckSetCommand::isLimit)) {
      throw usage("Only newPerDay and reviewsPerDay can be set for today.");
    }
    desk.options().write(profile -> change(profile, chosen));
  }

  private DeckPath change(Profile profile, SortedMap<DeckOption, String> chosen) {
    DeckPath deck = desk.deck(profile, name);
    if (today) {
      profile.decks().put(deck, today(profile, profile.decks().of(deck), chosen));
    } else {
      profile.decks().choose(deck, chosen);
    }
    if (json) {
      ObjectNode now = desk.json(profile, deck);
      Json.print(now, desk.workbench().out());
    } else {
      desk.workbench().out().println(desk.line(profile, deck));
    }
    return deck;
  }

  private static DeckChoices today(
      Profile profile, DeckChoices before, SortedMap<DeckOption, String> chosen) {
    Optional<LimitsToday> earlier =
        before.today().filter(it -> it.day().equals(profile.calendar().today()));
    return new DeckChoices(
        before.options(),
        Optional.of(
            new LimitsToday(
                profile.calendar().today(),
                number(chosen, DeckOption.NEW_PER_DAY)
                    .or(() -> earlier.flatMap(LimitsToday::newCards)),
                number(chosen, DeckOption.REVIEWS_PER_DAY)
                    .or(() -> earlier.flatMap(LimitsToday::reviews)))));
  }

  private static Optional<Integer> number(SortedMap<DeckOption, String> chosen, DeckOption option) {
    return Optional.ofNullable(chosen.get(option)).map(Integer::valueOf);
  }

  private static boolean isLimit(DeckOption option) {
    return option == DeckOption.NEW_PER_DAY || option == DeckOption.REVIEWS_PER_DAY;
  }

  private DeckOption option(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      throw usage("'" + word + "' is not OPTION=VALUE");
    }
    String option = word.substring(0, equals);
    return DeckOption.named(option)
        .orElseThrow(() ->
            usage(
                "'"
                    + option
                    + "' is none of the options "
                    + String.join(", ", DeckOption.names())));
  }

  private String value(String word) {
    DeckOption option = option(word);
    String value = word.substring(word.indexOf('=') + 1);
    if (!option.isValue(value)) {
      throw usage(option.storedName() + " is " + option.words() + ", not '" + value + "'");
    }
    return value;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
