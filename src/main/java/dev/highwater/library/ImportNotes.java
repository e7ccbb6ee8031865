package dev.highwater.library;

import dev.highwater.note.NoteReader;
import dev.highwater.note.PluginSettings;
import java.time.InstantSource;
import java.util.List;

/// The use case: read notes, recognise their cards, store all of it at once.
public final class ImportNotes {
  private final NoteReader reader;
  private final NoteIndex index;
  private final CardIds ids;
  private final InstantSource clock;

  /// What the user asked for.
  ///
  /// @param all read every note, also those without a sign that they hold cards
  /// @param dryRun find out what would happen and store nothing
  /// @param asPlugin read exactly as obsidian-spaced-repetition does
  public record Options(boolean all, boolean dryRun, boolean asPlugin) {
    /// Notes are read in Highwater's own way.
    public Options(boolean all, boolean dryRun) {
      this(all, dryRun, false);
    }
  }

  public ImportNotes(NoteReader reader, NoteIndex index, CardIds ids, InstantSource clock) {
    this.reader = reader;
    this.index = index;
    this.ids = ids;
    this.clock = clock;
  }

  /// Imports what was found at one path, in one transaction.
  public ImportReport run(NoteFiles.Found found, Options options) {
    ImportDraft draft =
        new ImportDraft(found, index.known(found.source()), index.parted(found.source()), ids);
    PluginSettings settings = found.settings().orElse(PluginSettings.DEFAULTS);
    draft.read(reader.under(settings, options.asPlugin()), options.all());
    if (!options.dryRun()) {
      index.commit(draft.plan(clock.instant()));
    }
    return draft.report();
  }

  /// Imports what was found at several paths, one after the other.
  public ImportReport run(List<NoteFiles.Found> found, Options options) {
    return found.stream()
        .map(one -> run(one, options))
        .reduce(ImportReport.nothing(), ImportReport::and);
  }
}
