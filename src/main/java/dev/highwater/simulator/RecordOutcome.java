package dev.highwater.simulator;

import java.util.Optional;

/// What became of one record, read off the run.
///
/// @param name the learner's name for it
/// @param acks the acknowledgement it was sent with
/// @param acknowledged the producer's future completed without error
/// @param offset as the producer learned it; empty for acks=0, which never learns it
/// @param error simple name of Kafka's exception, for example {@code NotEnoughReplicasException}
/// @param visible a consumer can read it at the end
/// @param survives it is in the log of the leader at the end; empty when there is no leader then
/// @param sent when the application called send
/// @param appended when the leader appended it
/// @param committed when a leader's high watermark passed it
/// @param completed when the producer's future completed, with or without error
public record RecordOutcome(
    String name,
    Acks acks,
    boolean acknowledged,
    Optional<Long> offset,
    Optional<String> error,
    boolean visible,
    Optional<Boolean> survives,
    Tick sent,
    Optional<Tick> appended,
    Optional<Tick> committed,
    Optional<Tick> completed) {}
