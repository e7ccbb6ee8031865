package dev.highwater.note.prose;

import dev.highwater.note.prose.ProseInline.Emphasis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts running text together from text, finished pieces and the harmless tags of HTML.
final class InlineAssembly {
  private static final Map<String, Emphasis> STYLES =
      Map.ofEntries(
          Map.entry("b", Emphasis.BOLD),
          Map.entry("strong", Emphasis.BOLD),
          Map.entry("i", Emphasis.ITALIC),
          Map.entry("em", Emphasis.ITALIC),
          Map.entry("u", Emphasis.UNDERLINED),
          Map.entry("ins", Emphasis.UNDERLINED),
          Map.entry("s", Emphasis.STRUCK),
          Map.entry("del", Emphasis.STRUCK),
          Map.entry("sub", Emphasis.SUBSCRIPT),
          Map.entry("sup", Emphasis.SUPERSCRIPT),
          Map.entry("kbd", Emphasis.KEY),
          Map.entry("mark", Emphasis.MARKED));

  /// Tags whose text stands on lines of its own.
  private static final Set<String> LINES = Set.of("div", "p", "center", "details", "summary");

  /// Tags within more tags than this shape nothing.
  private static final int DEEPEST = 20;

  private record Frame(Optional<Emphasis> emphasis, List<ProseInline> content) {}

  private final Deque<Frame> open = new ArrayDeque<>();

  InlineAssembly() {
    open.push(new Frame(Optional.empty(), new ArrayList<>()));
  }

  void text(String text) {
    if (!text.isEmpty()) {
      add(new ProseInline.Plain(text));
    }
  }

  void add(ProseInline piece) {
    List<ProseInline> content = open.element().content();
    if (piece instanceof ProseInline.Plain(String more)
        && !content.isEmpty()
        && content.getLast() instanceof ProseInline.Plain(String text)) {
      content.set(content.size() - 1, new ProseInline.Plain(text + more));
    } else {
      content.add(piece);
    }
  }

  /// A tag that is closed but was never opened is nothing, as in a browser.
  void tag(HtmlPieces.Tag tag) {
    Optional<Emphasis> emphasis = Optional.ofNullable(STYLES.get(tag.name()));
    if (tag.name().equals("br")) {
      add(new ProseInline.Break());
    } else if (LINES.contains(tag.name())) {
      breakLine();
    } else if (emphasis.isPresent() && !tag.closing() && open.size() < DEEPEST) {
      open.push(new Frame(emphasis, new ArrayList<>()));
    } else if (emphasis.isPresent()
        && tag.closing()
        && open.stream().anyMatch(frame -> frame.emphasis().equals(emphasis))) {
      Optional<Emphasis> closed;
      do {
        closed = open.element().emphasis();
        close();
      } while (!closed.equals(emphasis));
    }
  }

  /// Ends a line, unless nothing is on it.
  void breakLine() {
    List<ProseInline> content = open.element().content();
    if (!content.isEmpty() && !(content.getLast() instanceof ProseInline.Break)) {
      add(new ProseInline.Break());
    }
  }

  private void close() {
    Frame frame = open.pop();
    if (!frame.content().isEmpty()) {
      add(new ProseInline.Styled(frame.emphasis().orElseThrow(), frame.content()));
    }
  }

  /// All of it, without empty lines at both ends.
  List<ProseInline> finish() {
    while (open.size() > 1) {
      close();
    }
    List<ProseInline> content = open.element().content();
    while (!content.isEmpty() && content.getFirst() instanceof ProseInline.Break) {
      content.removeFirst();
    }
    while (!content.isEmpty() && content.getLast() instanceof ProseInline.Break) {
      content.removeLast();
    }
    return List.copyOf(content);
  }
}
