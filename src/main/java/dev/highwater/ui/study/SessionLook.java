package dev.highwater.ui.study;

import dev.highwater.card.Flashcard;
import dev.highwater.drill.Turn;
import dev.highwater.drill.vary.Variation;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.note.prose.Prose;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.SessionSummary;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudySession;
import dev.highwater.study.queue.StudyQueue;
import java.util.Optional;

/// A session as it is at one moment, taken on the profile's thread.
record SessionLook(
    Optional<ShownCard> card,
    SessionProgress progress,
    SessionSummary summary,
    Optional<String> unwritten) {
  static SessionLook at(StudySession session) {
    return new SessionLook(
        session.current().map(current -> shown(current, session)),
        session.progress(),
        session.summary(),
        session.note().notWritten());
  }

  boolean asks(ShownCard shown) {
    return card.map(now -> now.card().id().equals(shown.card().id())).orElse(false);
  }

  private static ShownCard shown(StudyCard current, StudySession session) {
    Flashcard flashcard = current.card().flashcard();
    Turn turn = new Turn(current.card().id(), session.answers().orElse(0));
    Optional<Variation> variation = Variation.chosen(flashcard, turn);
    return new ShownCard(
        current.card(),
        current.marks(),
        new NotePlace(new NoteSource(session.root().orElse("")), current.card().note()),
        Prose.read(variation.map(Variation::question).orElse(flashcard.front())),
        Prose.read(flashcard.back()),
        session.outcomes(),
        session.kind(),
        session.progress(),
        with(session.counts(), current.schedule()),
        turn,
        session.options().predictions(),
        variation);
  }

  /// The queue no longer counts the card on the screen.
  private static StudyQueue.Counts with(StudyQueue.Counts rest, Optional<Schedule> current) {
    if (current.isEmpty()) {
      return new StudyQueue.Counts(rest.fresh() + 1, rest.learning(), rest.reviews());
    }
    return current.get().isLearned()
        ? new StudyQueue.Counts(rest.fresh(), rest.learning(), rest.reviews() + 1)
        : new StudyQueue.Counts(rest.fresh(), rest.learning() + 1, rest.reviews());
  }
}
