package dev.highwater.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the learner, or the rule for leeches, has said of a card beside its schedule.
///
/// @param suspended not asked until further notice
/// @param buriedOn the study day on which it is not asked; a clock set forward or back brings it
///   back at once
/// @param flag 1 to 7, 0 for none
/// @param leech forgotten again and again
public record CardMarks(boolean suspended, Optional<LocalDate> buriedOn, int flag, boolean leech) {
  /// Nothing was said.
  public static final CardMarks NONE = new CardMarks(false, Optional.empty(), 0, false);

  /// The marks that these rows of the log lead to.
  ///
  /// @param rows all rows of one card, in order
  public static CardMarks of(List<LogEntry> rows) {
    CardMarks marks = NONE;
    for (LogEntry row : ReviewReplay.standing(rows)) {
      marks = row.action().map(marks::after).orElse(marks);
    }
    return marks;
  }

  /// The marks after one more action.
  public CardMarks after(CardAction action) {
    return switch (action) {
      case CardAction.Suspend() -> new CardMarks(true, buriedOn, flag, leech);
      case CardAction.Unsuspend() -> new CardMarks(false, buriedOn, flag, leech);
      case CardAction.Bury(LocalDate day) ->
          new CardMarks(suspended, Optional.of(day), flag, leech);
      case CardAction.Unbury() -> new CardMarks(suspended, Optional.empty(), flag, leech);
      case CardAction.Flag(int other) -> new CardMarks(suspended, buriedOn, other, leech);
      case CardAction.Leech(var _) -> new CardMarks(suspended, buriedOn, flag, true);
      case CardAction.Reset() -> new CardMarks(suspended, buriedOn, flag, false);
      case CardAction.Carried(boolean off, int other, boolean often) ->
          new CardMarks(off, buriedOn, other, often);
      case CardAction.Reschedule(var _),
          CardAction.Postpone(var _),
          CardAction.Cram(),
          CardAction.Predicted(var _),
          CardAction.Varied(var _) ->
          this;
    };
  }

  /// These marks with what changed between two others: what was said of a text goes with it. The
  /// day of burying stays.
  public CardMarks withChanges(CardMarks from, CardMarks to) {
    return new CardMarks(
        from.suspended == to.suspended ? suspended : to.suspended,
        buriedOn,
        from.flag == to.flag ? flag : to.flag,
        from.leech == to.leech ? leech : to.leech);
  }

  /// True when the card is not to be asked on that study day.
  public boolean hideOn(LocalDate day) {
    return suspended || buriedOn.equals(Optional.of(day));
  }
}
