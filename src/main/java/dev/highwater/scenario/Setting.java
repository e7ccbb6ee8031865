package dev.highwater.scenario;

/// One configuration line.
///
/// @param value in Kafka's own writing, {@code all} rather than {@code -1}
public record Setting(ConfigName name, String value) {
  /// For example {@code acks=1}.
  public String text() {
    return name.key() + "=" + value;
  }
}
