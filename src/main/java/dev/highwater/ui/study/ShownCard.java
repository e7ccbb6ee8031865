package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseText;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.SessionProgress;

/// A card ready to be shown: its text already read, and what each grade would do.
///
/// @param place where its links lead from
public record ShownCard(
    Card card,
    NotePlace place,
    ProseText question,
    ProseText answer,
    Outcomes outcomes,
    SessionProgress progress) {}
