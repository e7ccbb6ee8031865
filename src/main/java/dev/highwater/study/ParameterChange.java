package dev.highwater.study;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Other parameters came into force.
///
/// @param set number of the set; empty for the defaults
public record ParameterChange(Instant at, Optional<Long> set, Reason reason) {
  /// Why.
  public enum Reason {
    /// They were fitted in the background and predicted better.
    FITTED,
    /// The learner asked for it.
    BY_HAND;

    /// The name used in the database and in JSON.
    public String storedName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
