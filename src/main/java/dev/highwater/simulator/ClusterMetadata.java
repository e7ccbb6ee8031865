package dev.highwater.simulator;

import java.util.List;

/// What the controller publishes and every broker learns in its own time.
///
/// @param offset place in the metadata log: a later one replaces an earlier one
/// @param fenced brokers the controller counts as gone, ascending
record ClusterMetadata(long offset, PartitionRegistration partition, List<BrokerId> fenced) {}
