package dev.highwater.study;

import dev.highwater.schedule.StudyDays;
import dev.highwater.schedule.StudyMoment;
import dev.highwater.study.queue.QueueCards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Tells which study day an instant belongs to. A study day begins some hours after midnight in the
/// learner's zone, so that what is studied late in the evening counts for that evening.
///
/// Where a change of the clocks skips the time at which days begin, the day begins right after the
/// gap by as much later; where it comes twice, the first time counts.
public final class StudyCalendar implements StudyDays {
  /// When a study day begins unless the learner says otherwise.
  public static final LocalTime DEFAULT_START = LocalTime.of(4, 0);

  private final InstantSource clock;
  private final ZoneId zone;
  private final LocalTime dayStart;

  /// A calendar that reads {@code clock} and counts days in {@code zone}, from four in the morning.
  public StudyCalendar(InstantSource clock, ZoneId zone) {
    this(clock, zone, DEFAULT_START);
  }

  /// @param dayStart the local time at which a study day begins
  public StudyCalendar(InstantSource clock, ZoneId zone, LocalTime dayStart) {
    this.clock = clock;
    this.zone = zone;
    this.dayStart = dayStart;
  }

  /// The same clock and zone with another beginning of the day.
  public StudyCalendar startingAt(LocalTime start) {
    return new StudyCalendar(clock, zone, start);
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

  @Override
  public LocalDate dayOf(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, zone);
    return instant.isBefore(startOf(date)) ? date.minusDays(1) : date;
  }

  /// The first instant of a study day.
  public Instant startOf(LocalDate day) {
    return day.atTime(dayStart).atZone(zone).toInstant();
  }

  /// A study day with its bounds.
  public QueueCards.Day day(LocalDate date) {
    return new QueueCards.Day(date, startOf(date), startOf(date.plusDays(1)));
  }

  public ZoneId zone() {
    return zone;
  }

  /// The local time at which a study day begins.
  public LocalTime dayStart() {
    return dayStart;
  }
}
