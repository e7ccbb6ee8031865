package dev.highwater.scenario;

import dev.highwater.simulator.ConfigException;
import dev.highwater.simulator.KafkaVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks single configuration values, in the words of Kafka's own {@code ConfigException}.
final class ConfigValues {
  private ConfigValues() {}

  /// The value in Kafka's own writing; empty if it is not of the configuration's type.
  static Optional<String> canonical(ConfigName name, String value) {
    return switch (name.type()) {
      case INT -> integer(value).map(number -> Integer.toString(number));
      case BOOLEAN ->
          Optional.of(value.toLowerCase(Locale.ROOT))
              .filter(truth -> truth.equals("true") || truth.equals("false"));
      case FEATURE_LEVEL ->
          Optional.of(value).filter(level -> level.equals("0") || level.equals("1"));
      case VERSION -> Optional.of(value).filter(ConfigValues::isRelease);
      case BROKERS, SCHEDULE -> Optional.of(value);
      case ISOLATION -> known(value, "read_committed", "read_uncommitted");
      case OFFSET_RESET -> known(value, "earliest", "latest", "none");
      case ACKS ->
          Optional.of(value.equals("-1") ? "all" : value)
              .filter(acks -> acks.equals("all") || acks.equals("0") || acks.equals("1"));
    };
  }

  /// Values that are worth trying, for an editor to suggest.
  static List<String> examples(ConfigName name) {
    return switch (name.type()) {
      case BOOLEAN -> List.of("true", "false");
      case FEATURE_LEVEL -> List.of("0", "1");
      case ACKS -> List.of("0", "1", "all");
      case VERSION -> KafkaVersion.known().stream().map(KafkaVersion::toString).toList();
      case ISOLATION -> List.of("read_uncommitted", "read_committed");
      case OFFSET_RESET -> List.of("latest", "earliest", "none");
      case SCHEDULE -> List.of(Scenario.BY_HAND);
      case INT, BROKERS -> List.of();
    };
  }

  private static Optional<String> known(String value, String... values) {
    return Optional.of(value).filter(List.of(values)::contains);
  }

  private static boolean isRelease(String value) {
    try {
      return KafkaVersion.parse(value).toString().equals(value);
    } catch (ConfigException unknown) {
      return false;
    }
  }

  private static Optional<Integer> integer(String value) {
    try {
      return Optional.of(Integer.parseInt(value));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /// Kafka's words for a value that {@link #canonical} does not know.
  static String objection(ConfigName name, String value) {
    String reason =
        switch (name.type()) {
          case INT -> "Not a number of type INT";
          case BOOLEAN -> "Expected value to be either true or false";
          case FEATURE_LEVEL -> "Expected a feature level of 0 or 1";
          case VERSION -> "expected a release from 2.8 to 4.3";
          case BROKERS -> "Expected broker numbers";
          case SCHEDULE -> "Expected \"by hand\"";
          case ISOLATION -> "String must be one of: read_committed, read_uncommitted";
          case OFFSET_RESET ->
              "Invalid value `%s` for configuration auto.offset.reset. The value must be either 'earliest', 'latest', 'none' or of the format 'by_duration:<PnDTnHnMn.nS.>'."
                  .formatted(value);
          case ACKS -> "String must be one of: all, -1, 0, 1";
        };
    return "Invalid value " + value + " for configuration " + name.key() + ": " + reason;
  }
}
