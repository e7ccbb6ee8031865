package dev.highwater.simulator;

/// How long things take that Kafka has no setting for. All in microseconds, all at least 1.
///
/// @param clientToBroker one way between a client and a broker
/// @param brokerToBroker one way between two brokers
/// @param brokerToController one way between a broker and the controller
/// @param append writing a batch to the page cache
public record NetworkTimes(
    long clientToBroker, long brokerToBroker, long brokerToController, long append) {
  /// A quiet data centre.
  public static NetworkTimes defaults() {
    return new NetworkTimes(500, 500, 500, 100);
  }
}
