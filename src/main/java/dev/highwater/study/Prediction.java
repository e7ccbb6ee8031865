package dev.highwater.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a learner said would happen, before it was shown, and what did.
///
/// @param kind what was asked
/// @param answer what the learner said, in words of the answers offered
/// @param outcome which of them is so, as the engine found
public record Prediction(Kind kind, String answer, String outcome) {
  /// What can be asked.
  public enum Kind {
    /// Whether the producer hears that a record is written.
    ACKNOWLEDGED,
    /// Whether a record is there afterwards.
    STILL_THERE,
    /// How many crashes it takes until writes stop.
    CRASHES,
    /// Which broker leads next.
    NEXT_LEADER;

    /// The name used in the database and in JSON.
    public String storedName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// True when the learner was right.
  public boolean right() {
    return answer.equals(outcome);
  }

  /// As it stands in the log: a line each.
  String stored() {
    return kind.storedName() + "\n" + answer + "\n" + outcome;
  }

  /// Empty for what another version has written in another form.
  static Optional<Prediction> read(String stored) {
    String[] lines = stored.split("\n", -1);
    if (lines.length != 3) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.storedName().equals(lines[0]))
        .findFirst()
        .map(kind -> new Prediction(kind, lines[1], lines[2]));
  }
}
