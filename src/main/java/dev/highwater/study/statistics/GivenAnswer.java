package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/// An answer in the log that still stands; one taken back is none.
///
/// @param at for an answer given elsewhere the beginning of the study day its schedule tells
/// @param taken time to answer; zero where nobody measured it, as on the command line
/// @param interval the card's interval in days just before the answer; empty for a card never rated
public record GivenAnswer(
    CardId card, Instant at, Grade grade, Duration taken, Kind kind, OptionalDouble interval) {
  /// From this interval on, in days, a card counts as mature; the usual line, Anki's too.
  public static final double MATURE = 21;

  /// What an answer was given for.
  public enum Kind {
    /// Given here; moved the card.
    COUNTED,
    /// Given here in a session without consequences.
    CRAMMED,
    /// Given in another program and read from the note.
    ELSEWHERE
  }

  /// True for an answer that moved the card and was given here.
  public boolean counts() {
    return kind == Kind.COUNTED;
  }

  /// True when the answer tells of memory: it was given here, it counts, and the card had an
  /// interval of a day or more.
  public boolean testsMemory() {
    return counts() && interval.orElse(0) >= 1;
  }

  /// True for a card with a long interval; asked only of answers that test memory.
  public boolean ofMature() {
    return interval.orElse(0) >= MATURE;
  }

  /// True unless the card was forgotten.
  public boolean remembered() {
    return grade != Grade.AGAIN;
  }
}
