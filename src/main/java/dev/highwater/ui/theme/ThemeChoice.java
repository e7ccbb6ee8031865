package dev.highwater.ui.theme;

/// Which of light and dark the learner wants.
public enum ThemeChoice {
  /// Whatever the system prefers, also when that changes.
  SYSTEM,
  LIGHT,
  DARK
}
