package dev.highwater.ui.settings;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the vaults screen asks of the rest of the program. Every method may take long and runs off
/// the screen's thread, one at a time.
///
/// All may throw {@link Profile.ProfileException}, those that look at notes also {@link
/// NoteFiles.UnreadableException}; the message of each is a sentence for the learner.
public interface VaultDesk {
  /// Hears how far work has come, and says whether to go on.
  interface Following {
    /// So many of all files have been read, with so many cards in them.
    void at(int files, int of, int cards);

    /// True when the learner has given up on the work.
    boolean cancelled();
  }

  /// What was asked for cannot be; the message is a sentence for the learner.
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
      super(message);
    }
  }

  /// The vaults that were added, by path.
  List<VaultSummary> vaults();

  /// Obsidian's vaults on this computer that were not added.
  List<Path> suggestions();

  /// Finds out what an import of that folder would bring; stores nothing.
  ///
  /// @return empty when cancelled
  /// @throws RefusedException when it is, contains or is part of a vault that was added
  Optional<Preview> tryOut(Path folder, Following following);

  /// Adds a vault, to be read only, and imports it.
  ///
  /// @return false when cancelled; then nothing was added
  boolean add(Path folder, Following following);

  /// Imports a vault again.
  ///
  /// @return false when cancelled; then nothing was changed
  boolean importAgain(NoteSource source, Following following);

  /// How many schedule comments would be written at once if the vault were kept in step from now.
  int owed(NoteSource source);

  /// Changes what may be done to the notes of a vault; begins to write them when they are to be in
  /// step.
  void setMode(NoteSource source, VaultMode mode);

  /// Forgets a vault; its cards and their history stay.
  void remove(NoteSource source);

  /// What the last import of a vault found and decided.
  VaultReport report(NoteSource source);

  /// Takes back a decision about who a card is.
  ///
  /// @return why it cannot be taken back, as a sentence; empty when it was
  Optional<String> takeBack(long decision);

  /// Lets the side count that gave way when a rating by another program was noticed; the note is
  /// written where it is kept in step.
  ///
  /// @param row the rating's row of the log
  /// @return why it cannot be done, as a sentence; empty when it was
  Optional<String> overrule(NoteSource source, long row);

  /// The settings of a vault, in the order for people.
  List<SettingLine> settings(NoteSource source);

  /// Chooses a value for a setting, before what the vault says.
  void choose(NoteSource source, PluginSetting setting, SettingValue value);

  /// Drops the choice, so that what the vault says goes again.
  void reset(NoteSource source, PluginSetting setting);
}
