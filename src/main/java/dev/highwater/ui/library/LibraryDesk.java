package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.RecordedDecision;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the library screen has from an open profile. Called on one thread only, not the screen's.
public interface LibraryDesk {
  /// The cards that the query means now, in order.
  List<CardId> find(Query query, CardOrder order);

  /// Some cards; those that are in no note any more are missing.
  Map<CardId, StudyCard> cards(List<CardId> ids);

  /// All there is to say of one card; empty when it is in no note any more.
  Optional<CardDetail> detail(CardId card);

  /// Does something to many cards, as one step.
  CardActions.Outcome act(List<CardId> cards, CardAction action);

  /// Takes the latest grade or action back.
  Optional<Graded> undo();

  /// Does again what was taken back last.
  Optional<Graded> redo();

  /// What a card's block says in its note.
  NoteEditing.Source source(CardId card);

  /// Works out how the note comes to say another text of the card's block.
  NoteEditing.Plan rewrite(CardId card, String text);

  /// Works out how a new card comes into a note, behind another.
  NoteEditing.Plan add(CardId neighbour, String question, String answer);

  /// Makes a change of a note.
  NoteEditing.Outcome write(NoteEditing.Plan.Ready plan);

  /// Takes a change of a note back.
  NoteEditing.Outcome takeBack(NoteEditing.Outcome.Written written);

  /// What is known to be wrong in the notes of the vaults, by vault and note.
  List<VaultProblem> problems();

  /// The latest decisions about who cards are, newest first.
  List<RecordedDecision> decisions();

  /// Takes such a decision back.
  ///
  /// @return one sentence saying why not; empty when it was
  Optional<String> takeBack(long decision);

  /// The learner's calendar.
  StudyCalendar calendar();
}
