package dev.highwater.ui.prose;

import dev.highwater.library.NotePlace;
import dev.highwater.note.prose.LinkTarget;
import dev.highwater.note.prose.ProseInline;
import dev.highwater.note.prose.ProseInline.Emphasis;
import dev.highwater.ui.prose.ProseView.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Makes the nodes of running text: flows of text, and between them what stands on a line of its
/// own (pictures, embeds, maths set apart).
final class InlineNodes {
  /// Pictures no wider stay within their line.
  private static final int ICON = 64;

  private final ProseTools tools;
  private final NotePlace place;
  private final Links links;

  InlineNodes(ProseTools tools, NotePlace place) {
    this.tools = tools;
    this.place = place;
    this.links = new Links(tools, place);
  }

  /// Nodes to be set one below the other.
  List<Node> nodes(List<ProseInline> content, Style style) {
    Gathering gathering = new Gathering(style);
    gathering.addAll(content, TextLook.of(style));
    return gathering.finish();
  }

  /// The nodes of one stretch of running text.
  private final class Gathering {
    private final Style style;
    private final List<Node> nodes = new ArrayList<>();
    private List<FlowPiece> line = new ArrayList<>();

    Gathering(Style style) {
      this.style = style;
    }

    void addAll(List<ProseInline> content, TextLook look) {
      content.forEach(piece -> add(piece, look));
    }

    private void add(ProseInline piece, TextLook look) {
      switch (piece) {
        case ProseInline.Plain(String text) -> line.addAll(look.plain(text));
        case ProseInline.Styled(Emphasis emphasis, var content) -> {
          if (emphasis == Emphasis.KEY) {
            line.add(FlowPiece.of(TextLook.keyCap(content)));
          } else {
            addAll(content, look.with(emphasis));
          }
        }
        case ProseInline.Code(String text) -> line.addAll(look.code(text));
        case ProseInline.Maths(String source, boolean display) -> {
          MathsNode maths = new MathsNode(source, display, look.pixels(), tools.maths());
          if (display) {
            apart(WideBox.centred(maths));
          } else {
            line.add(FlowPiece.of(maths));
          }
        }
        case ProseInline.Link(LinkTarget target, var content) -> link(target, content, look);
        case ProseInline.Picture picture -> picture(picture);
        case ProseInline.Embed(LinkTarget.Inside target, String title) ->
            apart(links.box(target, title));
        case ProseInline.Tag(String name) -> line.add(FlowPiece.of(TextLook.tag(name, style)));
        case ProseInline.FootnoteMark(String text, boolean defined) ->
            line.add(FlowPiece.of(look.footnoteMark(text, defined)));
        case ProseInline.Break() -> line.addAll(look.plain("\n"));
      }
    }

    /// What is no text within a link (a picture, maths) stays what it is.
    private void link(LinkTarget target, List<ProseInline> content, TextLook look) {
      int start = line.size();
      addAll(content, look.linked());
      List<Text> texts =
          line.subList(Math.min(start, line.size()), line.size()).stream()
              .map(FlowPiece::node)
              .filter(Text.class::isInstance)
              .map(Text.class::cast)
              .toList();
      links.bind(texts, target);
    }

    private void picture(ProseInline.Picture picture) {
      PictureBox box = new PictureBox(picture, place, tools);
      if (picture.width().isPresent() && picture.width().getAsInt() <= ICON) {
        line.add(FlowPiece.of(box));
      } else {
        apart(box);
      }
    }

    private void apart(Node node) {
      endLine();
      nodes.add(node);
    }

    private void endLine() {
      List<FlowPiece> trimmed = FlowPiece.withoutOuterBreaks(line);
      if (!trimmed.isEmpty()) {
        nodes.add(ProseFlow.of(FlowPiece.keepPunctuation(trimmed)));
      }
      line = new ArrayList<>();
    }

    List<Node> finish() {
      endLine();
      return nodes;
    }
  }

  /// Names a target for people.
  static String name(LinkTarget target) {
    return switch (target) {
      case LinkTarget.Inside(String path, String part) ->
          part.isEmpty() ? path : path + " > " + part;
      case LinkTarget.Web(String address) -> address;
      case LinkTarget.Refused(String address) -> address;
    };
  }

  static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(java.net.URI.create(address.strip()).getHost());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
