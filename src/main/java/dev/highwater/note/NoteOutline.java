package dev.highwater.note;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.highwater.card.CardKind;
import dev.highwater.note.prose.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The headings of a note, and which of them enclose a line.
final class NoteOutline {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]+\\]");

  private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]+)\\]\\]");

  private record Entry(int line, int level, String title, List<String> path) {}

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();

  private NoteOutline(
      Document document,
      SourceLines lines,
      Predicate<Heading> counts,
      UnaryOperator<String> shown) {
    List<Entry> open = new ArrayList<>();
    for (Node child : document.getChildren()) {
      if (!(child instanceof Heading heading) || !counts.test(heading)) {
        continue;
      }
      while (!open.isEmpty() && open.getLast().level() >= heading.getLevel()) {
        open.removeLast();
      }
      String title = shown.apply(heading.getText().toString());
      List<String> path = new ArrayList<>(open.isEmpty() ? List.of() : open.getLast().path());
      path.add(title);
      int line = lines.lineAt(heading.getStartOffset());
      Entry entry = new Entry(line, heading.getLevel(), title, List.copyOf(path));
      open.add(entry);
      entries.put(line, entry);
    }
  }

  /// Headings as a reader sees them.
  static NoteOutline of(Document document, SourceLines lines, CardSyntax syntax) {
    return new NoteOutline(
        document, lines, heading -> !underlinesCard(heading, syntax), NoteOutline::title);
  }

  /// Headings with {@code #} as the plugin shows them: their own characters, footnote marks left
  /// out, brackets only taken from one that is a link and nothing else.
  static NoteOutline asWritten(Document document, SourceLines lines) {
    return new NoteOutline(document, lines, Heading::isAtxHeading, NoteOutline::titleAsWritten);
  }

  private static String titleAsWritten(String markdown) {
    String title = FOOTNOTE.matcher(markdown).replaceAll("").strip();
    var link = LINK.matcher(title);
    if (!link.matches()) {
      return title;
    }
    String inside = link.group(1);
    return inside.substring(inside.indexOf('|') + 1);
  }

  /// A rule {@code ---} right below a card is a heading for CommonMark; its writer meant a rule.
  private static boolean underlinesCard(Heading heading, CardSyntax syntax) {
    String text = heading.getText().toString();
    return heading.isSetextHeading()
        && (text.contains("\n") || (!syntax.single().isEmpty() && text.contains(syntax.single())));
  }

  private static String title(String markdown) {
    return Prose.plain(Wikilinks.shown(FOOTNOTE.matcher(markdown).replaceAll(""))).strip();
  }

  /// Headings around a card, outermost first. A heading that is itself a card or holds a cloze is
  /// left out: it would give the answer away.
  List<String> around(int line, CardKind kind) {
    boolean several = kind == CardKind.MULTI_BASIC || kind == CardKind.MULTI_REVERSED;
    return around(several ? line : line - 1);
  }

  /// Headings around a line, its own included.
  List<String> around(int line) {
    Map.Entry<Integer, Entry> nearest = entries.floorEntry(line);
    return nearest == null ? List.of() : nearest.getValue().path();
  }

  Optional<String> firstTitle() {
    return entries.values().stream()
        .filter(entry -> entry.level() == 1 && !entry.title().isEmpty())
        .map(Entry::title)
        .findFirst();
  }

  boolean hasHeading(String title) {
    return entries.values().stream().anyMatch(entry -> entry.title().equalsIgnoreCase(title));
  }
}
