package dev.highwater.study.explain;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One thing that happened to a card.
///
/// @param row its number in the log
/// @param day the study day it belongs to
/// @param what in a few words, for example {@code rated Good}
/// @param grade empty when it was no review
/// @param taken time to answer; empty when nobody measured it
/// @param recall the chance of remembering it just before, as the model in force sees it; empty
///   when nothing was known of the card
/// @param memory the memory after it, as the model in force sees it; empty for what changed none
/// @param schedule the schedule after it
/// @param takenBack whether it was taken back later, and counts for nothing
public record HistoryLine(
    long row,
    Instant at,
    LocalDate day,
    String what,
    Optional<Grade> grade,
    Optional<Duration> taken,
    Optional<Double> recall,
    Optional<Memory> memory,
    Optional<Schedule> schedule,
    boolean takenBack) {}
