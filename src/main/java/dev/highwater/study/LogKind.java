package dev.highwater.study;

/// What a row of the log records.
public enum LogKind {
  /// A grade given here.
  REVIEW,
  /// A schedule found in a note when its card was first seen.
  SNAPSHOT,
  /// A schedule comment changed by another program; its day and grade are inferred.
  OUTSIDE,
  /// Something done to the card other than grading it; the row has the action.
  MANUAL,
  /// An earlier row taken back.
  UNDONE;

  /// The name used in the database.
  public String storedName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
