package dev.highwater.proof;

/// Why a search was ended before it was complete.
public enum Halt {
  MEMORY("it did not fit into the memory it was given"),
  STATES("it reached the number of states it was given"),
  TIME("its time was over"),
  CANCELLED("it was cancelled");

  private final String clause;

  Halt(String clause) {
    this.clause = clause;
  }

  /// In words, to follow "because" or a colon.
  public String clause() {
    return clause;
  }
}
