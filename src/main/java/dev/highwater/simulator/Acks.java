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

  /// Reads the configuration {@code acks} as Kafka's producer does; {@code -1} is {@code all}.
  ///
  /// @throws ConfigException for anything but {@code all}, {@code -1}, {@code 0} and {@code 1}
  public static Acks parse(String value) {
    return switch (value) {
      case "0" -> NONE;
      case "1" -> LEADER;
      case "all", "-1" -> ALL;
      default -> throw new ConfigException("acks", value, "String must be one of: all, -1, 0, 1");
    };
  }
}
