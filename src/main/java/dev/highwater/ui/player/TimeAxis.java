package dev.highwater.ui.player;

import dev.highwater.simulator.Tick;

/// How time runs down a space-time picture, before it is zoomed: maps steps, moments and places of
/// the player to lengths from 0, and back.
sealed interface TimeAxis {
  /// Idle time is collapsed: as long as the player takes for it, so that every notable event has a
  /// place of its own and a wait of nine seconds little more room than a hop of half a millisecond.
  record Collapsed(PlayClock clock) implements TimeAxis {
    @Override
    public double ofStep(int step) {
      return clock.placeOfStep(step);
    }

    @Override
    public double ofDeparture(Tick moment) {
      return clock.departureAt(moment);
    }

    @Override
    public double ofArrival(Tick moment) {
      return clock.arrivalAt(moment);
    }

    @Override
    public double ofPlace(double place) {
      return place;
    }

    @Override
    public double placeOf(double length) {
      return Math.clamp(length, 0, clock.length());
    }

    @Override
    public double length() {
      return clock.length();
    }
  }

  /// Time as it is, in microseconds.
  record Proportional(PlayClock clock) implements TimeAxis {
    @Override
    public double ofStep(int step) {
      return clock.microsOfStep(step);
    }

    @Override
    public double ofDeparture(Tick moment) {
      return moment.micros();
    }

    @Override
    public double ofArrival(Tick moment) {
      return moment.micros();
    }

    @Override
    public double ofPlace(double place) {
      return clock.tickAt(place).micros();
    }

    @Override
    public double placeOf(double length) {
      double micros = Math.clamp(length, 0, length());
      return clock.departureAt(new Tick(Math.round(micros)));
    }

    @Override
    public double length() {
      return clock.microsOfStep(clock.stepCount() - 1);
    }
  }

  /// Where a step of the trace lies.
  double ofStep(int step);

  /// Where something sets out at a moment.
  double ofDeparture(Tick moment);

  /// Where something comes in at a moment.
  double ofArrival(Tick moment);

  /// Where the player is, given its place in play time.
  double ofPlace(double place);

  /// The place in play time for a length; out of range goes to the nearest end.
  double placeOf(double length);

  /// Of the whole run.
  double length();
}
