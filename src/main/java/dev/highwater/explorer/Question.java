package dev.highwater.explorer;

import dev.highwater.simulator.Command;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;

/// What a search is to decide: whether a property holds in every run of a configuration in which at
/// most these records are sent and at most these faults happen.
///
/// @param sends the records; each producer sends its own in this order, whatever the others do; at
///   most {@link #MOST_RECORDS}
/// @param restarts a broker that is down may start again; without, what is down stays down
public record Question(
    RunConfig config,
    List<Command.Send> sends,
    Budget budget,
    boolean restarts,
    Property property) {
  /// A search counts so many records at most.
  public static final int MOST_RECORDS = 15;

  /// @throws IllegalArgumentException for too many records
  public Question {
    sends = List.copyOf(sends);
    if (sends.size() > MOST_RECORDS) {
      throw new IllegalArgumentException(
          "a search sends at most " + MOST_RECORDS + " records, not " + sends.size());
    }
  }

  /// A question about records {@code A}, {@code B}, … with restarts. The producers send them in
  /// turn: the first one {@code A}, the second {@code B}, and so on.
  public static Question of(RunConfig config, int records, Budget budget, Property property) {
    return new Question(config, records(config, records), budget, true, property);
  }

  private static List<Command.Send> records(RunConfig config, int number) {
    List<ProducerConfig> producers = config.producers();
    List<Command.Send> sends = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String producer = producers.get(i % producers.size()).clientId();
      sends.add(Command.Send.by(producer, String.valueOf((char) ('A' + i))));
    }
    return List.copyOf(sends);
  }

  /// The same with other faults.
  public Question with(Budget faults) {
    return new Question(config, sends, faults, restarts, property);
  }

  /// The same with or without restarts.
  public Question withRestarts(boolean allowed) {
    return new Question(config, sends, budget, allowed, property);
  }

  /// The same about another property.
  public Question about(Property other) {
    return new Question(config, sends, budget, restarts, other);
  }
}
