package dev.highwater.simulator;

import java.util.List;

/// A broker as an observer who sees everything would draw it.
///
/// @param running false from a crash to the restart
/// @param fenced true while the controller counts it as gone; a crash alone never sets it
/// @param leads true while the broker itself believes it leads the partition
/// @param log its replica's records; kept while it is down
/// @param highWatermark exclusive end of what it knows to be committed
public record BrokerView(
    BrokerId id,
    boolean running,
    boolean fenced,
    boolean leads,
    List<LogRecord> log,
    long highWatermark) {
  public BrokerView {
    log = List.copyOf(log);
  }
}
