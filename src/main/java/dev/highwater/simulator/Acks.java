package dev.highwater.simulator;

/// What a producer waits for.
public enum Acks {
  /// Nothing: the record counts as sent once it is handed to the network.
  NONE("0"),
  /// The leader's append.
  LEADER("1"),
  /// The high watermark to pass the record: every in-sync replica has it.
  ALL("all");

  private final String configValue;

  Acks(String configValue) {
    this.configValue = configValue;
  }

  /// Kafka's own value of the configuration {@code acks}.
  public String configValue() {
    return configValue;
  }
}
