package dev.highwater.ui.player;

/// How fast play time runs beside the viewer's own.
public enum Speed {
  HUNDREDTH(0.01, "0.01×"),
  TWENTIETH(0.05, "0.05×"),
  TENTH(0.1, "0.1×"),
  QUARTER(0.25, "0.25×"),
  HALF(0.5, "0.5×"),
  NORMAL(1, "1×"),
  DOUBLE(2, "2×"),
  FOURFOLD(4, "4×"),
  SIXTEENFOLD(16, "16×");

  private final double factor;
  private final String words;

  Speed(double factor, String words) {
    this.factor = factor;
    this.words = words;
  }

  /// Play milliseconds per millisecond of the viewer.
  public double factor() {
    return factor;
  }

  /// As shown on the control.
  public String words() {
    return words;
  }
}
