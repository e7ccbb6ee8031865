package dev.highwater.simulator;

import java.util.List;

/// What happens to a run from outside. A command takes effect at once and takes no time itself.
public sealed interface Command {

  /// The application hands a record to the producer.
  ///
  /// @param record a name not used before in this run
  record Send(String record) implements Command {}

  /// A broker's links drop and its process ends without controlled shutdown. Its log stays, and so
  /// does the mark by which it later shows a clean shutdown: this is the crash of the recorded
  /// cluster. The in-sync set does not change by it. Nothing happens if it is down already.
  record Crash(BrokerId broker) implements Command {}

  /// As {@link Crash}, but the clean-shutdown mark is lost as by {@code kill -9}: on return the
  /// controller strikes the broker from the eligible replicas (KIP-966). The log stays.
  record CrashUncleanly(BrokerId broker) implements Command {}

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
}
