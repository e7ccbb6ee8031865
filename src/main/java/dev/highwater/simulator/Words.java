package dev.highwater.simulator;

import java.util.List;

/// Small change for sentences, here and of those who tell of a run.
public final class Words {
  private Words() {}

  /// {@code 1, 2, 3}
  static String list(List<?> things) {
    return String.join(", ", things.stream().map(Object::toString).toList());
  }

  /// {@code 1, 2 and 3}; {@code nobody} for none
  static String and(List<?> things) {
    if (things.isEmpty()) {
      return "nobody";
    }
    String last = things.getLast().toString();
    return things.size() == 1 ? last : list(things.subList(0, things.size() - 1)) + " and " + last;
  }

  /// The same with a capital first letter.
  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// {@code broker 2}, {@code the controller}, {@code producer p2}
  static String node(Node node) {
    return switch (node) {
      case Node.Broker(BrokerId id) -> "broker " + id;
      case Node.Controller _ -> "the controller";
      case Node.Producer(String name) ->
          name.equals(ProducerConfig.ONLY) ? "the producer" : "producer " + name;
      case Node.Consumer(String name) ->
          name.equals(ConsumerConfig.ONLY) ? "the consumer" : "consumer " + name;
    };
  }

  /// {@code broker 2}, {@code brokers 2 and 3}
  public static String brokers(List<BrokerId> brokers) {
    return (brokers.size() == 1 ? "broker " : "brokers ") + and(brokers);
  }

  /// {@code 1.5 s}, {@code 300 ms}
  static String millis(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis / 1000.0 + " s";
  }
}
