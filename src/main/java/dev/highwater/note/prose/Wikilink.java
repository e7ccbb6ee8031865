package dev.highwater.note.prose;

/// What stands between the brackets of Obsidian's {@code [[…]]}.
///
/// @param target where it leads
/// @param alias what is written behind the pipe; empty when there is none
public record Wikilink(LinkTarget.Inside target, String alias) {
  /// Reads {@code path|Alias}, {@code Note#Heading}, and {@code path\|Alias} as written in tables.
  public static Wikilink of(String inside) {
    int pipe = inside.indexOf('|');
    String alias = pipe < 0 ? "" : inside.substring(pipe + 1).strip();
    String link = pipe < 0 ? inside : inside.substring(0, pipe);
    if (link.endsWith("\\")) {
      link = link.substring(0, link.length() - 1);
    }
    int hash = link.indexOf('#');
    return hash < 0
        ? new Wikilink(new LinkTarget.Inside(link.strip(), ""), alias)
        : new Wikilink(
            new LinkTarget.Inside(
                link.substring(0, hash).strip(), link.substring(hash + 1).strip()),
            alias);
  }

  /// The text a reader sees: the alias, else {@code Note > Heading}.
  public String shown() {
    return alias.isEmpty() ? title() : alias;
  }

  /// The target by name.
  String title() {
    String part = target.part().replace("#", " > ");
    if (target.path().isEmpty()) {
      return part;
    }
    return part.isEmpty() ? target.path() : target.path() + " > " + part;
  }
}
