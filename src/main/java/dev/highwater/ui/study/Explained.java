package dev.highwater.ui.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.explain.Explanation;

/// What the panel that explains a card shows.
public sealed interface Explained {
  /// The panel is closed.
  record Closed() implements Explained {}

  /// The explanation is being worked out.
  record Preparing(CardId card) implements Explained {}

  /// All there is to say of the card.
  ///
  /// @param now when that was
  /// @param calendar tells the study day of a moment on the curve
  record Shown(Explanation explanation, StudyMoment now, StudyCalendar calendar)
      implements Explained {}
}
