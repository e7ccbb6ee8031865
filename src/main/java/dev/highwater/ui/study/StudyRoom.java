package dev.highwater.ui.study;

import dev.highwater.card.CardId;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudySession;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.explain.Explanation;
import java.util.Optional;

/// What the study screen has from the profile. Called on the profile's thread only.
public interface StudyRoom {
  /// Opens a session.
  StudySession open(SessionKind kind);

  /// Explains a card as it is now; empty when it has vanished from its note.
  Optional<Explanation> explain(CardId card);

  /// Looks at the backlog as it is now.
  CatchUp catchUp();

  /// Allows more new cards on this study day, in all decks that have no limit of their own.
  void allowMoreNew(int cards);

  /// The learner's calendar.
  StudyCalendar calendar();
}
