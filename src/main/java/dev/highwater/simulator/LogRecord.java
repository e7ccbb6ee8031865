package dev.highwater.simulator;

import java.util.Optional;

/// One record in a replica's log; its offset is its place in the list.
///
/// @param name the learner's name for it, for example {@code A}
/// @param epoch epoch of the leader that appended it
/// @param batch what its batch says of its producer; empty without idempotence
public record LogRecord(String name, LeaderEpoch epoch, Optional<BatchSequence> batch) {
  /// A record of a producer without idempotence.
  public LogRecord(String name, LeaderEpoch epoch) {
    this(name, epoch, Optional.empty());
  }
}
