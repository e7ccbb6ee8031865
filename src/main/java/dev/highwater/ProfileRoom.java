package dev.highwater;

import dev.highwater.card.CardId;
import dev.highwater.cli.Workbench;
import dev.highwater.library.Profile;
import dev.highwater.study.SessionKind;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudySession;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.explain.Explanation;
import dev.highwater.ui.study.StudyRoom;
import java.util.Optional;

/// What the study screen has from an open profile.
///
/// @param onOpen run before each session
record ProfileRoom(Profile profile, Workbench workbench, Runnable onOpen) implements StudyRoom {
  @Override
  public StudySession open(SessionKind kind) {
    onOpen.run();
    return new StudySession(workbench.desk(profile), kind);
  }

  @Override
  public Optional<Explanation> explain(CardId card) {
    return profile.cards().find(card).map(workbench.explainer(profile)::of);
  }

  @Override
  public CatchUp catchUp() {
    return workbench.catchUp(profile);
  }

  @Override
  public void allowMoreNew(int cards) {
    profile.decks().allowMoreNew(cards, profile.calendar().today());
  }

  @Override
  public StudyCalendar calendar() {
    return profile.calendar();
  }
}
