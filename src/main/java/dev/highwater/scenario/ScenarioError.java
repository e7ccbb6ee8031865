package dev.highwater.scenario;

/// What is wrong with a scenario's text, and where.
///
/// @param line counts from 1
/// @param column counts from 1, in UTF-16 units
/// @param message what was expected there, or Kafka's own objection to a configuration
public record ScenarioError(int line, int column, String message) {
  /// Place and message in one line.
  public String text() {
    return "line " + line + ", column " + column + ": " + message;
  }
}
