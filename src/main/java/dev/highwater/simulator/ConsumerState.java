package dev.highwater.simulator;

import java.util.Optional;

/// A consuming client.
///
/// @param reading it has begun to read, and nothing has ended that
/// @param position offset of the next record it reads
/// @param readEpoch leader epoch of the last record it has read; empty before the first
/// @param validated leader epoch in which its position was found to be in the leader's log
/// @param asked what it waits for
/// @param requestId number of its newest request to a leader; older answers are dropped
/// @param resetting its position is to be set anew, as {@code auto.offset.reset} says
record ConsumerState(
    String clientId,
    ClientMetadata metadata,
    boolean reading,
    long position,
    Optional<LeaderEpoch> readEpoch,
    LeaderEpoch validated,
    Asked asked,
    long requestId,
    boolean resetting)
    implements MetadataClient<ConsumerState> {

  /// What a consumer waits for.
  enum Asked {
    NOTHING,
    RECORDS,
    END_OF_EPOCH,
    OFFSET,
    /// The end of a pause after an error.
    PAUSE
  }

  /// A consumer that has not begun to read. It knows no leader.
  static ConsumerState idle(String clientId, BrokerId firstAsked) {
    return new ConsumerState(
        clientId,
        ClientMetadata.none(firstAsked),
        false,
        0,
        Optional.empty(),
        new LeaderEpoch(-1),
        Asked.NOTHING,
        0,
        false);
  }

  @Override
  public Node node() {
    return new Node.Consumer(clientId);
  }

  @Override
  public boolean needsLeader() {
    return reading;
  }

  @Override
  public Timer metadataBackoff(int attempts) {
    return new Timer.ConsumerMetadataBackoff(clientId, attempts);
  }

  @Override
  public Timer metadataTimeout(BrokerId asked) {
    return new Timer.ConsumerMetadataTimeout(clientId, asked);
  }

  @Override
  public Fact metadataLearned(Optional<BrokerId> leader, boolean changed) {
    return new Fact.ReaderLearnedLeader(clientId, leader, changed);
  }

  @Override
  public ConsumerState with(ClientMetadata newMetadata) {
    return new ConsumerState(
        clientId,
        newMetadata,
        reading,
        position,
        readEpoch,
        validated,
        asked,
        requestId,
        resetting);
  }

  ConsumerState reading(boolean now) {
    return new ConsumerState(
        clientId, metadata, now, position, readEpoch, validated, asked, requestId, resetting);
  }

  /// Waits for nothing any more.
  ConsumerState idle() {
    return waitingFor(Asked.NOTHING, requestId);
  }

  ConsumerState waitingFor(Asked what, long newRequestId) {
    return new ConsumerState(
        clientId, metadata, reading, position, readEpoch, validated, what, newRequestId, resetting);
  }

  ConsumerState at(long newPosition, Optional<LeaderEpoch> newReadEpoch) {
    return new ConsumerState(
        clientId,
        metadata,
        reading,
        newPosition,
        newReadEpoch,
        validated,
        asked,
        requestId,
        resetting);
  }

  ConsumerState validatedIn(LeaderEpoch epoch) {
    return new ConsumerState(
        clientId, metadata, reading, position, readEpoch, epoch, asked, requestId, resetting);
  }

  ConsumerState resetting(boolean now) {
    return new ConsumerState(
        clientId, metadata, reading, position, readEpoch, validated, asked, requestId, now);
  }
}
