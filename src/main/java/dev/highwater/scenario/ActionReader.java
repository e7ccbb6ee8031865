package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ConfigException;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.TopicConfig;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what is done to the cluster.
final class ActionReader {
  static final String RECORD = "[A-Za-z][A-Za-z0-9_-]{0,31}";

  static final List<String> VERBS =
      List.of(
          "send", "read", "crash", "stop", "restart", "pause", "resume", "lose", "hold", "release",
          "slow", "deliver", "drop", "cut", "heal", "elect", "set");

  private static final String STEPS =
      "one of the steps " + String.join(", ", VERBS) + ", wait, expect, claim";

  private final BrokerWords brokers;
  private final List<String> producers;
  private final List<String> consumers;
  private final List<String> sent;

  /// @param sent records sent by the lines before; grows with them
  ActionReader(
      BrokerWords brokers, List<String> producers, List<String> consumers, List<String> sent) {
    this.brokers = brokers;
    this.producers = producers;
    this.consumers = consumers;
    this.sent = sent;
  }

  Action read(Words words) throws Words.Unexpected {
    String verb = words.take(STEPS, VERBS::contains).text();
    return switch (verb) {
      case "send" -> send(words);
      case "crash" -> new Action.Crash(target(words), crashKind(words));
      case "stop" -> new Action.Stop(target(words));
      case "restart" -> new Action.Restart(brokers.one(words));
      case "read" -> read(words, consumers);
      case "pause" -> new Action.Pause(target(words));
      case "resume" -> new Action.Resume(brokers.one(words));
      case "slow" -> {
        BrokerId slow = brokers.one(words);
        words.expect("by");
        yield new Action.Slow(slow, BrokerWords.milliseconds(words, "a number of milliseconds"));
      }
      case "lose" -> {
        words.expect("disk");
        yield new Action.LoseDisk(brokers.one(words));
      }
      case "hold" -> hold(words);
      case "release" -> {
        words.expect("fetches");
        yield new Action.ReleaseFetches(fetchesOf(words));
      }
      case "deliver" -> {
        Action.HoldLink way = way(words);
        yield new Action.Deliver(way.one(), way.other());
      }
      case "drop" -> {
        Action.HoldLink way = way(words);
        yield new Action.Drop(way.one(), way.other());
      }
      case "cut" -> {
        Action.HoldLink link = link(words, false);
        yield new Action.CutLink(link.one(), link.other());
      }
      case "heal" -> {
        Action.HoldLink link = link(words, false);
        yield new Action.HealLink(link.one(), link.other());
      }
      case "elect" -> {
        String kind =
            words
                .take("\"preferred\" or \"unclean\"", List.of("preferred", "unclean")::contains)
                .text();
        yield kind.equals("preferred") ? new Action.ElectPreferred() : new Action.ElectUnclean();
      }
      default -> set(words);
    };
  }

  private static Action read(Words words, List<String> consumers) throws Words.Unexpected {
    if (!words.accept("by")) {
      return new Action.Read(ConsumerConfig.ONLY);
    }
    return new Action.Read(words.take(names("consumer", consumers), consumers::contains).text());
  }

  private Action send(Words words) throws Words.Unexpected {
    String record = newRecord(words);
    OptionalInt bytes = OptionalInt.empty();
    if (words.accept("of")) {
      String number = words.take("a number of bytes", word -> word.matches("[0-9]{1,9}")).text();
      words.expect("bytes");
      bytes = OptionalInt.of(Integer.parseInt(number));
    }
    Optional<String> producer = Optional.empty();
    if (words.accept("by")) {
      producer = Optional.of(words.take(names("producer", producers), producers::contains).text());
    }
    return new Action.Send(record, bytes, producer);
  }

  private static String names(String kind, List<String> names) {
    return names.isEmpty()
        ? "a " + kind + ", but no line names one"
        : "one of the " + kind + "s " + String.join(", ", names);
  }

  private static CrashKind crashKind(Words words) {
    if (words.accept("lossy")) {
      return CrashKind.LOSING_UNFLUSHED;
    }
    return words.accept("unclean") ? CrashKind.KEEPING_LOG : CrashKind.KEEPING_MARK;
  }

