package dev.highwater.note.prose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A block of card text. Made by {@link Prose}.
public sealed interface ProseBlock {
  /// Running text.
  record Paragraph(List<ProseInline> content) implements ProseBlock {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /// A heading.
  ///
  /// @param level 1 to 6
  record Heading(int level, List<ProseInline> content) implements ProseBlock {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /// A quotation.
  record Quote(List<ProseBlock> content) implements ProseBlock {
    public Quote {
      content = List.copyOf(content);
    }
  }

  /// Whether a block can be folded, and how it begins.
  enum Folding {
    NONE,
    OPEN,
    CLOSED
  }

  /// A box with a title: Obsidian's callout, or {@code <details>}.
  ///
  /// @param type lower case, as written: {@code note}, {@code warning} …; {@code details} for
  ///   HTML's
  /// @param title what stands in its first line; its type where the note gives none
  record Callout(String type, List<ProseInline> title, Folding folding, List<ProseBlock> content)
      implements ProseBlock {
    public Callout {
      title = List.copyOf(title);
      content = List.copyOf(content);
    }
  }

  /// One entry of a list.
  ///
  /// @param done for a task, whether it is done; empty for an ordinary entry
  record Item(Optional<Boolean> done, List<ProseBlock> content) {
    public Item {
      content = List.copyOf(content);
    }
  }

  /// A list.
  ///
  /// @param first number of the first entry; empty for a list with bullets
  record Entries(OptionalInt first, List<Item> items) implements ProseBlock {
    public Entries {
      items = List.copyOf(items);
    }
  }

  /// Code set apart.
  ///
  /// @param language first word behind the fence in lower case; empty when there is none
  /// @param text without a line end at the end
  record Code(String language, String text) implements ProseBlock {}

  /// To which side the cells of a column lean.
  enum Alignment {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// A table.
  ///
  /// @param columns one for each column
  /// @param head its first row
  /// @param rows the others, each as long as the first
  record Table(List<Alignment> columns, List<Cell> head, List<List<Cell>> rows)
      implements ProseBlock {
    public Table {
      columns = List.copyOf(columns);
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A cell of a table.
  record Cell(List<ProseInline> content) {
    public Cell {
      content = List.copyOf(content);
    }
  }

  /// Maths set apart.
  ///
  /// @param source LaTeX, without the dollars
  record Maths(String source) implements ProseBlock {}

  /// A line across.
  record Rule() implements ProseBlock {}

  /// The footnotes of the text, below it.
  record Footnotes(List<Footnote> notes) implements ProseBlock {
    public Footnotes {
      notes = List.copyOf(notes);
    }
  }

  /// One footnote.
  ///
  /// @param number from 1, in order of the marks
  record Footnote(int number, List<ProseBlock> content) {
    public Footnote {
      content = List.copyOf(content);
    }
  }

  /// Says that the text goes on but is too long or too deeply nested to be shown.
  ///
  /// @param characters how many are left out
  record Omission(int characters) implements ProseBlock {}
}
