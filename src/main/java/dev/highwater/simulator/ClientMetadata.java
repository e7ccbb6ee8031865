package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// What a client knows about the cluster, and how it goes about knowing more.
///
/// spec: org.apache.kafka.clients.Metadata
///
/// @param leader whom it believes to lead; empty when its metadata names nobody, or before its
///   first answer
/// @param asked the broker a metadata request is on its way to
/// @param paused it waits before it asks again
/// @param attempts refreshes since the last one that helped; paces the next
/// @param nextToAsk the broker it asks next
/// @param unreachable brokers whose connection broke and that have not answered since, ascending
record ClientMetadata(
    Optional<BrokerId> leader,
    LeaderEpoch leaderEpoch,
    Optional<BrokerId> asked,
    boolean paused,
    int attempts,
    BrokerId nextToAsk,
    List<BrokerId> unreachable) {

  /// A client that has not asked yet.
  static ClientMetadata none(BrokerId nextToAsk) {
    return new ClientMetadata(
        Optional.empty(), new LeaderEpoch(-1), Optional.empty(), false, 0, nextToAsk, List.of());
  }

  boolean canReachLeader() {
    return leader.isPresent() && !unreachable.contains(leader.get());
  }

  ClientMetadata withLeader(Optional<BrokerId> newLeader, LeaderEpoch newEpoch) {
    return new ClientMetadata(newLeader, newEpoch, asked, paused, attempts, nextToAsk, unreachable);
  }

  ClientMetadata asking(Optional<BrokerId> nowAsked, BrokerId next) {
    return new ClientMetadata(leader, leaderEpoch, nowAsked, false, attempts, next, unreachable);
  }

  ClientMetadata pausing(boolean nowPaused, int nowAttempts) {
    return new ClientMetadata(
        leader,
        leaderEpoch,
        nowPaused ? Optional.empty() : asked,
        nowPaused,
        nowAttempts,
        nextToAsk,
        unreachable);
  }

  ClientMetadata withUnreachable(List<BrokerId> nowUnreachable) {
    return new ClientMetadata(
        leader, leaderEpoch, asked, paused, attempts, nextToAsk, nowUnreachable);
  }
}
