package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.CardMarks;
import dev.highwater.study.SessionKind;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.queue.StudyQueue;

/// A card ready to be shown: its text already read, and what each grade would do.
///
/// @param marks flag, leech and so on
/// @param place where its links lead from
/// @param session what kind of session asks it
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
    StudyQueue.Counts left) {}
