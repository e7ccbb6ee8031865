package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.schedule.Outcomes;
import dev.highwater.study.SessionProgress;

/// A card ready to be shown: its text already turned into HTML, and what each grade would do.
public record ShownCard(
    Card card,
    String questionHtml,
    String answerHtml,
    Outcomes outcomes,
    SessionProgress progress) {}
