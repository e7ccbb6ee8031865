package dev.highwater.schedule;

/// A review as the log tells it.
///
/// @param at when, with the learner's study day
/// @param learned whether the card was planned in days just before, so that Again was a lapse
/// @param after what the rules in force then made of the card
public record PastReview(StudyMoment at, Grade grade, boolean learned, Schedule after) {}
