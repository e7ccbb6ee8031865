package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import java.time.Instant;

/// A prediction in the log that still stands: the learner said what a run would show.
///
/// @param right whether it came true
public record GivenPrediction(CardId card, Instant at, boolean right) {}
