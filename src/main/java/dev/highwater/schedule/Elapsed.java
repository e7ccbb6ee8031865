package dev.highwater.schedule;

/// Time since a card's last review, said both ways: some models count study days, others minutes
/// too. A clock that was set back counts as no time.
///
/// @param studyDays whole study days; 0 is the same study day
/// @param days the time itself, in days with fractions
public record Elapsed(int studyDays, double days) {
  public Elapsed {
    studyDays = Math.max(0, studyDays);
    days = days > 0 ? days : 0;
  }

  /// Exactly so many days.
  public static Elapsed ofDays(int days) {
    return new Elapsed(days, days);
  }
}
