package dev.highwater.schedule;

/// The learner's word on how well a card was remembered.
public enum Grade {
  AGAIN(1),
  HARD(2),
  GOOD(3),
  EASY(4);

  private final int rating;

  Grade(int rating) {
    this.rating = rating;
  }

  /// The number by which FSRS and the logs of other programs know it: 1 again to 4 easy.
  public int rating() {
    return rating;
  }

  /// The name used in JSON, in the database and on the command line.
  public String contractName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
