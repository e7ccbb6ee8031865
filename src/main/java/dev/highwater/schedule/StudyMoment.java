package dev.highwater.schedule;

import java.time.Instant;
import java.time.LocalDate;

/// When a rating happens, said both ways: schedulers that count days need the study day, others the
/// instant.
///
/// @param instant the point in time
/// @param day the study day it belongs to, in the learner's zone
public record StudyMoment(Instant instant, LocalDate day) {}
