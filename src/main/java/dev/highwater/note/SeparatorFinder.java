package dev.highwater.note;

import java.util.Optional;

/// Finds the mark that makes a line a card.
final class SeparatorFinder {
  private final CardSyntax syntax;
  private final LineStructure structure;

  SeparatorFinder(CardSyntax syntax, LineStructure structure) {
    this.syntax = syntax;
    this.structure = structure;
  }

  /// @param at place in the line's text
  /// @param refusal what it stands in, when that keeps it from making a card
  record Found(String mark, int at, boolean reversed, Optional<String> refusal) {
    /// The same, of a line that looks like Dataview's.
    Found refused() {
      return new Found(
          mark, at, reversed, refusal.or(() -> Optional.of(OpaqueText.Kind.DATAVIEW.words())));
    }
  }

  /// The longer mark is looked for first, as the plugin does, so {@code a::b:::c} is divided at
  /// {@code :::}.
  Optional<Found> find(int line, String text) {
    if (!holds(text, syntax.single()) && !holds(text, syntax.singleReversed())) {
      return Optional.empty();
    }
    boolean reversedFirst = syntax.singleReversed().length() >= syntax.single().length();
    String first = reversedFirst ? syntax.singleReversed() : syntax.single();
    String second = reversedFirst ? syntax.single() : syntax.singleReversed();
    OpaqueText opaque = OpaqueText.of(text);
    Optional<String> place = placeOf(line);
    Optional<Found> refused = Optional.empty();
    for (String mark : new String[] {first, second}) {
      if (!holds(text, mark)) {
        continue;
      }
      boolean reversed = mark.equals(syntax.singleReversed());
      int at = opaque.indexOf(mark);
      if (at >= 0) {
        return Optional.of(new Found(mark, at, reversed, place));
      }
      if (refused.isEmpty()) {
        refused =
            opaque
                .hiding(mark)
                .filter(span -> span.kind() != OpaqueText.Kind.CODE)
                .map(span ->
                    new Found(mark, span.start(), reversed, Optional.of(span.kind().words())));
      }
    }
    return refused;
  }

  /// An empty mark is one that the vault's owner has switched off.
  private static boolean holds(String text, String mark) {
    return !mark.isEmpty() && text.contains(mark);
  }

  private Optional<String> placeOf(int line) {
    if (structure.isTable(line)) {
      return Optional.of("a table");
    }
    if (structure.isMaths(line)) {
      return Optional.of("maths");
    }
    return structure.isIndentedCode(line) ? Optional.of("indented code") : Optional.empty();
  }
}
