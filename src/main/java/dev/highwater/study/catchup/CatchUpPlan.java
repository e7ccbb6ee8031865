package dev.highwater.study.catchup;

/// One way of working a backlog off, and what it costs.
///
/// @param way in which order the cards come
/// @param days study days it takes, today included
/// @param cardsPerDay cards of the backlog on each of them; the last day may have fewer
/// @param forgotten how many cards of the backlog are expected to be forgotten when their day has
///   come
/// @param extraForgotten how many of those would not be if all were asked today
/// @param minutesPerDay time to answer, on average over these days, with the cards that come due
///   meanwhile; each card is counted once
/// @param busiestMinutes the same on the day with most cards
public record CatchUpPlan(
    Way way,
    int days,
    int cardsPerDay,
    double forgotten,
    double extraForgotten,
    double minutesPerDay,
    double busiestMinutes) {

  /// In which order the cards of a backlog come.
  public enum Way {
    /// All of them today.
    ALL_TODAY("all"),
    /// Those most likely forgotten first.
    WEAKEST_FIRST("weakest-first"),
    /// Those first whose memory fades fastest now; what is as good as forgotten, or firm, waits. Of
    /// all ways that take as many days, little is forgotten by this one.
    FADING_FIRST("fading-first");

    private final String storedName;

    Way(String storedName) {
      this.storedName = storedName;
    }
  }

  /// Names the plan among those of one backlog, for example {@code weakest-first-7}.
  public String name() {
    return way == Way.ALL_TODAY ? way.storedName : way.storedName + "-" + days;
  }
}
