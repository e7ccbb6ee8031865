package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines of the script, in order; a line may speak only of what is already there.
final class StepReader {
  private static final String EXCEPTION = "[A-Z][A-Za-z]*Exception";

  private final ActionReader actions;
  private final ClaimReader claims = new ClaimReader();
  private final BrokerWords brokers;
  private final Optional<Comparison> comparison;
  private final List<String> sent = new ArrayList<>();

  /// @param producers names of the producers besides the one that the settings describe
  StepReader(int replicas, Optional<Comparison> comparison, List<String> producers) {
    this.brokers = new BrokerWords(replicas);
    this.actions = new ActionReader(brokers, producers, sent);
    this.comparison = comparison;
  }

  Step read(Words words) throws Words.Unexpected {
    Step step;
    if (words.accept("wait")) {
      step = waiting(words);
    } else if (words.accept("expect")) {
      step = expectation(words);
    } else if (words.accept("claim")) {
      step = claim(words);
    } else {
      step = action(words);
    }
    words.expectEnd();
    if (step instanceof Step.Do(Action.Send(String record, var _, var _), var _)) {
      sent.add(record);
    }
    return step;
  }

  private Step waiting(Words words) throws Words.Unexpected {
    return words.accept("until")
        ? new Step.WaitUntil(condition(words))
        : new Step.Wait(BrokerWords.milliseconds(words, "\"until\" or a number of milliseconds"));
  }

  private Step expectation(Words words) throws Words.Unexpected {
    return new Step.Expect(condition(words), under(words));
  }

  /// {@code under acks = 0, 1}
  private Optional<Comparison> under(Words words) throws Words.Unexpected {
    if (!words.accept("under")) {
      return Optional.empty();
    }
    int column = words.column();
    ConfigName name = ConfigReader.name(words);
    if (comparison.isEmpty() || comparison.get().name() != name) {
      throw new Words.Unexpected(
          column, "nothing compares " + name.key() + "; expected what the compare line names");
    }
    words.expect("=");
    int valueColumn = words.column();
    Comparison under = new Comparison(name, ConfigReader.values(name, words));
    if (!comparison.get().values().containsAll(under.values())) {
      throw new Words.Unexpected(
          valueColumn,
          "expected values that are compared: " + String.join(", ", comparison.get().values()));
    }
    return Optional.of(under);
  }

  private Step claim(Words words) throws Words.Unexpected {
    return new Step.Claim(claims.read(words), under(words));
  }

  private Step action(Words words) throws Words.Unexpected {
    Action action = actions.read(words);
    Optional<Condition> when =
        words.accept("when") ? Optional.of(condition(words)) : Optional.empty();
    return new Step.Do(action, when);
  }

  private Condition condition(Words words) throws Words.Unexpected {
    if (words.accept("leader")) {
      if (words.accept("elected")) {
        return new Condition.LeaderElected();
      }
      words.expect("=");
      return new Condition.LeaderIs(
          words.accept("none") ? Optional.empty() : Optional.of(brokers.one(words)));
    }
    if (words.accept("isr")) {
      words.expect("=");
      return new Condition.IsrIs(words.accept("none") ? List.of() : brokers.several(words));
    }
    if (words.accept("elr")) {
      words.expect("=");
      return new Condition.ElrIs(words.accept("none") ? List.of() : brokers.several(words));
    }
    String record = sentRecord(words);
    Words.Word verb =
        words.take(
            "one of acked, done, lost, survives, visible, duplicated, or the name of a Kafka"
                + " exception",
            StepReader::isOutcome);
    return switch (verb.text()) {
      case "acked" -> new Condition.Acked(record);
      case "done" -> new Condition.Done(record);
      case "lost" -> new Condition.Lost(record);
      case "survives" -> new Condition.Survives(record);
      case "duplicated" -> new Condition.Duplicated(record);
      case "visible" -> new Condition.Visible(record);
      default -> new Condition.Failed(record, verb.text());
    };
  }

  private static boolean isOutcome(String word) {
    return List.of("acked", "done", "lost", "survives", "visible", "duplicated").contains(word)
        || word.matches(EXCEPTION);
  }

  private String sentRecord(Words words) throws Words.Unexpected {
    int column = words.column();
    String name =
        words
            .take(
                "a record, \"leader\", \"isr\" or \"elr\"",
                word -> word.matches(ActionReader.RECORD))
            .text();
    if (!sent.contains(name)) {
      throw new Words.Unexpected(
          column, name + " has not been sent; expected a record sent before");
    }
    return name;
  }
}
