package dev.highwater.note.prose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Images and embeds as Obsidian writes them: {@code ![[file|200x100]]}, {@code ![alt|200](path)}.
final class Pictures {
  private static final List<String> ENDINGS =
      List.of("png", "jpg", "jpeg", "gif", "bmp", "svg", "webp", "avif");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})(?:x(\\d{1,5}))?");

  private Pictures() {}

  /// {@code ![[…]]}.
  static ProseInline embedded(String inside) {
    Wikilink link = Wikilink.of(inside);
    LinkTarget.Inside target = link.target();
    if (isPicture(target.path())) {
      return picture(target, link.alias());
    }
    Optional<Matcher> size = size(link.alias());
    return new ProseInline.Embed(target, size.isPresent() ? link.title() : link.shown());
  }

  /// {@code ![alt](address)}.
  static ProseInline image(String alt, String address) {
    LinkTarget target = LinkTarget.of(address);
    if (target instanceof LinkTarget.Inside inside && !isPicture(inside.path())) {
      String title = alt.isBlank() ? new Wikilink(inside, "").shown() : alt;
      return new ProseInline.Embed(inside, title);
    }
    return picture(target, alt);
  }

  /// What is written behind the last pipe may be a size; the rest describes the picture.
  private static ProseInline.Picture picture(LinkTarget target, String written) {
    int pipe = written.lastIndexOf('|');
    Optional<Matcher> size = size(written.substring(pipe + 1).strip());
    if (size.isEmpty()) {
      return new ProseInline.Picture(
          target, written.strip(), OptionalInt.empty(), OptionalInt.empty());
    }
    String alt = pipe < 0 ? "" : written.substring(0, pipe).replaceAll("\\\\$", "").strip();
    return new ProseInline.Picture(
        target, alt, pixels(size.get().group(1)), pixels(size.get().group(2)));
  }

  private static Optional<Matcher> size(String text) {
    return Optional.of(SIZE.matcher(text)).filter(Matcher::matches);
  }

  private static OptionalInt pixels(@org.jspecify.annotations.Nullable String digits) {
    int pixels = digits == null ? 0 : Integer.parseInt(digits);
    return pixels == 0 ? OptionalInt.empty() : OptionalInt.of(pixels);
  }

  private static boolean isPicture(String path) {
    return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
