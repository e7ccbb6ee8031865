package dev.highwater.study;

import java.time.Duration;
import java.time.LocalDate;

/// The reviews of one study day that still stand.
///
/// @param again times Again was given; likewise the other three
/// @param spent time to answer, over all of them
public record ReviewDay(LocalDate day, int again, int hard, int good, int easy, Duration spent) {

  /// All reviews of the day.
  public int count() {
    return again + hard + good + easy;
  }
}
