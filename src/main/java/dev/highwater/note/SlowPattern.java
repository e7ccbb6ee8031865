package dev.highwater.note;

/// What is said of a cloze pattern that would try a line for ever.
final class SlowPattern {
  static final String CODE = "slow-cloze-pattern";
  static final String MESSAGE =
      "A cloze pattern of the vault's settings takes too long here, so it makes no cards.";

  private SlowPattern() {}

  static NoteProblem problem(String note, int line) {
    return new NoteProblem(note, line, CODE, MESSAGE);
  }
}
