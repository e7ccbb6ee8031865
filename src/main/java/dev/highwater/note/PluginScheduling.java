package dev.highwater.note;

/// What a vault's owner has chosen in obsidian-spaced-repetition about when cards are due; the ease
/// of a new card is in {@link PluginSettings}, since comments name it too.
///
/// Names and defaults are those of the plugin 1.15.4.
///
/// @param algorithm {@link #SM2} or {@link #FSRS}
/// @param lapsesIntervalChange a Hard grade multiplies the interval by it
/// @param easyBonus an Easy grade multiplies the interval by it once more
/// @param maximumInterval days
/// @param loadBalance intervals are moved a little towards days with fewer cards due
/// @param desiredRetention share of cards to be remembered when they are due, for FSRS
public record PluginScheduling(
    String algorithm,
    double lapsesIntervalChange,
    double easyBonus,
    int maximumInterval,
    boolean loadBalance,
    double desiredRetention) {

  /// The plugin's variant of SM-2.
  public static final String SM2 = "SM-2-OSR";

  /// The plugin's FSRS.
  public static final String FSRS = "FSRS";

  /// What the plugin does when nobody changed its settings.
  public static final PluginScheduling DEFAULTS =
      new PluginScheduling(SM2, 0.5, 1.3, 36525, true, 0.9);
}
