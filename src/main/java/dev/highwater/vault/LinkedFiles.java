package dev.highwater.vault;

import dev.highwater.library.NotePlace;
import dev.highwater.library.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Links between the files of vaults on this computer.
///
/// The names of a vault's files are gathered when a link first asks for one by name, and again when
/// they are older than a few seconds and a link leads nowhere or to a file that is gone. Safe for
/// several threads.
public final class LinkedFiles implements VaultFiles {
  private static final long STALE_NANOS = 5_000_000_000L;

  private final LongSupplier nanos;
  private final Map<Path, Gathered> vaults = new HashMap<>();

  private record Gathered(FileNames names, long at) {}

  /// Knows no vault yet.
  ///
  /// @param nanos a monotonic source, to tell when names are stale
  public LinkedFiles(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public synchronized Lookup find(NotePlace from, String link) {
    try {
      Path folder = Path.of(from.source().root());
      if (!folder.isAbsolute()) {
        return new Missing();
      }
      Path root = folder.toRealPath();
      return link.isEmpty() ? at(root, from.note()) : lookup(root, from.note(), link);
    } catch (IOException | InvalidPathException notHere) {
      return new Missing();
    }
  }

  private Lookup lookup(Path root, String note, String link) throws IOException {
    String path = link.replace('\\', '/');
    if (path.startsWith("/")) {
      // From the vault's root, as Obsidian has it; as a path of this computer it is outside.
      Lookup found = atOrNote(root, path.replaceAll("^/+", ""));
      return found instanceof Missing ? new Outside() : found;
    }
    if (path.startsWith("./") || path.startsWith("../") || path.contains("/../")) {
      int slash = note.lastIndexOf('/');
      return atOrNote(root, (slash < 0 ? "" : note.substring(0, slash + 1)) + path);
    }
    Lookup exact = atOrNote(root, path);
    return exact instanceof Missing ? byName(root, note, path) : exact;
  }

  private static Lookup atOrNote(Path root, String path) throws IOException {
    Lookup found = at(root, path);
    return found instanceof Missing ? at(root, path + ".md") : found;
  }

  private static Lookup at(Path root, String path) throws IOException {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      return new Outside();
    }
    if (!Files.exists(file)) {
      return new Missing();
    }
    Path real = file.toRealPath();
    if (!real.startsWith(root)) {
      return new Outside();
    }
    return Files.isRegularFile(real) ? new Found(real, NoteScan.path(root, real)) : new Missing();
  }

  private Lookup byName(Path root, String note, String link) throws IOException {
    Optional<Gathered> known = Optional.ofNullable(vaults.get(root));
    boolean stale = known.filter(it -> nanos.getAsLong() - it.at() < STALE_NANOS).isEmpty();
    Lookup found =
        known.isPresent() ? nearest(root, known.get().names(), note, link) : new Missing();
    if (found instanceof Missing && stale) {
      FileNames names = FileNames.of(root);
      vaults.put(root, new Gathered(names, nanos.getAsLong()));
      found = nearest(root, names, note, link);
    }
    return found;
  }

  private static Lookup nearest(Path root, FileNames names, String note, String link)
      throws IOException {
    String folder = note.substring(0, note.lastIndexOf('/') + 1);
    Comparator<String> order =
        Comparator.comparingInt((String path) -> path.startsWith(folder) ? 0 : 1)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());
    for (String wanted : List.of(link, link + ".md")) {
      String end = "/" + wanted.toLowerCase(Locale.ROOT);
      for (String path :
          names.of(wanted).stream()
              .filter(path -> ("/" + path.toLowerCase(Locale.ROOT)).endsWith(end))
              .sorted(order)
              .toList()) {
        Lookup found = at(root, path);
        if (!(found instanceof Missing)) {
          return found;
        }
      }
    }
    return new Missing();
  }
}
