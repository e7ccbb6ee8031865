package dev.highwater.scenario;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A scenario's canonical text with the state hash of each of its runs as its last line, a comment:
/// whoever opens it elsewhere, or years later, can tell whether it still gives the same runs.
public final class SharedText {
  private static final String PREFIX = "# state ";
  private static final Pattern LAST_LINE =
      Pattern.compile("(?m)^# state ([0-9a-f]{16}(?:, [0-9a-f]{16})*)\\s*\\z");

  private SharedText() {}

  /// How a text with hashes compares with what its scenario gives here.
  public sealed interface Check {
    /// It carries no hashes.
    record Unsigned() implements Check {}

    /// Every run ends in the state that was written down.
    record Same(String hashes) implements Check {}

    /// The runs end otherwise: the text was changed, or another version made them.
    record Differs(String written, String here) implements Check {}
  }

  /// The text of a scenario to hand on.
  ///
  /// @param runs of that scenario
  public static String of(Scenario scenario, List<ScenarioRun> runs) {
    return scenario.text() + "\n" + PREFIX + hashes(runs) + "\n";
  }

  /// Compares the hashes at the end of a text, if it has any, with the runs that it gives here.
  public static Check check(String text, List<ScenarioRun> runs) {
    Optional<String> written = written(text);
    if (written.isEmpty()) {
      return new Check.Unsigned();
    }
    String here = hashes(runs);
    return written.get().equals(here)
        ? new Check.Same(here)
        : new Check.Differs(written.get(), here);
  }

  /// The text without its hashes, as it is edited.
  public static String unsigned(String text) {
    return written(text).isEmpty()
        ? text
        : LAST_LINE.matcher(text).replaceFirst("").stripTrailing() + "\n";
  }

  private static Optional<String> written(String text) {
    Matcher line = LAST_LINE.matcher(text);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  private static String hashes(List<ScenarioRun> runs) {
    return String.join(", ", runs.stream().map(run -> run.trace().stateHash()).toList());
  }
}
