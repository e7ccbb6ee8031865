package dev.highwater.cli;

import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import java.util.Locale;

/// Decisions about who cards are, in words.
final class DecisionText {
  private DecisionText() {}

  static String of(RecordedDecision recorded) {
    return recorded.id()
        + recorded.takenBack().map(_ -> " (taken back)").orElse("")
        + ": "
        + of(recorded.decision());
  }

  static String of(RecognitionDecision decision) {
    Sighting before = decision.before();
    Sighting after = decision.after();
    String place =
        before.note().equals(after.note())
            ? place(after)
            : place(before) + " is now at " + place(after);
    String text =
        before.front().equals(after.front()) && before.back().equals(after.back())
            ? quoted(after)
            : quoted(before) + " is now " + quoted(after);
    return "%s: %s: %s %s (%.0f %% alike)"
        .formatted(
            place, text, decision.reason().sentence(), decision.card(), decision.likeness() * 100);
  }

  /// The first line, cut short.
  static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= 60
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
  }

  private static String place(Sighting sighting) {
    return String.format(Locale.ROOT, "%s:%d", sighting.note(), sighting.line() + 1);
  }

  private static String quoted(Sighting sighting) {
    return "“" + firstLine(sighting.front()) + " → " + firstLine(sighting.back()) + "”";
  }
}
