package dev.highwater.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds Kafka's configuration names, settings and exceptions in running text: {@code
/// min.insync.replicas}, {@code acks=all}, {@code NotEnoughReplicasException}.
final class ConfigNames {
  private static final String NAME = "[a-z]{2,}(?:[._-][a-z0-9]{2,})*";
  private static final String VALUE = "-?[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*";
  private static final Pattern CONFIG =
      Pattern.compile(
          "(?<![\\w./@-])(?:%s=%s|[a-z]{2,}(?:\\.[a-z0-9]{2,})+|(?:[A-Z][a-z]+)+Exception)(?![\\w/@])"
              .formatted(NAME, VALUE));

  private ConfigNames() {}

  /// A stretch of text.
  ///
  /// @param config true for a configuration name, setting or exception
  record Piece(String text, boolean config) {}

  /// Cuts text into pieces that, joined, are the text again.
  static List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = CONFIG.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(new Piece(text.substring(end, matcher.start()), false));
      }
      pieces.add(new Piece(matcher.group(), true));
      end = matcher.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), false));
    }
    return pieces;
  }
}
