package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Something done to the cluster, at once.
public sealed interface Action {
  /// As it stands in a scenario, without its moment.
  default String text() {
    return ScenarioPrinter.action(this);
  }

  /// The application sends a record; it does not wait for the outcome.
  ///
  /// @param bytes size of its value; empty for the usual one
  /// @param producer who sends it; empty for the producer that the settings describe
  record Send(String record, OptionalInt bytes, Optional<String> producer) implements Action {
    /// A record of usual size by the producer that the settings describe.
    public Send(String record) {
      this(record, OptionalInt.empty(), Optional.empty());
    }
  }

  /// A consumer's application begins to poll, at offset 0, and polls on.
  record Read(String consumer) implements Action {}

  /// A broker stops without a word. Nobody is told: the controller finds out.
  record Crash(Target target, CrashKind kind) implements Action {}

  /// A broker is told to shut down in a controlled way.
  record Stop(Target target) implements Action {}

  /// A broker's disk is lost and replaced by an empty one.
  record LoseDisk(BrokerId broker) implements Action {}

  /// A broker that is down starts again.
  record Restart(BrokerId broker) implements Action {}

  /// The network keeps back what the brokers fetch.
  ///
  /// @param forMs releases by itself after so long; empty when a {@link ReleaseFetches} does it, or
  ///   nothing
  record HoldFetches(List<BrokerId> brokers, OptionalInt forMs) implements Action {
    public HoldFetches {
      brokers = List.copyOf(brokers);
    }
  }

  /// The network lets the brokers' fetches go on.
  record ReleaseFetches(List<BrokerId> brokers) implements Action {
    public ReleaseFetches {
      brokers = List.copyOf(brokers);
    }
  }

  /// A follower's fetches take longer than those of others.
  ///
  /// @param ms milliseconds on top of the usual time; 0 ends it
  record Slow(BrokerId broker, int ms) implements Action {}

  /// A broker's process stands still; its connections stay.
  record Pause(Target target) implements Action {}

  /// A broker's process that stood still goes on.
  record Resume(BrokerId broker) implements Action {}

  /// The network keeps back all messages between two nodes.
  ///
  /// @param oneWay only those from the first to the second
  /// @param forMs releases by itself after so long; only where it is one way
  record HoldLink(Node one, Node other, boolean oneWay, OptionalInt forMs) implements Action {
    /// Messages that are held until the link is healed.
    public HoldLink(Node one, Node other, boolean oneWay) {
      this(one, other, oneWay, OptionalInt.empty());
    }
  }

  /// The oldest message under way from the first to the second arrives at once.
  record Deliver(Node from, Node to) implements Action {}

  /// The oldest message under way from the first to the second is lost with its connection.
  record Drop(Node from, Node to) implements Action {}

  /// The connection between two nodes breaks and cannot be made again.
  record CutLink(Node one, Node other) implements Action {}

  /// The link between two nodes works again.
  record HealLink(Node one, Node other) implements Action {}

  /// An operator asks that the first replica of the assignment leads.
  record ElectPreferred() implements Action {}

  /// An operator asks that any live replica leads, where there is no leader.
  record ElectUnclean() implements Action {}

  /// An operator changes a setting of the topic.
  record SetTopic(Setting setting) implements Action {}
}
