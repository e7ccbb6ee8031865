package dev.highwater.proof;

/// What became of a claim.
public enum Ruling {
  /// It is so, within its bounds.
  PROVED("proved"),
  /// It is not so: a run shows it, or a complete search has not found the run it speaks of.
  REFUTED("refuted"),
  /// The search was ended before it knew.
  NOT_FINISHED("not-finished");

  private final String word;

  Ruling(String word) {
    this.word = word;
  }

  /// As scripts read it.
  public String word() {
    return word;
  }
}
