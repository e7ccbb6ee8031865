package dev.highwater.note;

/// A text that lets itself be looked at a limited number of times, so that a pattern from a vault's
/// settings which tries for ever comes to an end.
final class LimitedText implements CharSequence {
  /// The limit was reached.
  static final class ExhaustedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("a pattern looked at a text too often", null, false, false);
    }
  }

  private static final long LOOKS_PER_CHARACTER = 400;
  private static final long FIRST_LOOKS = 20_000;
  private static final long MOST_LOOKS = 20_000_000;

  private final String text;
  private long left;

  LimitedText(String text) {
    this.text = text;
    this.left = Math.min(MOST_LOOKS, FIRST_LOOKS + text.length() * LOOKS_PER_CHARACTER);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ExhaustedException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
