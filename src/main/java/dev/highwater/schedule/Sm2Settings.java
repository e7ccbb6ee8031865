package dev.highwater.schedule;

/// What a learner can set of {@link Sm2Osr}; the names are those of obsidian-spaced-repetition.
///
/// @param baseEase ease of a new card, percent
/// @param lapseFactor a Hard grade multiplies the interval by it ({@code lapsesIntervalChange})
/// @param easyBonus an Easy grade multiplies the interval by it once more
/// @param maximumInterval days
/// @param loadBalance whole days only, moved a little towards days with fewer cards due
/// @param overdueBonus a card remembered although it was overdue gains by the days it was late, as
///   the formula was meant; the plugin turns the sign round, so that a card rated early gains and
///   an overdue one does not. Off, days are the plugin's
public record Sm2Settings(
    int baseEase,
    double lapseFactor,
    double easyBonus,
    int maximumInterval,
    boolean loadBalance,
    boolean overdueBonus) {

  /// The plugin's own defaults.
  public static final Sm2Settings DEFAULTS = new Sm2Settings(250, 0.5, 1.3, 36525, true);

  /// Delays as the plugin counts them.
  public Sm2Settings(
      int baseEase,
      double lapseFactor,
      double easyBonus,
      int maximumInterval,
      boolean loadBalance) {
    this(baseEase, lapseFactor, easyBonus, maximumInterval, loadBalance, false);
  }

  /// These settings with delays counted as they were meant, or as the plugin counts them.
  public Sm2Settings withOverdueBonus(boolean asMeant) {
    return new Sm2Settings(baseEase, lapseFactor, easyBonus, maximumInterval, loadBalance, asMeant);
  }
}
