package dev.highwater.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;

/// The keys the learner presses: one by one where the terminal can, else the first character of
/// each line.
final class Keyboard implements AutoCloseable {
  /// Enter, or an empty line.
  static final char ENTER = '\n';

  /// The terminal was closed, or the learner pressed Ctrl+C or Ctrl+D.
  static final char END = '\u0004';

  private static final char CONTROL_C = '\u0003';
  private static final char ESCAPE = '\u001b';

  /// How long after Escape the rest of an arrow or function key can still come, in milliseconds.
  private static final long ESCAPE_SEQUENCE_TIMEOUT = 20;

  private final Terminal terminal;
  private final boolean lines;
  private final Attributes before;

  /// Takes the keyboard over until {@link #close}.
  Keyboard(Terminal terminal) {
    this.terminal = terminal;
    this.lines = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    this.before = terminal.getAttributes();
    if (!lines) {
      terminal.enterRawMode();
      Attributes keys = terminal.getAttributes();
      keys.setLocalFlag(LocalFlag.ISIG, false);
      terminal.setAttributes(keys);
    }
  }

  /// Waits for the next key.
  char next() {
    try {
      return lines ? nextLine() : nextKey();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private char nextKey() throws IOException {
    int read = terminal.reader().read();
    while (read == ESCAPE) {
      read = afterEscapeSequence();
    }
    return switch (read) {
      case -1, CONTROL_C, END -> END;
      case '\r', '\n' -> ENTER;
      default -> (char) read;
    };
  }

  /// Passes by the rest of an arrow or function key, which would otherwise look like letters.
  private int afterEscapeSequence() throws IOException {
    int rest = terminal.reader().read(ESCAPE_SEQUENCE_TIMEOUT);
    while (rest >= 0) {
      rest = terminal.reader().read(ESCAPE_SEQUENCE_TIMEOUT);
    }
    return terminal.reader().read();
  }

  private char nextLine() throws IOException {
    char first = ENTER;
    int read = terminal.reader().read();
    if (read < 0) {
      return END;
    }
    while (read >= 0 && read != '\n') {
      if (first == ENTER && read != '\r') {
        first = (char) read;
      }
      read = terminal.reader().read();
    }
    return first;
  }

  @Override
  public void close() {
    terminal.setAttributes(before);
  }
}
