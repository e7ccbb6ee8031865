package dev.highwater.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The notes that a vault's settings keep from being read: each entry is the beginning of a path,
/// or a glob ({@code **} any folders, {@code *} and {@code ?} inside one name, <code>{a,b}</code>
/// either).
final class IgnoredPaths {
  /// A longer entry is no glob that anybody meant, and could be too deep to be compiled.
  private static final int LONGEST_GLOB = 500;

  /// Ends pattern and path. Without it a pattern that has come to the end of the path may try for
  /// ever without looking at the path, which is what is counted.
  private static final String END = "\n";

  private final List<String> beginnings;
  private final List<Pattern> globs = new ArrayList<>();

  IgnoredPaths(PluginSettings settings) {
    beginnings =
        settings.foldersToIgnore().stream()
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .toList();
    for (String entry : beginnings) {
      boolean glob = entry.chars().anyMatch(c -> "*?{".indexOf(c) >= 0);
      if (glob && entry.length() <= LONGEST_GLOB) {
        globs.add(Pattern.compile(regex(entry) + END));
      }
    }
  }

  /// @param path of a note, {@code /} separated, from the root of the vault
  boolean ignores(String path) {
    return beginnings.stream().anyMatch(path::startsWith)
        || globs.stream().anyMatch(glob -> matches(glob, path));
  }

  private static boolean matches(Pattern glob, String path) {
    try {
      return glob.matcher(new LimitedText(path + END)).matches();
    } catch (LimitedText.ExhaustedException _) {
      return false;
    }
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    int at = 0;
    while (at < glob.length()) {
      char c = glob.charAt(at);
      if (glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 2;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at++;
      } else if (c == '*') {
        regex.append("[^/\n]*");
      } else if (c == '?') {
        regex.append("[^/\n]");
      } else if (c == '{' && glob.indexOf('}', at) > 0) {
        regex.append("(?:");
        braces++;
      } else if (c == '}' && braces > 0) {
        regex.append(')');
        braces--;
      } else {
        regex.append(c == ',' && braces > 0 ? "|" : Pattern.quote(String.valueOf(c)));
      }
      at++;
    }
    return regex.append(")".repeat(braces)).toString();
  }
}
