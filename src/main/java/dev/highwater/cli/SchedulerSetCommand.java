package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckOptions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code scheduler set}: chooses the rules of a deck and the decks below it, or of all decks. No
/// card is changed by it; the next grade is planned by the new rules.
@Command(
    name = "set",
    description = "Chooses the rules by which cards are scheduled; no card is changed by it.",
    footer = {
      "vault   as the settings of each card's vault say, exactly as obsidian-spaced-repetition",
      "sm2     SM-2, seeing each card by its log",
      "fsrs6   FSRS-6 with your own parameters, seeing each card by its log"
    })
final class SchedulerSetCommand implements Runnable {
  @Parameters(index = "0", paramLabel = "RULES", description = "vault, sm2 or fsrs6.")
  String rules = "";

  @Parameters(
      index = "1..*",
      paramLabel = "NAME=VALUE",
      description = "Options, such as desiredRetention=0.85, learningSteps='1m 10m', fuzz=false.")
  List<String> words = List.of();

  @Option(names = "--deck", paramLabel = "NAME", description = "This deck; else all decks.")
  @Nullable String deck;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  private final GlobalOptions options;
  private final Workbench workbench;

  SchedulerSetCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    SortedMap<DeckOption, String> chosen = new TreeMap<>();
    choose(DeckOption.SCHEDULER, rules, chosen);
    words.forEach(word -> choose(word, chosen));
    DeckPath path = SchedulerText.deck(deck);
    DeckOptions now = options.write(profile -> put(profile, path, chosen));
    SchedulerText.print(path, now, json, workbench.out());
  }

  private static DeckOptions put(
      Profile profile, DeckPath path, SortedMap<DeckOption, String> chosen) {
    profile.decks().choose(path, chosen);
    return profile.decks().rules().of(path);
  }

  private void choose(String word, SortedMap<DeckOption, String> chosen) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      throw usage("'" + word + "' is not NAME=VALUE");
    }
    String name = word.substring(0, equals);
    DeckOption option =
        DeckOption.named(name)
            .filter(SchedulerText.OPTIONS::contains)
            .orElseThrow(() ->
                usage(
                    "'"
                        + name
                        + "' is none of "
                        + String.join(
                            ", ",
                            SchedulerText.OPTIONS.stream().map(DeckOption::storedName).toList())));
    choose(option, word.substring(equals + 1), chosen);
  }

  private void choose(DeckOption option, String value, SortedMap<DeckOption, String> chosen) {
    if (!option.isValue(value)) {
      throw usage("'%s' is not %s".formatted(value, option.words()));
    }
    chosen.put(option, value);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
