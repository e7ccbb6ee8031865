package dev.highwater.study.explain;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;

/// What a grade would do now.
///
/// @param outcome the schedule it would give
/// @param why one sentence
public record GradeReason(Grade grade, Schedule outcome, String why) {}