  private Action hold(Words words) throws Words.Unexpected {
    if (!words.accept("fetches")) {
      Action.HoldLink link = link(words, true);
      return link.oneWay()
          ? new Action.HoldLink(link.one(), link.other(), true, forMs(words))
          : link;
    }
    List<BrokerId> held = fetchesOf(words);
    return new Action.HoldFetches(held, forMs(words));
  }

  private static OptionalInt forMs(Words words) throws Words.Unexpected {
    return words.accept("for")
        ? OptionalInt.of(BrokerWords.milliseconds(words, "a number of milliseconds"))
        : OptionalInt.empty();
  }

  /// {@code 1 -> 2}
  private Action.HoldLink way(Words words) throws Words.Unexpected {
    Node one = node(words);
    words.expect("->");
    return new Action.HoldLink(one, otherEnd(one, words), true);
  }

  private List<BrokerId> fetchesOf(Words words) throws Words.Unexpected {
    words.expect("of");
    return brokers.several(words);
  }

  /// {@code 1 - 2}, {@code producer - 1}, {@code 1 - controller}; with an arrow one direction only.
  private Action.HoldLink link(Words words, boolean mayBeOneWay) throws Words.Unexpected {
    Node one = node(words);
    boolean oneWay = mayBeOneWay && words.accept("->");
    if (!oneWay) {
      words.expect("-");
    }
    return new Action.HoldLink(one, otherEnd(one, words), oneWay);
  }

  private Node otherEnd(Node one, Words words) throws Words.Unexpected {
    int column = words.column();
    Node other = node(words);
    boolean joined =
        !one.equals(other) && (one instanceof Node.Broker || other instanceof Node.Broker);
    if (!joined) {
      throw new Words.Unexpected(column, "there is no such link; expected two ends, one a broker");
    }
    return other;
  }

  private Node node(Words words) throws Words.Unexpected {
    if (words.accept("controller")) {
      return Node.CONTROLLER;
    }
    if (words.accept("producer")) {
      return Node.PRODUCER;
    }
    if (words.accept(ConsumerConfig.ONLY)) {
      return new Node.Consumer(ConsumerConfig.ONLY);
    }
    for (String producer : producers) {
      if (words.accept(producer)) {
        return new Node.Producer(producer);
      }
    }
    for (String consumer : consumers) {
      if (words.accept(consumer)) {
        return new Node.Consumer(consumer);
      }
    }
    if (words.atEnd() || !words.nextMatches("[0-9]+")) {
      throw words.unexpected(
          "an end of a link: a broker from 1 to "
              + brokers.replicas()
              + ", \"controller\", a producer or a consumer");
    }
    return new Node.Broker(brokers.one(words));
  }

  private static Action set(Words words) throws Words.Unexpected {
    int column = words.column();
    ConfigName name = ConfigReader.name(words);
    if (name.side() != ConfigName.Side.TOPIC) {
      throw new Words.Unexpected(
          column, name.key() + " cannot change in a run; expected a setting of the topic");
    }
    int valueColumn = words.column();
    Setting setting = new Setting(name, ConfigReader.value(name, words));
    try {
      RunConfigs.changed(TopicConfig.DEFAULTS, setting);
    } catch (ConfigException objection) {
      throw new Words.Unexpected(valueColumn, String.valueOf(objection.getMessage()));
    }
    return new Action.SetTopic(setting);
  }

  private Target target(Words words) throws Words.Unexpected {
    if (words.accept("leader")) {
      return new Target.Leader();
    }
    if (words.atEnd()) {
      throw words.unexpected("\"leader\" or a broker from 1 to " + brokers.replicas());
    }
    return new Target.Broker(brokers.one(words));
  }

  private String newRecord(Words words) throws Words.Unexpected {
    int column = words.column();
    String name = words.take("the name of a record", word -> word.matches(RECORD)).text();
    if (ConfigReader.RESERVED.contains(name) || consumers.contains(name)) {
      throw new Words.Unexpected(
          column, "\"" + name + "\" cannot name a record; expected another name");
    }
    if (sent.contains(name)) {
      throw new Words.Unexpected(column, name + " is sent twice; expected a new name");
    }
    return name;
  }
}
