package dev.highwater.simulator;

import java.util.List;

/// How far one consumer has come, and what it has read on its way.
///
/// @param name its {@code client.id}
/// @param position offset of the next record it reads
/// @param reads in the order of reading; a record may be read twice, and what was read may have
///   vanished from the log since
/// @param errors simple names of the exceptions its application got
public record ConsumerOutcome(String name, long position, List<Read> reads, List<String> errors) {
  public ConsumerOutcome {
    reads = List.copyOf(reads);
    errors = List.copyOf(errors);
  }

  /// A record that was read.
  ///
  /// @param at when
  public record Read(String record, long offset, Tick at) {}

  /// Whether it has read that record.
  public boolean hasRead(String record) {
    return reads.stream().anyMatch(read -> read.record().equals(record));
  }
}
