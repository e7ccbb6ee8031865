package dev.highwater.drill;

/// What the engine has to say about the answer as written; always read off a run, never looked up.
///
/// @param kind how it stands to the card's answer
/// @param headline a few words, for example {@code computed: 1 broker}
/// @param text one to three sentences with the figures of the run
public record Remark(Kind kind, String headline, String text) {
  /// How a remark stands to the card's answer.
  public enum Kind {
    /// The run shows what the answer says.
    CONFIRMS,
    /// The run shows that the answer as written is not exact.
    CORRECTS,
    /// Worth knowing, neither for nor against the answer.
    ADDS
  }
}
