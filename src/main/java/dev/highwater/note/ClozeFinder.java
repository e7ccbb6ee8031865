package dev.highwater.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the deletions on a line that its writer meant as such: not those in code, maths or an
/// address, not two comparisons {@code a == b and c == d}, not a line that underlines.
final class ClozeFinder {
  /// Marks that are emphasis only when they touch the text between them, and operators otherwise.
  private static final String EMPHASIS = "=*_~";

  private final CardSyntax syntax;
  private final LineStructure structure;

  ClozeFinder(CardSyntax syntax, LineStructure structure) {
    this.syntax = syntax;
    this.structure = structure;
  }

  /// @param text of the line, without comments
  ClozeLine find(int line, String text) {
    if (!syntax.mayHaveClozes(text)) {
      return ClozeLine.NONE;
    }
    ClozeLine found = new ClozeLine();
    Optional<String> place = placeOf(line);
    OpaqueText opaque = OpaqueText.of(text);
    try {
      for (ClozeKind kind : ClozeKind.values()) {
        List<List<ClozeDeletion>> byPattern = new ArrayList<>();
        for (ClozePattern pattern : syntax.clozes()) {
          byPattern.add(find(pattern, kind, text, opaque, place, found));
        }
        found.found(kind, byPattern);
      }
      return found;
    } catch (LimitedText.ExhaustedException _) {
      ClozeLine none = new ClozeLine();
      none.refused(SlowPattern.CODE);
      return none;
    }
  }

  private static List<ClozeDeletion> find(
      ClozePattern pattern,
      ClozeKind kind,
      String text,
      OpaqueText opaque,
      Optional<String> place,
      ClozeLine line) {
    List<ClozeDeletion> meant = new ArrayList<>();
    pattern.find(
        kind,
        text,
        deletion -> {
          Optional<String> refusal =
              place
                  .or(() -> opaque.at(deletion.start()).or(() -> opaque.at(deletion.end() - 1)))
                  .or(() -> operator(pattern, text, deletion));
          refusal.ifPresent(line::refused);
          if (refusal.isEmpty()) {
            meant.add(deletion);
          }
          return refusal.isEmpty();
        });
    return meant;
  }

  private Optional<String> placeOf(int line) {
    if (structure.isMaths(line)) {
      return Optional.of("maths");
    }
    return structure.isIndentedCode(line) ? Optional.of("indented code") : Optional.empty();
  }

  private static Optional<String> operator(
      ClozePattern pattern, String text, ClozeDeletion deletion) {
    String opening = pattern.opening();
    String closing = pattern.closing();
    boolean emphasis =
        !opening.isEmpty() && opening.chars().allMatch(c -> EMPHASIS.indexOf(c) >= 0);
    int start = deletion.start() + opening.length();
    int end = deletion.end() - closing.length();
    if (!emphasis || start >= end) {
      return Optional.empty();
    }
    char mark = opening.charAt(0);
    String inside = text.substring(start, end);
    if (inside.chars().allMatch(c -> c == mark || Character.isWhitespace(c))) {
      return Optional.of("an underline");
    }
    boolean apart =
        Character.isWhitespace(inside.charAt(0))
            || Character.isWhitespace(inside.charAt(inside.length() - 1));
    boolean longer =
        mark == '='
            && (inside.charAt(0) == mark
                || (deletion.end() < text.length() && text.charAt(deletion.end()) == mark));
    boolean between =
        isOperand(text, deletion.start() - 1)
            && isOperand(text, deletion.end())
            && inside.chars().anyMatch(Character::isWhitespace);
    return apart || longer || between ? Optional.of("a comparison") : Optional.empty();
  }

  private static boolean isOperand(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_)]!<>".indexOf(text.charAt(at)) >= 0);
  }
}
