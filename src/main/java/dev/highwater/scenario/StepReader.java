package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the lines of the script, in order; a line may speak only of what is already there.
final class StepReader {
  /// An hour of simulated time, in milliseconds: longer than anything Kafka times by default.
  static final int LONGEST_WAIT = 3_600_000;

  private static final String RECORD = "[A-Za-z][A-Za-z0-9_-]{0,31}";
  private static final String EXCEPTION = "[A-Z][A-Za-z]*Exception";

  private final int replicas;
  private final Optional<Comparison> comparison;
  private final List<String> sent = new ArrayList<>();

  StepReader(int replicas, Optional<Comparison> comparison) {
    this.replicas = replicas;
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
    if (step instanceof Step.Do(Action.Send(String record), var _)) {
      sent.add(record);
    }
    return step;
  }

  private Step waiting(Words words) throws Words.Unexpected {
    return words.accept("until")
        ? new Step.WaitUntil(condition(words))
        : new Step.Wait(milliseconds(words, "\"until\" or a number of milliseconds"));
  }

  private Step expectation(Words words) throws Words.Unexpected {
    Condition condition = condition(words);
    if (!words.accept("under")) {
      return new Step.Expect(condition, Optional.empty());
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
    return new Step.Expect(condition, Optional.of(under));
  }

  private static Step claim(Words words) throws Words.Unexpected {
    if (words.atEnd()) {
      throw words.unexpected("the words of the claim");
    }
    return new Step.Claim(words.rest());
  }

  private Step action(Words words) throws Words.Unexpected {
    Action action;
    if (words.accept("send")) {
      action = new Action.Send(newRecord(words));
    } else if (words.accept("crash")) {
      action = new Action.Crash(target(words));
    } else if (words.accept("restart")) {
      action = new Action.Restart(broker(words));
    } else if (words.accept("hold")) {
      List<BrokerId> brokers = fetchesOf(words);
      OptionalInt forMs =
          words.accept("for")
              ? OptionalInt.of(milliseconds(words, "a number of milliseconds"))
              : OptionalInt.empty();
      action = new Action.HoldFetches(brokers, forMs);
    } else if (words.accept("release")) {
      action = new Action.ReleaseFetches(fetchesOf(words));
    } else {
      throw words.unexpected(
          "one of the steps send, crash, restart, hold, release, wait, expect, claim");
    }
    Optional<Condition> when =
        words.accept("when") ? Optional.of(condition(words)) : Optional.empty();
    return new Step.Do(action, when);
  }

  private List<BrokerId> fetchesOf(Words words) throws Words.Unexpected {
    words.expect("fetches");
    words.expect("of");
    return brokers(words);
  }

  private Target target(Words words) throws Words.Unexpected {
    if (words.accept("leader")) {
      return new Target.Leader();
    }
    if (words.atEnd()) {
      throw words.unexpected("\"leader\" or a broker from 1 to " + replicas);
    }
    return new Target.Broker(broker(words));
  }

  private Condition condition(Words words) throws Words.Unexpected {
    if (words.accept("leader")) {
      if (words.accept("elected")) {
        return new Condition.LeaderElected();
      }
      words.expect("=");
      return new Condition.LeaderIs(
          words.accept("none") ? Optional.empty() : Optional.of(broker(words)));
    }
    if (words.accept("isr")) {
      words.expect("=");
      return new Condition.IsrIs(words.accept("none") ? List.of() : brokers(words));
    }
    String record = sentRecord(words);
    Words.Word verb =
        words.take(
            "one of acked, done, lost, survives, visible, or the name of a Kafka exception",
            StepReader::isOutcome);
    return switch (verb.text()) {
      case "acked" -> new Condition.Acked(record);
      case "done" -> new Condition.Done(record);
      case "lost" -> new Condition.Lost(record);
      case "survives" -> new Condition.Survives(record);
      case "visible" -> new Condition.Visible(record);
      default -> new Condition.Failed(record, verb.text());
    };
  }

  private static boolean isOutcome(String word) {
    return List.of("acked", "done", "lost", "survives", "visible").contains(word)
        || word.matches(EXCEPTION);
  }

  private String newRecord(Words words) throws Words.Unexpected {
    int column = words.column();
    String name = words.take("the name of a record", word -> word.matches(RECORD)).text();
    if (name.equals("leader") || name.equals("isr") || name.equals("none")) {
      throw new Words.Unexpected(
          column, "\"" + name + "\" cannot name a record; expected another name");
    }
    if (sent.contains(name)) {
      throw new Words.Unexpected(column, name + " is sent twice; expected a new name");
    }
    return name;
  }

  private String sentRecord(Words words) throws Words.Unexpected {
    int column = words.column();
    String name =
        words.take("a record, \"leader\" or \"isr\"", word -> word.matches(RECORD)).text();
    if (!sent.contains(name)) {
      throw new Words.Unexpected(
          column, name + " has not been sent; expected a record sent before");
    }
    return name;
  }

  private List<BrokerId> brokers(Words words) throws Words.Unexpected {
    List<BrokerId> brokers = new ArrayList<>();
    do {
      int column = words.column();
      BrokerId broker = broker(words);
      if (brokers.contains(broker)) {
        throw new Words.Unexpected(
            column, "broker " + broker + " is named twice; expected it once");
      }
      brokers.add(broker);
    } while (words.accept(","));
    return brokers.stream().sorted().toList();
  }

  private BrokerId broker(Words words) throws Words.Unexpected {
    Words.Word word =
        words.take(
            "a broker from 1 to " + replicas,
            text -> text.matches("[1-9]") && Integer.parseInt(text) <= replicas);
    return new BrokerId(Integer.parseInt(word.text()));
  }

  private static int milliseconds(Words words, String what) throws Words.Unexpected {
    int column = words.column();
    long number = Long.parseLong(words.take(what, word -> word.matches("[0-9]{1,18}")).text());
    long factor =
        words.take("\"ms\" or \"s\"", w -> w.equals("ms") || w.equals("s")).text().equals("s")
            ? 1000
            : 1;
    if (number > LONGEST_WAIT / factor) {
      throw new Words.Unexpected(column, "expected at most " + LONGEST_WAIT + " ms");
    }
    return Math.toIntExact(number * factor);
  }
}
