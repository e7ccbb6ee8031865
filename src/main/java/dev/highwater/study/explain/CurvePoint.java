package dev.highwater.study.explain;

import dev.highwater.schedule.Grade;
import java.time.Instant;
import java.util.Optional;

/// A point of a card's curve of forgetting. At a review there are two at the same time: the chance
/// just before it, and right after it, which carries the grade.
///
/// @param at when; later than now for the part that is a forecast
/// @param recall the chance of remembering, 0 to 1
/// @param grade what was answered then; empty between reviews
public record CurvePoint(Instant at, double recall, Optional<Grade> grade) {}
