package dev.highwater.schedule;

/// Where the programs that use FSRS-6 differ in the model itself.
///
/// @param countsSameDay a second review on one study day follows a rule of its own; else it counts
///   as a review with nothing forgotten yet
/// @param lowestFirstStability days; no first review gives less
public record Fsrs6Profile(boolean countsSameDay, double lowestFirstStability) {
  /// As ts-fsrs has it, and obsidian-spaced-repetition with it.
  public static final Fsrs6Profile PLUGIN = new Fsrs6Profile(true, 0.1);

  /// As ts-fsrs has it with short-term steps switched off.
  public static final Fsrs6Profile WHOLE_DAYS = new Fsrs6Profile(false, 0.1);

  /// As Anki has it; the optimiser fits parameters for it.
  public static final Fsrs6Profile ANKI = new Fsrs6Profile(true, Fsrs6.LOWEST_STABILITY);
}
