package dev.highwater.note;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.highwater.card.CardKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The headings of a note, and which of them enclose a line.
final class NoteOutline {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]]+\\]");

  private record Entry(int line, int level, String title, List<String> path) {}

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();

  NoteOutline(Document document, SourceLines lines, CardSyntax syntax) {
    List<Entry> open = new ArrayList<>();
    for (Node child : document.getChildren()) {
      if (!(child instanceof Heading heading) || underlinesCard(heading, syntax)) {
        continue;
      }
      while (!open.isEmpty() && open.getLast().level() >= heading.getLevel()) {
        open.removeLast();
      }
      String title = title(heading.getText().toString());
      List<String> path = new ArrayList<>(open.isEmpty() ? List.of() : open.getLast().path());
      path.add(title);
      int line = lines.lineAt(heading.getStartOffset());
      Entry entry = new Entry(line, heading.getLevel(), title, List.copyOf(path));
      open.add(entry);
      entries.put(line, entry);
    }
  }

  /// A rule {@code ---} right below a card is a heading for CommonMark; its writer meant a rule.
  private static boolean underlinesCard(Heading heading, CardSyntax syntax) {
    String text = heading.getText().toString();
    return heading.isSetextHeading() && (text.contains(syntax.single()) || text.contains("\n"));
  }

  private static String title(String markdown) {
    return Prose.plain(Wikilinks.shown(FOOTNOTE.matcher(markdown).replaceAll(""))).strip();
  }

  /// Headings around a card, outermost first. The heading that is itself a card of one line is left
  /// out: it would give the answer away.
  List<String> around(int line, CardKind kind) {
    boolean oneLine = kind == CardKind.SINGLE_BASIC || kind == CardKind.SINGLE_REVERSED;
    Map.Entry<Integer, Entry> nearest = entries.floorEntry(oneLine ? line - 1 : line);
    if (nearest == null) {
      return List.of();
    }
    return nearest.getValue().path();
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
