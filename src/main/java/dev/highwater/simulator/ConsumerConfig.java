package dev.highwater.simulator;

import java.util.Map;
import java.util.TreeMap;

/// The settings of one consumer, under Kafka's names.
///
/// @param clientId {@code client.id}: its name in the run
/// @param isolation {@code isolation.level}
/// @param offsetReset {@code auto.offset.reset}
/// @param fetchMaxWaitMs {@code fetch.max.wait.ms}
public record ConsumerConfig(
    String clientId, IsolationLevel isolation, OffsetReset offsetReset, int fetchMaxWaitMs) {
  /// The name of a consumer that a run does not name.
  public static final String ONLY = "consumer";

  private static final String ISOLATION = "isolation.level";
  private static final String RESET = "auto.offset.reset";
  private static final String WAIT = "fetch.max.wait.ms";

  /// {@code isolation.level}: how far a consumer may read.
  public enum IsolationLevel {
    /// Up to the high watermark.
    READ_UNCOMMITTED,
    /// Up to the last stable offset.
    READ_COMMITTED
  }

  /// {@code auto.offset.reset}: where a consumer goes on whose place is no longer in the log.
  public enum OffsetReset {
    /// At the beginning of the log.
    EARLIEST,
    /// At its end, as far as it may be read.
    LATEST,
    /// Nowhere: the application gets an exception.
    NONE
  }

  /// Reads a consumer's configuration as Kafka's consumer does when it is created.
  ///
  /// spec: org.apache.kafka.clients.consumer.ConsumerConfig
  ///
  /// @param given what the application sets
  /// @throws ConfigException for what Kafka refuses, in Kafka's words
  public static ConsumerConfig of(String clientId, Map<String, String> given) {
    return new ConsumerConfig(clientId, isolation(given), reset(given), fetchMaxWait(given));
  }

  /// Kafka's defaults.
  public static ConsumerConfig defaults(String clientId) {
    return of(clientId, new TreeMap<>());
  }

  private static IsolationLevel isolation(Map<String, String> given) {
    String value = given.getOrDefault(ISOLATION, "read_uncommitted");
    return switch (value) {
      case "read_uncommitted" -> IsolationLevel.READ_UNCOMMITTED;
      case "read_committed" -> IsolationLevel.READ_COMMITTED;
      default ->
          throw new ConfigException(
              ISOLATION, value, "String must be one of: read_committed, read_uncommitted");
    };
  }

  private static OffsetReset reset(Map<String, String> given) {
    String value = given.getOrDefault(RESET, "latest");
    return switch (value) {
      case "earliest" -> OffsetReset.EARLIEST;
      case "latest" -> OffsetReset.LATEST;
      case "none" -> OffsetReset.NONE;
      default ->
          throw new ConfigException(
              RESET,
              value,
              "Invalid value `%s` for configuration auto.offset.reset. The value must be either 'earliest', 'latest', 'none' or of the format 'by_duration:<PnDTnHnMn.nS.>'."
                  .formatted(value));
    };
  }

  private static int fetchMaxWait(Map<String, String> given) {
    String value = given.getOrDefault(WAIT, "500");
    try {
      int wait = Integer.parseInt(value);
      if (wait < 0) {
        throw new ConfigException(WAIT, wait, "Value must be at least 0");
      }
      return wait;
    } catch (NumberFormatException noNumber) {
      throw new ConfigException(WAIT, value, "Not a number of type INT");
    }
  }
}
