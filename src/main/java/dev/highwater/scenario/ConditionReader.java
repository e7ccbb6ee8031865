package dev.highwater.scenario;

import dev.highwater.simulator.ConsumerConfig;
import java.util.List;
import java.util.Optional;

/// Reads what can be seen to hold at a moment of a run.
final class ConditionReader {
  private static final String EXCEPTION = "[A-Z][A-Za-z]*Exception";

  static final List<String> OUTCOMES =
      List.of(
          "acked", "done", "lost", "survives", "visible", "duplicated", "vanished", "on", "before");

  private final BrokerWords brokers;
  private final List<String> consumers;
  private final List<String> sent;

  /// @param sent records sent by the lines before; grows with them
  ConditionReader(BrokerWords brokers, List<String> consumers, List<String> sent) {
    this.brokers = brokers;
    this.consumers = consumers;
    this.sent = sent;
  }

  Condition read(Words words) throws Words.Unexpected {
    if (words.accept("leader")) {
      return leader(words);
    }
    if (words.accept("isr")) {
      words.expect("=");
      return new Condition.IsrIs(words.accept("none") ? List.of() : brokers.several(words));
    }
    if (words.accept("elr")) {
      words.expect("=");
      return new Condition.ElrIs(words.accept("none") ? List.of() : brokers.several(words));
    }
    if (words.accept("high")) {
      words.expect("watermark");
      words.expect("=");
      return new Condition.HighWatermarkIs(offset(words));
    }
    if (words.accept(ConsumerConfig.ONLY)) {
      return ofConsumer(ConsumerConfig.ONLY, words);
    }
    for (String consumer : consumers) {
      if (words.accept(consumer)) {
        return ofConsumer(consumer, words);
      }
    }
    return ofRecord(sentRecord(words), words);
  }

  private Condition leader(Words words) throws Words.Unexpected {
    if (words.accept("elected")) {
      return new Condition.LeaderElected();
    }
    words.expect("=");
    return new Condition.LeaderIs(
        words.accept("none") ? Optional.empty() : Optional.of(brokers.one(words)));
  }

  private Condition ofConsumer(String consumer, Words words) throws Words.Unexpected {
    boolean denied = words.accept("not");
    String verb =
        words
            .take(
                "one of "
                    + (denied ? "" : "not, ")
                    + "read, position, or the name of a Kafka exception",
                word -> word.equals("read") || word.equals("position") || word.matches(EXCEPTION))
            .text();
    Condition condition =
        switch (verb) {
          case "read" -> new Condition.HasRead(consumer, sentRecord(words));
          case "position" -> {
            words.expect("=");
            yield new Condition.PositionIs(consumer, offset(words));
          }
          default -> new Condition.Raised(consumer, verb);
        };
    return denied ? new Condition.Not(condition) : condition;
  }

  private Condition ofRecord(String record, Words words) throws Words.Unexpected {
    boolean denied = words.accept("not");
    String verb =
        words
            .take(
                "one of "
                    + (denied ? "" : "not, ")
                    + String.join(", ", OUTCOMES)
                    + ", or the name of a Kafka exception",
                word -> OUTCOMES.contains(word) || word.matches(EXCEPTION))
            .text();
    Condition condition =
        switch (verb) {
          case "acked" -> new Condition.Acked(record);
          case "done" -> new Condition.Done(record);
          case "lost" -> new Condition.Lost(record);
          case "survives" -> new Condition.Survives(record);
          case "duplicated" -> new Condition.Duplicated(record);
          case "visible" -> new Condition.Visible(record);
          case "vanished" -> new Condition.Vanished(record);
          case "before" -> new Condition.Before(record, sentRecord(words));
          case "on" -> new Condition.OnReplicas(record, brokers.several(words));
          default -> new Condition.Failed(record, verb);
        };
    return denied ? new Condition.Not(condition) : condition;
  }

  private static long offset(Words words) throws Words.Unexpected {
    return Long.parseLong(words.take("an offset", word -> word.matches("[0-9]{1,9}")).text());
  }

  private String sentRecord(Words words) throws Words.Unexpected {
    int column = words.column();
    String name =
        words
            .take(
                "a record, a consumer, \"leader\", \"isr\", \"elr\" or \"high watermark\"",
                word -> word.matches(ActionReader.RECORD))
            .text();
    if (!sent.contains(name)) {
      throw new Words.Unexpected(
          column, name + " has not been sent; expected a record sent before");
    }
    return name;
  }
}
