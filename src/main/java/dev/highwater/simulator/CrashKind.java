package dev.highwater.simulator;

/// What a crash leaves of a broker.
public enum CrashKind {
  /// Its log and the mark of a clean shutdown, as after a stop that only looks like a crash to
  /// others: the crash of the recorded clusters.
  KEEPING_MARK,
  /// Its log, as after {@code kill -9}: the page cache is the kernel's.
  KEEPING_LOG,
  /// What had been written to the disk, as after a power failure.
  LOSING_UNFLUSHED
}
