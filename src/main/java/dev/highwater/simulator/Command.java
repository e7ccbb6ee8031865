package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What happens to a run from outside. A command takes effect at once and takes no time itself.
public sealed interface Command {

  /// The application hands a record to a producer.
  ///
  /// @param record a name not used before in this run
  /// @param producer its {@code client.id}; empty for the first producer
  /// @param bytes size of the record's value
  record Send(String record, Optional<String> producer, int bytes) implements Command {
    /// A record of usual size by the first producer.
    public Send(String record) {
      this(record, Optional.empty(), RecordSizes.USUAL);
    }

    /// A record of usual size.
    ///
    /// @param producer its {@code client.id}
    public static Send by(String producer, String record) {
      return new Send(record, Optional.of(producer), RecordSizes.USUAL);
    }
  }

  /// A consumer begins to read, at offset 0, and reads on. Nothing happens if it reads already.
  record Read(String consumer) implements Command {}

  /// A broker's links drop and its process ends without controlled shutdown. The in-sync set does
  /// not change by it. Nothing happens if it is down already.
  record Crash(BrokerId broker, CrashKind kind) implements Command {
    /// The crash of the recorded clusters.
    public Crash(BrokerId broker) {
      this(broker, CrashKind.KEEPING_MARK);
    }
  }

  /// A broker is told to shut down: it hands its leadership over, leaves the in-sync set and ends
  /// with its log on the disk. Nothing happens if it is down or stopping already.
  record Stop(BrokerId broker) implements Command {}

  /// A broker's disk is lost and replaced by an empty one; if it runs, it crashes by that.
  record LoseDisk(BrokerId broker) implements Command {}

  /// A broker that is down starts on the log it left. Nothing happens if it runs.
  record Restart(BrokerId broker) implements Command {}

  /// From now on nothing passes on the replication links between these followers and the present
  /// leader: neither fetches nor their answers, those under way included. A link to another leader
  /// is not concerned, and the hold ends with the connection when either end crashes.
  record HoldFetches(List<BrokerId> followers) implements Command {
    public HoldFetches {
      followers = List.copyOf(followers);
    }
  }

  /// What was held for these followers goes on its way, and nothing more is held.
  record ReleaseFetches(List<BrokerId> followers) implements Command {
    public ReleaseFetches {
      followers = List.copyOf(followers);
    }
  }

  /// From now on every fetch of this follower takes so much longer to reach the leader.
  ///
  /// @param micros the additional time, in microseconds; 0 for none
  record SlowFetches(BrokerId follower, long micros) implements Command {}

  /// The broker's process stands still (a long garbage collection, a stopped process): it reads,
  /// sends and notices nothing, and its clock does not count. Nothing happens if it is down.
  record Pause(BrokerId broker) implements Command {}

  /// A broker that stands still goes on where it was, with all that has reached it meanwhile.
  /// Nothing happens if it does not stand still.
  record Resume(BrokerId broker) implements Command {}

  /// From now on messages of any kind are kept back between two nodes, those under way included. A
  /// hold ends with the connection when an end crashes.
  record HoldLink(Node one, Node other) implements Command {}

  /// From now on messages of any kind are kept back in one direction.
  record HoldMessages(Node from, Node to) implements Command {}

  /// Messages are no longer kept back in one direction; what was goes on its way.
  record ReleaseMessages(Node from, Node to) implements Command {}

  /// The oldest message under way in one direction, held or not, reaches its receiver at once.
  /// Nothing happens if there is none.
  record DeliverMessage(Node from, Node to) implements Command {}

  /// The oldest message under way in one direction is lost, and the connection with it: TCP loses
  /// nothing out of the middle of a connection. A new one can be made at once. Nothing happens if
  /// there is no message.
  record DropMessage(Node from, Node to) implements Command {}

  /// The connection between two nodes breaks and cannot be made again: what travels on it is lost.
  record CutLink(Node one, Node other) implements Command {}

  /// The link works again, and what was held on it goes on its way.
  record HealLink(Node one, Node other) implements Command {}

  /// An operator asks that the first replica of the assignment leads.
  record ElectPreferred() implements Command {}

  /// An operator asks that any replica that lives leads, be it in sync or not. Nothing happens
  /// while there is a leader.
  record ElectUnclean() implements Command {}

  /// An operator changes the topic's settings.
  record AlterTopic(TopicConfig topic) implements Command {}
}
