package dev.highwater.ui.prose;

import dev.highwater.note.prose.ProseBlock;
import dev.highwater.note.prose.ProseInline;
import dev.highwater.note.prose.ProseInline.Emphasis;
import dev.highwater.note.prose.ProseText;
import dev.highwater.ui.prose.ProseView.Style;
import dev.highwater.ui.theme.Typefaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.transform.Shear;

/// How text looks at one place, and the nodes that show it.
///
/// @param emphases all that hold there
/// @param link true within a link
record TextLook(Style style, Set<Emphasis> emphases, boolean link) {
  private static final double CODE_SCALE = 0.92;
  private static final double RAISED_SCALE = 0.72;

  private static final double SLANT = 0.2;

  /// Where Inter's base line lies below the top of a line, in parts of the size.
  private static final double ASCENT = 0.97;

  /// Longer code is text on a ground of its own, so that it can wrap.
  private static final int LONGEST_CHIP = 24;

  static TextLook of(Style style) {
    return new TextLook(style, EnumSet.noneOf(Emphasis.class), false);
  }

  TextLook with(Emphasis more) {
    EnumSet<Emphasis> all = EnumSet.of(more);
    all.addAll(emphases);
    return new TextLook(style, all, link);
  }

  TextLook linked() {
    return new TextLook(style, emphases, true);
  }

  double pixels() {
    return style.pixels();
  }

  /// Text, with configuration names as chips.
  List<FlowPiece> plain(String text) {
    List<FlowPiece> pieces = new ArrayList<>();
    for (ConfigNames.Piece piece : ConfigNames.split(text)) {
      boolean chip = piece.config() && !link && isUpright() && piece.text().length() <= 34;
      pieces.addAll(chip ? List.of(chip(piece.text())) : words(piece.text()));
    }
    return pieces;
  }

  private boolean isUpright() {
    return !emphases.contains(Emphasis.SUBSCRIPT) && !emphases.contains(Emphasis.SUPERSCRIPT);
  }

  List<FlowPiece> code(String text) {
    if (link || !isUpright()) {
      return List.of(new FlowPiece(text(text, Typefaces.MONOSPACE, CODE_SCALE), ground()));
    }
    if (text.length() <= LONGEST_CHIP) {
      return List.of(chip(text));
    }
    return List.of(
        new FlowPiece(
            text(text, Typefaces.MONOSPACE, CODE_SCALE),
            Optional.of(ground().orElse("code-ground"))));
  }

  private FlowPiece chip(String text) {
    Label chip = FlowPiece.chip(text, "config-chip", pixels() * CODE_SCALE);
    ground().ifPresent(chip.getStyleClass()::add);
    if (emphases.contains(Emphasis.STRUCK)) {
      chip.getStyleClass().add("struck");
    }
    return FlowPiece.of(chip);
  }

  private Optional<String> ground() {
    return emphases.contains(Emphasis.MARKED) ? Optional.of("mark-ground") : Optional.empty();
  }

  /// Inter has no slanted face here, so slanted words are slanted by hand, one by one: a node of
  /// several lines would be torn.
  private List<FlowPiece> words(String text) {
    if (!emphases.contains(Emphasis.ITALIC)) {
      return List.of(new FlowPiece(text(text, style.family(), 1), ground()));
    }
    List<FlowPiece> words = new ArrayList<>();
    for (String word : text.split("(?<=\\s)(?=\\S)", -1)) {
      Text slanted = text(word, style.family(), 1);
      slanted.getTransforms().add(new Shear(-SLANT, 0, 0, pixels() * ASCENT));
      words.add(new FlowPiece(slanted, ground()));
    }
    return words;
  }

  private Text text(String content, String family, double scale) {
    Text text = new Text(content);
    text.getStyleClass().setAll(link ? "prose-link" : "prose-text");
    boolean bold = emphases.contains(Emphasis.BOLD);
    String face = bold && !family.equals(Typefaces.MONOSPACE) ? Typefaces.TEXT : family;
    double size = pixels() * scale * (isUpright() ? 1 : RAISED_SCALE);
    text.setStyle(
        "-fx-font-family: \"%s\"; -fx-font-size: %.2fpx; -fx-font-weight: %s;"
            .formatted(face, size, bold ? "bold" : "normal"));
    text.setUnderline(emphases.contains(Emphasis.UNDERLINED));
    text.setStrikethrough(emphases.contains(Emphasis.STRUCK));
    if (emphases.contains(Emphasis.SUPERSCRIPT)) {
      text.setTranslateY(-pixels() * 0.34);
    } else if (emphases.contains(Emphasis.SUBSCRIPT)) {
      text.setTranslateY(pixels() * 0.16);
    }
    return text;
  }

  Text footnoteMark(String shown, boolean defined) {
    Text mark = with(Emphasis.SUPERSCRIPT).text(shown, Typefaces.TEXT, 1);
    mark.getStyleClass().setAll("footnote-mark");
    mark.getStyleClass().add(defined ? "defined" : "undefined");
    return mark;
  }

  static Label tag(String name, Style style) {
    return FlowPiece.chip("#" + name, "tag-chip", style.pixels() * 0.82);
  }

  static Node keyCap(List<ProseInline> content) {
    String keys = new ProseText(List.of(new ProseBlock.Paragraph(content))).plain();
    return FlowPiece.chip(keys, "prose-key", 13);
  }

  /// Other text that looks the same.
  static Text like(Text original, String content) {
    Text text = new Text(content);
    text.getStyleClass().setAll(original.getStyleClass());
    text.setStyle(original.getStyle());
    text.setUnderline(original.isUnderline());
    text.setStrikethrough(original.isStrikethrough());
    text.setTranslateY(original.getTranslateY());
    text.getTransforms().setAll(original.getTransforms());
    return text;
  }
}
