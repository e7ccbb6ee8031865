package dev.highwater.simulator;

import java.util.List;

/// What a search must know of a broker to choose events and to judge a state, as small numbers.
/// Sets of brokers are masks with bit {@code n - 1} for broker {@code n}; sets of records are masks
/// with bit {@code i} for the {@code i}-th record of the search.
///
/// @param running its process lives
/// @param stopping it has been told to shut down, and still runs
/// @param registered it has learned metadata since it started
/// @param leads it believes that it leads
/// @param leaderEpoch the epoch in which it leads; -1 when it does not
/// @param followed the broker it believes to lead; 0 for none
/// @param log the records in its log
/// @param readable the records below its high watermark
/// @param logNumber the same for equal logs
/// @param endOffset where its log ends
/// @param highWatermark as far as it knows
/// @param flushed exclusive end of what is surely on the disk
/// @param repeats some record stands twice in its log
/// @param disordered some record stands before one of the same producer that was sent earlier
/// @param isr its committed in-sync set while it leads
/// @param proposing it has asked the controller for another one
/// @param laggards members of that set that are behind, while it may ask for another one
/// @param parked followers whose fetch waits for data here
/// @param caughtUp followers known to have its whole log
/// @param pending the records of requests it has read or not, and not answered
/// @param records the log itself
public record BrokerSketch(
    boolean running,
    boolean stopping,
    boolean registered,
    boolean leads,
    int leaderEpoch,
    int followed,
    int log,
    int readable,
    int logNumber,
    int endOffset,
    int highWatermark,
    int flushed,
    boolean repeats,
    boolean disordered,
    int isr,
    boolean proposing,
    int laggards,
    int parked,
    int caughtUp,
    int pending,
    List<LogRecord> records) {
  /// The sketch of what is no broker.
  static final BrokerSketch NONE =
      new BrokerSketch(
          false, false, false, false, -1, 0, 0, 0, 0, 0, 0, 0, false, false, 0, false, 0, 0, 0, 0,
          List.of());

  /// Whether this log begins with that part of the other which is below the other's high watermark.
  public boolean holdsCommittedOf(BrokerSketch other) {
    int committed = other.highWatermark;
    return logNumber == other.logNumber
        || (endOffset >= committed
            && records.subList(0, committed).equals(other.records.subList(0, committed)));
  }
}
