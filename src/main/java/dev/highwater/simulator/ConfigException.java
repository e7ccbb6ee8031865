package dev.highwater.simulator;

/// A setting Kafka itself would refuse, in Kafka's wording.
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// A refusal in a sentence of its own.
  public ConfigException(String message) {
    super(message);
  }

  /// Kafka's standard sentence for a value out of range.
  public ConfigException(String name, Object value, String why) {
    super("Invalid value " + value + " for configuration " + name + ": " + why);
  }
}
