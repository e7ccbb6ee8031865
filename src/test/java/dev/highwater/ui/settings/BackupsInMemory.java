package dev.highwater.ui.settings;

import dev.highwater.library.Backups;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Backups in memory; each lacks five ratings of what there is now.
public final class BackupsInMemory implements Backups {
  private static final Instant FIRST = Instant.parse("2026-11-27T08:15:00Z");
  private static final int BYTES = 3_400_000;

  private final List<Backup> all = new ArrayList<>();

  @Override
  public Path folder() {
    return SettingsInMemory.FOLDER.resolve("backups");
  }

  @Override
  public List<Backup> all() {
    return List.copyOf(all.reversed());
  }

  @Override
  public Backup make() {
    return add(Reason.ASKED_FOR);
  }

  /// Has one more.
  public Backup add(Reason reason) {
    Backup made =
        new Backup(
            folder().resolve(all.size() + ".db"),
            FIRST.plusSeconds(3600L * all.size()),
            reason,
            BYTES);
    all.add(made);
    return made;
  }

  @Override
  public Backup makeIn(Path elsewhere) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Backup> makeIfDue() {
    return Optional.empty();
  }

  @Override
  public Optional<Lack> lack(Path file) {
    return Optional.of(new Lack(5, Optional.of(FIRST), 0));
  }

  @Override
  public Restored restore(Path file) {
    throw new UnsupportedOperationException();
  }
}
