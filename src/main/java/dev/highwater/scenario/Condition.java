package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import java.util.List;
import java.util.Optional;

/// Something that can be seen to hold, or not, at a moment of a run.
public sealed interface Condition {
  /// The producer's future completed without error.
  record Acked(String record) implements Condition {}

  /// The producer's future completed, with or without error.
  record Done(String record) implements Condition {}

  /// The producer's future completed with that error.
  ///
  /// @param exception simple name of Kafka's exception
  record Failed(String record, String exception) implements Condition {}

  /// The producer was told that it is written, and the log of the present leader does not have it.
  record Lost(String record) implements Condition {}

  /// It is in the log of the present leader more than once.
  record Duplicated(String record) implements Condition {}

  /// It is in the log of the present leader.
  record Survives(String record) implements Condition {}

  /// A consumer can read it.
  record Visible(String record) implements Condition {}

  /// The controller has appointed that leader; empty for none.
  record LeaderIs(Optional<BrokerId> leader) implements Condition {}

  /// The appointed leader is up and not fenced: there is one to write to.
  record LeaderElected() implements Condition {}

  /// The eligible leader replicas are exactly these, ascending; there may be none.
  record ElrIs(List<BrokerId> brokers) implements Condition {
    public ElrIs {
      brokers = List.copyOf(brokers);
    }
  }

  /// The committed in-sync set is exactly this, ascending; it may be empty.
  record IsrIs(List<BrokerId> brokers) implements Condition {
    public IsrIs {
      brokers = List.copyOf(brokers);
    }
  }
}
