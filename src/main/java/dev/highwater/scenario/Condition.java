package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Tick;
import java.util.List;
import java.util.Optional;

/// Something that can be seen to hold, or not, at a moment of a run.
public sealed interface Condition {
  /// So much time has passed since the run began.
  record TimeIs(Tick at) implements Condition {}

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

  /// Both are in the log of the present leader, the one before the other.
  record Before(String first, String second) implements Condition {}

  /// It is in the log of the present leader.
  record Survives(String record) implements Condition {}

  /// A consumer can read it.
  record Visible(String record) implements Condition {}

  /// All these replicas have it in their logs.
  ///
  /// @param brokers ascending, at least one
  record OnReplicas(String record, List<BrokerId> brokers) implements Condition {
    public OnReplicas {
      brokers = List.copyOf(brokers);
    }
  }

  /// A consumer has read it, and the log of the present leader does not have it.
  record Vanished(String record) implements Condition {}

  /// That consumer has read it.
  record HasRead(String consumer, String record) implements Condition {}

  /// That consumer reads on at this offset.
  record PositionIs(String consumer, long offset) implements Condition {}

  /// That consumer's application got that exception.
  ///
  /// @param exception simple name of Kafka's exception
  record Raised(String consumer, String exception) implements Condition {}

  /// The other does not hold.
  ///
  /// @param other one about a record or a consumer
  record Not(Condition other) implements Condition {}

  /// The high watermark of the leader is there.
  record HighWatermarkIs(long offset) implements Condition {}

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
