package dev.highwater.library;

import dev.highwater.note.NoteReader;
import dev.highwater.note.PluginSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The use case: read notes, recognise their cards, store all of it at once.
public final class ImportNotes {
  private final NoteReader reader;
  private final NoteIndex index;
  private final Optional<Vaults> vaults;
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

  /// Imports what was found at one path, in one transaction.
  public ImportReport run(NoteFiles.Found found, Options options) {
    ImportDraft draft = new ImportDraft(found, index.known(found.source()), ids);
    PluginSettings settings = settings(found);
    draft.read(reader.under(settings, options.asPlugin()), options.all());
    ImportPlan plan = draft.plan(clock.instant()).withBaseEase(settings.baseEase());
    List<OutsideReading> outside = index.outsideChanges(plan);
    if (!options.dryRun()) {
      index.commit(plan);
    }
    return draft.report().with(outside);
  }

  private PluginSettings settings(NoteFiles.Found found) {
    return vaults
        .map(known -> VaultSettings.of(known, found.source(), found.settings()))
        .orElseGet(() -> found.settings().orElse(PluginSettings.DEFAULTS));
  }

  /// Imports what was found at several paths, one after the other.
  public ImportReport run(List<NoteFiles.Found> found, Options options) {
    return found.stream()
        .map(one -> run(one, options))
        .reduce(ImportReport.nothing(), ImportReport::and);
  }
}
