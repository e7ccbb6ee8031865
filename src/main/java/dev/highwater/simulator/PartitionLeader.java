package dev.highwater.simulator;

/// Who leads, and since which epoch.
record PartitionLeader(BrokerId leader, LeaderEpoch epoch) {}
