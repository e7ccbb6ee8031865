package dev.highwater.simulator;

/// One event of a run, and the cluster just after it.
///
/// @param index place in the trace, from 0
/// @param event stable name of the event, kebab case, for example {@code follower-fetch-handled}
/// @param text one sentence for people: what just happened and why, in words of the protocol
/// @param routine true for events that tell a learner nothing new (a heartbeat, an empty fetch); a
///   player passes them by
/// @param after the cluster after the event
public record TraceStep(
    int index, Tick at, String event, String text, boolean routine, ClusterView after) {}
