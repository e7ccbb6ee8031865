package dev.highwater.explorer;

import dev.highwater.simulator.Command;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;

/// What a search is to decide: whether a property holds in every run of a configuration in which at
/// most these records are sent and at most these faults happen.
///
/// @param sends the records, in order of sending; at most {@link #MOST_RECORDS}
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

  /// A question about records {@code A}, {@code B}, … of the first producer, with restarts.
  public static Question of(RunConfig config, int records, Budget budget, Property property) {
    return new Question(config, records(records), budget, true, property);
  }

  /// So many records of the first producer: {@code A}, {@code B}, …
  public static List<Command.Send> records(int number) {
    List<Command.Send> sends = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      sends.add(new Command.Send(String.valueOf((char) ('A' + i))));
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
