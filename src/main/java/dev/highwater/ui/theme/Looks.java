package dev.highwater.ui.theme;

/// How the learner wants everything to look.
///
/// @param textPercent size of all text, 100 to 200, of the usual
/// @param reducedMotion whether things change without being seen to move
public record Looks(ThemeChoice theme, int textPercent, boolean reducedMotion) {
  /// The usual size of text.
  public static final int USUAL = 100;

  /// The largest size of text.
  public static final int LARGEST = 200;

  /// How it looks until something is chosen.
  public static final Looks DEFAULTS = new Looks(ThemeChoice.SYSTEM, USUAL, false);

  /// A size out of range becomes the nearest that is not.
  public Looks {
    textPercent = Math.clamp(textPercent, USUAL, LARGEST);
  }

  public Looks with(ThemeChoice other) {
    return new Looks(other, textPercent, reducedMotion);
  }

  public Looks withText(int percent) {
    return new Looks(theme, percent, reducedMotion);
  }

  public Looks withReducedMotion(boolean reduced) {
    return new Looks(theme, textPercent, reduced);
  }
}
