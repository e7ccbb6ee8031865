package dev.highwater.note.prose;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.highwater.note.prose.ProseInline.Emphasis;
import java.util.List;
import java.util.Optional;

/// Turns flexmark's inline nodes into {@link ProseInline}.
final class InlineReading {
  /// Text marked up more deeply is shown without the marks.
  private static final int DEEPEST = 40;

  private final Footnotes footnotes;

  InlineReading(Footnotes footnotes) {
    this.footnotes = footnotes;
  }

  List<ProseInline> content(Node parent) {
    return content(parent, 0);
  }

  private List<ProseInline> content(Node parent, int depth) {
    InlineAssembly assembly = new InlineAssembly();
    addChildren(parent, assembly, depth);
    return assembly.finish();
  }

  private void addChildren(Node parent, InlineAssembly assembly, int depth) {
    for (Node child : parent.getChildren()) {
      add(child, assembly, depth);
    }
  }

  private void add(Node node, InlineAssembly assembly, int depth) {
    switch (node) {
      case Text text -> assembly.text(text.getChars().unescape());
      case TextBase base -> addChildren(base, assembly, depth);
      case SoftLineBreak _, HardLineBreak _ -> assembly.add(new ProseInline.Break());
      case com.vladsch.flexmark.ast.Emphasis _ -> styled(Emphasis.ITALIC, node, assembly, depth);
      case StrongEmphasis _ -> styled(Emphasis.BOLD, node, assembly, depth);
      case Strikethrough _ -> styled(Emphasis.STRUCK, node, assembly, depth);
      case Highlights.Highlight _ -> styled(Emphasis.MARKED, node, assembly, depth);
      case Code code -> assembly.add(new ProseInline.Code(text(code)));
      case HtmlInline html ->
          HtmlPieces.tag(html.getChars().toString())
              .ifPresentOrElse(assembly::tag, () -> assembly.text(html.getChars().toString()));
      case HtmlInlineComment _ -> {}
      case Link link ->
          assembly.add(link(LinkTarget.of(link.getUrl().unescape()), content(link, depth + 1)));
      case AutoLink link -> {
        String address = link.getText().toString();
        assembly.add(link(LinkTarget.of(address), List.of(new ProseInline.Plain(address))));
      }
      case Image image ->
          assembly.add(Pictures.image(image.getText().unescape(), image.getUrl().unescape()));
      case LinkRef reference -> reference(reference, assembly, depth);
      case ImageRef reference -> reference(reference, assembly, depth);
      case ReadInline read -> read.content().ifPresent(assembly::add);
      case ReadFootnote mark -> assembly.add(footnotes.mark(mark));
      default -> assembly.text(node.getChars().unescape());
    }
  }

  private void styled(Emphasis emphasis, Node node, InlineAssembly assembly, int depth) {
    if (depth >= DEEPEST) {
      assembly.text(node.getChars().unescape());
    } else {
      assembly.add(new ProseInline.Styled(emphasis, content(node, depth + 1)));
    }
  }

  /// A link's text holds no other link.
  private static ProseInline link(LinkTarget target, List<ProseInline> content) {
    InlineAssembly text = new InlineAssembly();
    for (ProseInline piece : content) {
      if (piece instanceof ProseInline.Link(_, var inner)) {
        inner.forEach(text::add);
      } else {
        text.add(piece);
      }
    }
    return new ProseInline.Link(target, text.finish());
  }

  private static String text(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  /// {@code [text][label]}; what names no address of this text is text as it was typed.
  private void reference(RefNode node, InlineAssembly assembly, int depth) {
    Optional<Reference> reference = Optional.ofNullable(node.getReferenceNode(node.getDocument()));
    if (reference.isPresent() && node instanceof ImageRef) {
      assembly.add(Pictures.image(node.getText().unescape(), reference.get().getUrl().unescape()));
    } else if (reference.isPresent()) {
      LinkTarget target = LinkTarget.of(reference.get().getUrl().unescape());
      List<ProseInline> content = content(node, depth + 1);
      assembly.add(
          link(
              target,
              content.isEmpty()
                  ? List.of(new ProseInline.Plain(node.getReference().unescape()))
                  : content));
    } else if (node.hasChildren()) {
      BasedSequence inner = node.getChildChars();
      assembly.text(node.getChars().prefixOf(inner).unescape());
      addChildren(node, assembly, depth);
      assembly.text(node.getChars().suffixOf(inner).unescape());
    } else {
      assembly.text(node.getChars().unescape());
    }
  }
}
