package dev.highwater.study.query;

import dev.highwater.study.StudyCard;

/// All of a card that a query can ask for.
///
/// @param reviews how often it was graded here, what was taken back not counted
/// @param lapses how often it was forgotten since its last reset; see {@link Measure#LAPSES}
public record CardFacts(StudyCard card, int reviews, int lapses) {}
