package dev.highwater.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes where a test sends it, backwards too.
public final class MovingClock implements InstantSource {
  private Instant now;

  /// A clock that shows that instant.
  public MovingClock(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /// Lets time pass.
  public void advance(Duration by) {
    now = now.plus(by);
  }

  /// Sets the clock.
  public void set(String instant) {
    now = Instant.parse(instant);
  }
}
