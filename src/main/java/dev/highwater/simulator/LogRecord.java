package dev.highwater.simulator;

/// One record in a replica's log; its offset is its place in the list.
///
/// @param name the learner's name for it, for example {@code A}
/// @param epoch epoch of the leader that appended it
public record LogRecord(String name, LeaderEpoch epoch) {}
