package dev.highwater.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The parts of one line in which a separator is not a separator: inline code, maths, links, HTML,
/// addresses, Dataview's {@code [key:: value]}.
///
/// One line is read by itself, since a card of one line must not depend on a stray backtick further
/// up. Time grows with the length of the line, not with its square: a closing mark that was once
/// looked for in vain is not looked for again.
final class OpaqueText {
  /// Why a stretch of text is opaque, in words for the learner.
  enum Kind {
    CODE("inline code"),
    MATHS("maths"),
    LINK("a link"),
    ADDRESS("an address"),
    HTML("HTML"),
    DATAVIEW("a Dataview field");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// From {@code start} to just before {@code end}.
  record Span(int start, int end, Kind kind) {}

  private static final Pattern DATAVIEW_KEY = Pattern.compile("[\\p{L}\\p{N}_ -]{1,60}::");

  private final String line;
  private final boolean codeOnly;
  private final List<Span> spans = new ArrayList<>();
  private final Set<String> absent = new HashSet<>();

  private OpaqueText(String line, boolean codeOnly) {
    this.line = line;
    this.codeOnly = codeOnly;
    scan();
  }

  static OpaqueText of(String line) {
    return new OpaqueText(line, false);
  }

  /// Only the inline code of a line.
  static OpaqueText codeOf(String line) {
    return new OpaqueText(line, true);
  }

  boolean covers(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low).start() <= offset;
  }

  /// What stands at that place, in words; empty when it is ordinary text.
  Optional<String> at(int offset) {
    return covers(offset)
        ? spans.stream()
            .filter(span -> span.start() <= offset && offset < span.end())
            .map(span -> span.kind().words())
            .findFirst()
        : Optional.empty();
  }

  /// The first place of {@code mark} outside all spans; -1 when there is none.
  int indexOf(String mark) {
    int span = 0;
    int at = line.indexOf(mark);
    while (at >= 0) {
      while (span < spans.size() && spans.get(span).end() <= at) {
        span++;
      }
      if (span == spans.size() || at < spans.get(span).start()) {
        return at;
      }
      at = line.indexOf(mark, spans.get(span).end());
    }
    return -1;
  }

  /// The span that hides the first place of {@code mark}.
  Optional<Span> hiding(String mark) {
    int at = line.indexOf(mark);
    return spans.stream().filter(span -> span.start() <= at && at < span.end()).findFirst();
  }

  private void scan() {
    int at = 0;
    while (at < line.length()) {
      Optional<Span> span = spanAt(at);
      if (span.isPresent()) {
        spans.add(span.get());
        at = span.get().end();
      } else if (line.charAt(at) == '`') {
        at += run(at);
      } else {
        at += line.charAt(at) == '\\' && at + 1 < line.length() ? escaped(at) : 1;
      }
    }
  }

  private int escaped(int at) {
    char next = line.charAt(at + 1);
    return next == '`' || next == '$' || next == '[' || next == '<' ? 2 : 1;
  }

  private Optional<Span> spanAt(int at) {
    char c = line.charAt(at);
    if (c == '`') {
      return code(at);
    }
    if (codeOnly) {
      return Optional.empty();
    }
    return switch (c) {
      case '$' -> maths(at);
      case '[', '(' -> line.startsWith("[[", at) ? between(at, 2, "]]", Kind.LINK) : dataview(at);
      case ']' -> line.startsWith("](", at) ? between(at, 2, ")", Kind.LINK) : Optional.empty();
      case '<' -> html(at);
      case ':' -> address(at);
      default -> Optional.empty();
    };
  }

  private Optional<Span> code(int at) {
    int length = run(at);
    String mark = "`".repeat(length);
    if (absent.contains(mark)) {
      return Optional.empty();
    }
    int close = line.indexOf('`', at + length);
    while (close >= 0) {
      int closing = run(close);
      if (closing == length) {
        return Optional.of(new Span(at, close + length, Kind.CODE));
      }
      close = line.indexOf('`', close + closing);
    }
    absent.add(mark);
    return Optional.empty();
  }

  private int run(int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  private Optional<Span> maths(int at) {
    if (line.startsWith("$$", at)) {
      return between(at, 2, "$$", Kind.MATHS);
    }
    if (at + 1 >= line.length()
        || Character.isWhitespace(line.charAt(at + 1))
        || absent.contains("$")) {
      return Optional.empty();
    }
    // As Obsidian: a closing $ stands behind no space and before no digit, so "$5 and $6" is money.
    for (int close = line.indexOf('$', at + 2); close >= 0; close = line.indexOf('$', close + 1)) {
      boolean afterSpace = Character.isWhitespace(line.charAt(close - 1));
      boolean beforeDigit = close + 1 < line.length() && Character.isDigit(line.charAt(close + 1));
      if (!afterSpace && !beforeDigit) {
        return Optional.of(new Span(at, close + 1, Kind.MATHS));
      }
    }
    absent.add("$");
    return Optional.empty();
  }

  private Optional<Span> html(int at) {
    if (line.startsWith("<!--", at)) {
      return between(at, 4, "-->", Kind.HTML);
    }
    boolean tag =
        at + 1 < line.length()
            && (Character.isLetter(line.charAt(at + 1)) || line.charAt(at + 1) == '/');
    return tag ? between(at, 1, ">", Kind.HTML) : Optional.empty();
  }

  private Optional<Span> address(int at) {
    if (!line.startsWith("://", at) || at == 0 || !Character.isLetter(line.charAt(at - 1))) {
      return Optional.empty();
    }
    int end = at + 3;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && !separates(end)) {
      end++;
    }
    return Optional.of(new Span(at, end, Kind.ADDRESS));
  }

  /// An address followed by {@code ":: "} is the front of a card.
  private boolean separates(int at) {
    return line.startsWith("::", at)
        && (at + 2 == line.length() || Character.isWhitespace(line.charAt(at + 2)));
  }

  private Optional<Span> dataview(int at) {
    var key = DATAVIEW_KEY.matcher(line).region(at + 1, line.length());
    if (!key.lookingAt()) {
      return Optional.empty();
    }
    return between(at, key.end() - at, line.charAt(at) == '[' ? "]" : ")", Kind.DATAVIEW);
  }

  private Optional<Span> between(int at, int opening, String closing, Kind kind) {
    if (absent.contains(closing)) {
      return Optional.empty();
    }
    int close = line.indexOf(closing, at + opening);
    if (close < 0) {
      absent.add(closing);
      return Optional.empty();
    }
    return Optional.of(new Span(at, close + closing.length(), kind));
  }
}
