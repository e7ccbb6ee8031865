package dev.highwater.study;

import dev.highwater.schedule.StudyMoment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// Tells which study day an instant belongs to. A study day is the local date: it changes at
/// midnight in the learner's zone, as in obsidian-spaced-repetition.
public final class StudyCalendar {
  private final InstantSource clock;
  private final ZoneId zone;

  /// A calendar that reads {@code clock} and counts days in {@code zone}.
  public StudyCalendar(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /// The instant it is, with its study day.
  public StudyMoment now() {
    Instant instant = clock.instant();
    return new StudyMoment(instant, dayOf(instant));
  }

  /// The study day it is.
  public LocalDate today() {
    return now().day();
  }

  /// The study day of {@code instant}.
  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /// The first instant of a study day.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public ZoneId zone() {
    return zone;
  }
}
