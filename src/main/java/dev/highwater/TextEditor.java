package dev.highwater;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text editor with a window of its own that can be told a line. Editors that need a terminal are
/// none of these.
///
/// @param program as it is started
/// @param line how it is told the line
record TextEditor(String program, Line line) {
  /// How an editor is told where to begin.
  enum Line {
    /// {@code code --goto FILE:LINE}.
    GOTO,
    /// {@code subl FILE:LINE}.
    COLON,
    /// {@code gedit +LINE FILE}.
    PLUS,
    /// {@code kate --line LINE FILE}.
    OPTION
  }

  /// The editor of that name or path; empty when it is not known how to tell it a line.
  static Optional<TextEditor> named(String program) {
    String file =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    Line line =
        switch (file.toLowerCase(Locale.ROOT).replaceFirst("\\.(exe|cmd)$", "")) {
          case "code", "codium", "code-insiders", "cursor" -> Line.GOTO;
          case "subl", "sublime_text", "zed" -> Line.COLON;
          case "gedit", "xed", "pluma", "gvim", "emacs", "gnome-text-editor" -> Line.PLUS;
          case "kate", "kwrite", "idea", "mousepad" -> Line.OPTION;
          default -> null;
        };
    return Optional.ofNullable(line).map(known -> new TextEditor(program, known));
  }

  /// The words that start it.
  ///
  /// @param from0 the line, counted from 0
  List<String> command(Path file, int from0) {
    int number = from0 + 1;
    return switch (line) {
      case GOTO -> List.of(program, "--goto", file + ":" + number);
      case COLON -> List.of(program, file + ":" + number);
      case PLUS -> List.of(program, "+" + number, file.toString());
      case OPTION -> List.of(program, "--line", String.valueOf(number), file.toString());
    };
  }
}
