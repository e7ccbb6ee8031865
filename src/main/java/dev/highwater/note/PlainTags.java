package dev.highwater.note;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets the few harmless HTML tags through that notes use for want of Markdown; all other HTML is
/// shown as it was typed.
final class PlainTags implements HtmlRenderer.HtmlRendererExtension {
  private static final Pattern HARMLESS = Pattern.compile("</?(?:br|sub|sup|kbd|u)\\s*/?>");

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    NodeRendererFactory renderer =
        options ->
            () ->
                Set.of(
                    new NodeRenderingHandler<>(
                        HtmlInline.class,
                        (node, context, html) -> {
                          String tag = node.getChars().toString();
                          if (HARMLESS.matcher(tag).matches()) {
                            html.raw(tag);
                          } else {
                            html.text(tag);
                          }
                        }));
    builder.nodeRendererFactory(renderer);
  }
}
