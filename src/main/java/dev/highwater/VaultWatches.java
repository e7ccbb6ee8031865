package dev.highwater;

import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteWatch;
import dev.highwater.library.Vault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/// Watches exactly the vaults that were added. For one thread at a time.
final class VaultWatches implements AutoCloseable {
  private final NoteWatch watch;
  private final BiConsumer<NoteSource, NoteChange> heard;
  private final Map<NoteSource, NoteWatch.Watching> watched = new HashMap<>();

  /// @param heard told of changes, on threads of the watch
  VaultWatches(NoteWatch watch, BiConsumer<NoteSource, NoteChange> heard) {
    this.watch = watch;
    this.heard = heard;
  }

  /// Begins to watch those that are not watched yet, and leaves the others.
  void follow(List<Vault> vaults) {
    Set<NoteSource> gone = new HashSet<>(watched.keySet());
    for (Vault vault : vaults) {
      NoteSource source = vault.source();
      gone.remove(source);
      watched.computeIfAbsent(
          source, _ -> watch.watch(source, change -> heard.accept(source, change)));
    }
    for (NoteSource source : gone) {
      Objects.requireNonNull(watched.remove(source)).close();
    }
  }

  @Override
  public void close() {
    watched.values().forEach(NoteWatch.Watching::close);
    watched.clear();
  }
}
