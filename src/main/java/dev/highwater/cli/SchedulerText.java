package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The rules of a deck, in words and in JSON.
final class SchedulerText {
  /// The options of a deck that rules look at.
  static final List<DeckOption> OPTIONS =
      List.of(
          DeckOption.DESIRED_RETENTION,
          DeckOption.MAXIMUM_INTERVAL,
          DeckOption.LEARNING_STEPS,
          DeckOption.RELEARNING_STEPS,
          DeckOption.FUZZ,
          DeckOption.LOAD_BALANCING,
          DeckOption.EASY_DAYS,
          DeckOption.OVERDUE_BONUS);

  private static final String BONUS =
      "A card remembered although it was overdue gains by the days it was late. The plugin means"
          + " that too, but has the sign of the delay turned round; so days can be other than its.";

  private SchedulerText() {}

  /// The deck of that name; all decks where there is none.
  static DeckPath deck(@Nullable String name) {
    return name == null ? DeckRules.ALL : new DeckPath(name);
  }

  static void print(DeckPath deck, DeckOptions rules, boolean json, PrintStream out) {
    if (json) {
      Json.print(json(deck, rules), out);
    } else {
      out.println(
          (deck.equals(DeckRules.ALL) ? "All decks" : deck.value())
              + ": "
              + DeckOption.SCHEDULER.of(rules));
      words(rules).forEach(out::println);
    }
  }

  private static ObjectNode json(DeckPath deck, DeckOptions rules) {
    ObjectNode json = Json.object();
    json.put("deck", deck.value());
    json.put("scheduler", DeckOption.SCHEDULER.of(rules));
    ObjectNode options = Json.object();
    OPTIONS.forEach(option -> options.put(option.storedName(), option.of(rules)));
    json.set("options", options);
    json.set("words", words(rules).stream().map(Json::text).collect(Json.array()));
    return json;
  }

  private static List<String> words(DeckOptions rules) {
    List<String> words = new ArrayList<>();
    words.add(
        switch (rules.rules()) {
          case VAULT ->
              "Cards are scheduled as the settings of their vault say, exactly as"
                  + " obsidian-spaced-repetition does it; the default is its SM-2.";
          case SM2 ->
              "Cards are scheduled by SM-2, which goes on from what it last made of a card itself and"
                  + " rates again what other rules have rated since.";
          case FSRS6 ->
              "Cards are scheduled by FSRS-6 so that the chance of remembering one when it comes back"
                  + " is %s. In a vault kept in step its notes get FSRS comments, which"
                      .formatted(DeckOption.DESIRED_RETENTION.of(rules))
                  + " obsidian-spaced-repetition reads since 1.14.";
        });
    if (rules.overdueBonus()) {
      words.add(BONUS);
    }
    words.add("No date already set changes; the next grade of each card uses these rules.");
    return words;
  }
}
