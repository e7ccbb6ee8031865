package dev.highwater.study;

import dev.highwater.study.deck.DeckSettings;
import dev.highwater.study.queue.QueueCards;

/// What a session works with.
///
/// @param cards looks cards up when their turn comes
/// @param queue finds the cards of a queue
/// @param decks the learner's options
/// @param grading grades, takes back and does again
/// @param actions suspends, buries and so on
public record StudyDesk(
    StudyCards cards,
    QueueCards queue,
    DeckSettings decks,
    Grading grading,
    CardActions actions,
    StudyCalendar calendar) {}
