package dev.highwater.card;

/// The shapes a flashcard has in a note, after obsidian-spaced-repetition.
public enum CardKind {
  SINGLE_BASIC("single-basic"),
  SINGLE_REVERSED("single-reversed"),
  MULTI_BASIC("multi-basic"),
  MULTI_REVERSED("multi-reversed"),
  CLOZE("cloze");

  private final String contractName;

  CardKind(String contractName) {
    this.contractName = contractName;
  }

  /// The name used in JSON and in the database.
  public String contractName() {
    return contractName;
  }
}
