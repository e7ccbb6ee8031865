package dev.highwater.schedule;

/// The learner's word on how well a card was remembered.
public enum Grade {
  AGAIN,
  HARD,
  GOOD,
  EASY;

  /// The name used in JSON, in the database and on the command line.
  public String contractName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
