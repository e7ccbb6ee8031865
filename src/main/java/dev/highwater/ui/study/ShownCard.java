package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.card.Flashcard;
import dev.highwater.drill.Turn;
import dev.highwater.drill.vary.Variation;
import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.CardMarks;
import dev.highwater.study.SessionKind;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.deck.Predicting;
import dev.highwater.study.queue.StudyQueue;
import java.util.Optional;

/// A card ready to be shown: its text already read, and what each grade would do.
///
/// @param marks flag, leech and so on
/// @param place where its links lead from
/// @param session what kind of session asks it
/// @param question the card's, or that of its variation
/// @param answer the card's own; that of a variation is worked out while the question stands
/// @param turn which answer to the card this is
/// @param predicting how often the learner is asked what will happen
/// @param variation the other numbers it is asked with
/// @param left cards still to study in this session by stage, this one among them
public record ShownCard(
    Card card,
    CardMarks marks,
    NotePlace place,
    ProseText question,
    ProseText answer,
    Outcomes outcomes,
    SessionKind session,
    SessionProgress progress,
    StudyQueue.Counts left,
    Turn turn,
    Predicting predicting,
    Optional<Variation> variation) {
  /// The card as it is asked this time.
  Flashcard asked() {
    return variation.map(it -> it.card(card.flashcard(), "")).orElse(card.flashcard());
  }
}
