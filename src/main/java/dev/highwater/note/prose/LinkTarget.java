package dev.highwater.note.prose;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a link leads.
public sealed interface LinkTarget {
  /// A note or file of the vault.
  ///
  /// @param path as written: a name, or a path from the note or from the vault; empty for the note
  ///   itself
  /// @param part heading or block behind the {@code #}; empty for the whole
  record Inside(String path, String part) implements LinkTarget {}

  /// An address that a click may open: {@code http}, {@code https} or {@code obsidian}.
  record Web(String address) implements LinkTarget {}

  /// Any other address; nothing opens it.
  record Refused(String address) implements LinkTarget {}

  /// The target of a Markdown link or image.
  static LinkTarget of(String address) {
    String scheme = scheme(address);
    if (scheme.equals("http") || scheme.equals("https") || scheme.equals("obsidian")) {
      return new Web(address);
    }
    if (!scheme.isEmpty() || address.startsWith("//") || address.startsWith("\\\\")) {
      return new Refused(address);
    }
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String part = hash < 0 ? "" : address.substring(hash + 1);
    return new Inside(decoded(path), decoded(part));
  }

  private static String scheme(String address) {
    var matcher = Schemes.SCHEME.matcher(address);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String decoded(String text) {
    try {
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /// Holds the pattern, which an interface cannot keep to itself.
  final class Schemes {
    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):");

    private Schemes() {}
  }
}
