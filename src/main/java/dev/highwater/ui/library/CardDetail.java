package dev.highwater.ui.library;

import dev.highwater.drill.Drill;
import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.ProseText;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.StudyCard;
import dev.highwater.study.explain.Explanation;
import java.util.Optional;

/// One card with everything that is shown beside the list.
///
/// @param place its note
/// @param scenario where its scenario comes from; empty when it has none
/// @param now when it was explained
public record CardDetail(
    StudyCard card,
    NotePlace place,
    ProseText question,
    ProseText answer,
    Explanation explanation,
    Optional<Drill.Origin> scenario,
    StudyMoment now) {}
