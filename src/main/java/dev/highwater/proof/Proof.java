package dev.highwater.proof;

import dev.highwater.explorer.Effort;
import java.util.Optional;

/// What is known of a claim.
///
/// @param text the claim's line
/// @param setting what sets its configuration apart from its siblings, for example {@code acks=1};
///   empty when it is alone
/// @param bounds of the last search, which is the widest
/// @param effort all searches together
/// @param collisionEstimate an upper estimate of the probability that a state was left out
/// @param halt why it is not finished
/// @param witness a run that shows it
/// @param elapsedMillis time it took, in milliseconds
public record Proof(
    String text,
    String setting,
    Ruling ruling,
    Bounds bounds,
    Effort effort,
    double collisionEstimate,
    Optional<Halt> halt,
    Optional<Witness> witness,
    long elapsedMillis) {

  /// Whether all states within the bounds were seen, or as many as were needed to be sure.
  public boolean complete() {
    return halt.isEmpty();
  }

  /// The claim's words alone.
  public String claim() {
    return text.startsWith("claim ") ? text.substring("claim ".length()) : text;
  }
}
