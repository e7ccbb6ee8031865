package dev.highwater.library;

import dev.highwater.note.NoteReader;
import dev.highwater.note.PluginSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/// The use case: read notes, recognise their cards, store all of it at once.
public final class ImportNotes {
  private final NoteReader reader;
  private final NoteIndex index;
  private final Optional<Vaults> vaults;
  private final CardIds ids;
  private final InstantSource clock;

  /// What the user asked for.
  ///
  /// @param way how the notes are to be read, from now on; empty for as they were last asked to be
  /// @param dryRun find out what would happen and store nothing
  public record Options(Optional<ReadingWay> way, boolean dryRun) {
    /// Notes are read as they were last asked to be, so that no card gets lost by it.
    public static Options asBefore(boolean dryRun) {
      return new Options(Optional.empty(), dryRun);
    }

    /// @param all read every note, also those without a sign that they hold cards
    /// @param asPlugin read exactly as obsidian-spaced-repetition does, which knows no such wish
    public Options(boolean all, boolean dryRun, boolean asPlugin) {
      this(
          Optional.of(asPlugin ? ReadingWay.AS_PLUGIN : all ? ReadingWay.ALL : ReadingWay.USUAL),
          dryRun);
    }

    /// Notes are read in Highwater's own way.
    public Options(boolean all, boolean dryRun) {
      this(all, dryRun, false);
    }
  }

  /// Imports of notes whose vaults nobody has chosen settings for.
  public ImportNotes(NoteReader reader, NoteIndex index, CardIds ids, InstantSource clock) {
    this(reader, index, Optional.empty(), ids, clock);
  }

  /// @param vaults asked for the settings chosen for a vault
  public ImportNotes(
      NoteReader reader,
      NoteIndex index,
      Optional<Vaults> vaults,
      CardIds ids,
      InstantSource clock) {
    this.reader = reader;
    this.index = index;
    this.vaults = vaults;
    this.ids = ids;
    this.clock = clock;
  }

  private PluginSettings settings(NoteFiles.Found found) {
    return vaults
        .map(known -> VaultSettings.of(known, found.source(), found.settings()))
        .orElseGet(() -> found.settings().orElse(PluginSettings.DEFAULTS));
  }

  /// The import was ended before it was done; nothing of it has been stored.
  public static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
      super("The import was cancelled; nothing of it has been stored.");
    }
  }

  /// Imports what was found at one path, in one transaction.
  public ImportReport run(NoteFiles.Found found, Options options) {
    return run(List.of(found), options, ImportProgress.UNWATCHED);
  }

  /// Imports what was found at several paths, one after the other, in one transaction.
  ///
  /// @throws CancelledException when {@code progress} ends it
  public ImportReport run(List<NoteFiles.Found> found, Options options, ImportProgress progress) {
    if (options.dryRun()) {
      return runInTurn(found, options, progress);
    }
    // Always in the same order, so that no two imports wait for each other.
    List<NoteSource> sources =
        found.stream()
            .map(NoteFiles.Found::source)
            .distinct()
            .sorted(Comparator.comparing(NoteSource::root))
            .toList();
    Supplier<ImportReport> run = () -> runInTurn(found, options, progress);
    for (NoteSource source : sources.reversed()) {
      Supplier<ImportReport> inner = run;
      run = () -> index.inTurn(source, inner);
    }
    return run.get();
  }

  private ImportReport runInTurn(
      List<NoteFiles.Found> found, Options options, ImportProgress progress) {
    int total = found.stream().mapToInt(one -> one.notes().size()).sum();
    ReadingProgress reading = new ReadingProgress(progress, total);
    Instant at = clock.instant();
    List<SourceImport> imports =
        found.stream()
            .map(one ->
                new SourceImport(one, reader, settings(one), index, ids, options, reading, at))
            .toList();
    try {
      Iterator<ImportPlan> parts = oneAfterTheOther(imports);
      if (options.dryRun()) {
        parts.forEachRemaining(_ -> {});
      } else {
        index.commit(parts);
      }
    } finally {
      imports.forEach(SourceImport::close);
    }
    return imports.stream()
        .map(SourceImport::report)
        .reduce(ImportReport.nothing(), ImportReport::and);
  }

  /// Each import begins when those before it have been asked for all their parts.
  private static Iterator<ImportPlan> oneAfterTheOther(List<SourceImport> imports) {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        while (at < imports.size() && !imports.get(at).hasNext()) {
          at++;
        }
        return at < imports.size();
      }

      @Override
      public ImportPlan next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return imports.get(at).next();
      }
    };
  }
}
