package dev.highwater.note.prose;

import java.util.List;
import java.util.OptionalInt;

/// A piece of running text. Made by {@link Prose}.
public sealed interface ProseInline {
  /// Plain text.
  record Plain(String text) implements ProseInline {}

  /// How text stands out.
  enum Emphasis {
    BOLD,
    ITALIC,
    STRUCK,
    MARKED,
    UNDERLINED,
    SUBSCRIPT,
    SUPERSCRIPT,
    KEY
  }

  /// Text that stands out.
  record Styled(Emphasis emphasis, List<ProseInline> content) implements ProseInline {
    public Styled {
      content = List.copyOf(content);
    }
  }

  /// Code within text.
  record Code(String text) implements ProseInline {}

  /// Maths within text.
  ///
  /// @param source LaTeX, without the dollars
  /// @param display written between double dollars, to be set apart
  record Maths(String source, boolean display) implements ProseInline {}

  /// A link.
  record Link(LinkTarget target, List<ProseInline> content) implements ProseInline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /// A picture.
  ///
  /// @param alt its description; may be empty
  /// @param width in pixels, as the note asks
  /// @param height in pixels, as the note asks
  record Picture(LinkTarget target, String alt, OptionalInt width, OptionalInt height)
      implements ProseInline {}

  /// A note, a part of one, or a file that is no picture, embedded: shown by its title.
  record Embed(LinkTarget.Inside target, String title) implements ProseInline {}

  /// A tag.
  ///
  /// @param name without the {@code #}
  record Tag(String name) implements ProseInline {}

  /// The mark of a footnote.
  ///
  /// @param text its number, or its label when the text has no such footnote
  record FootnoteMark(String text, boolean defined) implements ProseInline {}

  /// The end of a line.
  record Break() implements ProseInline {}
}
