package dev.highwater.note.prose;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The footnotes of one text, numbered in the order of their marks.
final class Footnotes {
  /// A footnote with a mark: its text as nodes, or as Markdown where it stood in place.
  sealed interface Text {}

  /// A footnote below the text.
  record Below(Node block) implements Text {}

  /// A footnote in the text.
  record InPlace(String markdown) implements Text {}

  private final Map<String, Node> defined = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Text> marked = new ArrayList<>();

  static Footnotes of(Document document) {
    Footnotes footnotes = new Footnotes();
    for (Node node : document.getDescendants()) {
      if (node instanceof ReadBlock block && block.kind() == ReadBlock.Kind.FOOTNOTE) {
        footnotes.defined.putIfAbsent(block.text(), block);
      }
    }
    return footnotes;
  }

  /// The mark as it is shown.
  ProseInline.FootnoteMark mark(ReadFootnote mark) {
    if (mark.inPlace()) {
      marked.add(new InPlace(mark.text()));
      return new ProseInline.FootnoteMark(String.valueOf(marked.size()), true);
    }
    Node text = defined.get(mark.text());
    if (text == null) {
      return new ProseInline.FootnoteMark(mark.text(), false);
    }
    int number =
        numbers.computeIfAbsent(
            mark.text(),
            _ -> {
              marked.add(new Below(text));
              return marked.size();
            });
    return new ProseInline.FootnoteMark(String.valueOf(number), true);
  }

  /// Those marked so far; reading one may mark more.
  List<Text> marked() {
    return marked;
  }
}
