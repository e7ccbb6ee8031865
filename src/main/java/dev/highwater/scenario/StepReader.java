package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the lines of the script, in order; a line may speak only of what is already there.
final class StepReader {
  private final ActionReader actions;
  private final ClaimReader claims = new ClaimReader();
  private final ConditionReader conditions;
  private final BrokerWords brokers;
  private final List<Comparison> several;
  private final Optional<ChoiceLines> choices;
  private final ClaimObjections objections;
  private final List<String> sent = new ArrayList<>();

  /// @param several the settings that are compared or varied, with all their values
  /// @param producers names of the producers besides the one that the settings describe
  /// @param consumers names of the consumers besides the one that needs none
  /// @param byHand the lines say which event comes next
  /// @param objections to claims
  StepReader(
      int replicas,
      List<Comparison> several,
      List<String> producers,
      List<String> consumers,
      boolean byHand,
      ClaimObjections objections) {
    this.brokers = new BrokerWords(replicas);
    this.actions = new ActionReader(brokers, producers, consumers, sent);
    this.conditions = new ConditionReader(brokers, consumers, sent);
    this.several = several;
    this.objections = objections;
    choices = byHand ? Optional.of(new ChoiceLines(replicas, producers, sent)) : Optional.empty();
  }

  Step read(Words words) throws Words.Unexpected {
    Step step;
    if (words.accept("expect")) {
      step = expectation(words);
    } else if (words.accept("claim")) {
      step = claim(words);
    } else if (choices.isPresent()) {
      step = choices.get().read(words);
    } else if (words.accept("wait")) {
      step = waiting(words);
    } else {
      step = action(words);
    }
    words.expectEnd();
    if (step instanceof Step.Do(Action.Send(String record, var _, var _), var _, var _)) {
      sent.add(record);
    }
    return step;
  }

  private Step waiting(Words words) throws Words.Unexpected {
    if (words.accept("until")) {
      return new Step.WaitUntil(
          BrokerWords.isTime(words)
              ? new Condition.TimeIs(BrokerWords.time(words))
              : conditions.read(words));
    }
    return new Step.Wait(BrokerWords.milliseconds(words, "\"until\" or a number of milliseconds"));
  }

  private Step expectation(Words words) throws Words.Unexpected {
    return new Step.Expect(conditions.read(words), under(words));
  }

  /// {@code under acks = 0, 1}
  private Optional<Comparison> under(Words words) throws Words.Unexpected {
    if (!words.accept("under")) {
      return Optional.empty();
    }
    int column = words.column();
    ConfigName name = ConfigReader.name(words);
    Optional<Comparison> choice = several.stream().filter(each -> each.name() == name).findFirst();
    if (choice.isEmpty()) {
      throw new Words.Unexpected(
          column,
          "nothing compares "
              + name.key()
              + "; expected what the compare line or a vary line names");
    }
    words.expect("=");
    int valueColumn = words.column();
    Comparison under = new Comparison(name, ConfigReader.values(name, words));
    if (!choice.get().values().containsAll(under.values())) {
      throw new Words.Unexpected(
          valueColumn,
          "expected values that are compared: " + String.join(", ", choice.get().values()));
    }
    return Optional.of(under);
  }

  private Step claim(Words words) throws Words.Unexpected {
    int column = words.column();
    Claim claim = claims.read(words);
    Optional<String> objection = objections.to(claim);
    if (objection.isPresent()) {
      throw new Words.Unexpected(column, objection.get());
    }
    return new Step.Claim(claim, under(words));
  }

  private Optional<Condition> moment(Words words) throws Words.Unexpected {
    if (words.accept("at")) {
      return Optional.of(new Condition.TimeIs(BrokerWords.time(words)));
    }
    return words.accept("when") ? Optional.of(conditions.read(words)) : Optional.empty();
  }

  private Step action(Words words) throws Words.Unexpected {
    Action action = actions.read(words);
    Optional<Condition> when = moment(words);
    if (!words.accept("before")) {
      return new Step.Do(action, when);
    }
    BrokerId fetcher = brokers.one(words);
    words.expect("fetches");
    return new Step.Do(action, when, Optional.of(fetcher));
  }
}
