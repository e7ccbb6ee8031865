package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// When each follower was last caught up with its leader; the times that the rules do not know.
///
/// spec: kafka.cluster.Replica.updateFetchStateOrThrow, ReplicaState.isCaughtUp
final class LagClock {
  private final long limitMicros;
  private final long[] lastFetch;
  private final long[] leaderEndAtLastFetch;
  private final long[] lastCaughtUp;

  LagClock(RunConfig config) {
    limitMicros = config.replicaLagTimeMaxMs() * 1000L;
    lastFetch = new long[config.replicas() + 1];
    leaderEndAtLastFetch = new long[config.replicas() + 1];
    lastCaughtUp = new long[config.replicas() + 1];
  }

  /// A new leader gives the members of its in-sync set the full time, the others none.
  ///
  /// spec: kafka.cluster.Replica.resetReplicaState
  void leadershipTaken(Tick now, List<BrokerId> isr) {
    for (int broker = 1; broker < lastCaughtUp.length; broker++) {
      lastFetch[broker] = -limitMicros;
      leaderEndAtLastFetch[broker] = Long.MAX_VALUE;
      lastCaughtUp[broker] = isr.contains(new BrokerId(broker)) ? now.micros() : -limitMicros - 1;
    }
  }

  void fetched(Tick now, Fact.FollowerFetched fetch) {
    int broker = fetch.follower().value();
    if (fetch.fetchOffset() >= fetch.leaderEndOffset()) {
      lastCaughtUp[broker] = now.micros();
    } else if (fetch.fetchOffset() >= leaderEndAtLastFetch[broker]) {
      lastCaughtUp[broker] = Math.max(lastCaughtUp[broker], lastFetch[broker]);
    }
    lastFetch[broker] = now.micros();
    leaderEndAtLastFetch[broker] = fetch.leaderEndOffset();
  }

  /// Followers that were caught up within {@code replica.lag.time.max.ms}.
  List<BrokerId> recentlyCaughtUp(Tick now) {
    List<BrokerId> recent = new ArrayList<>();
    for (int broker = 1; broker < lastCaughtUp.length; broker++) {
      if (now.micros() - lastCaughtUp[broker] <= limitMicros) {
        recent.add(new BrokerId(broker));
      }
    }
    return recent;
  }

  /// Followers that are behind now and have been so for longer than the limit.
  List<BrokerId> laggards(Tick now, BrokerState leader) {
    List<BrokerId> recent = recentlyCaughtUp(now);
    long end = leader.log().endOffset();
    return leader.leadership().orElseThrow().followers().stream()
        .filter(follower -> follower.endOffset() != end)
        .map(Leadership.FollowerProgress::id)
        .filter(id -> !recent.contains(id))
        .toList();
  }
}
