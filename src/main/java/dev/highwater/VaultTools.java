package dev.highwater;

import dev.highwater.library.NoteWatch;
import dev.highwater.library.OwnSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// What only the desktop needs of the disk, built once by {@link App}.
///
/// @param own the settings that vaults bring
/// @param watch tells of changes in vaults
/// @param obsidian finds the vaults that Obsidian knows
record VaultTools(OwnSettings own, NoteWatch watch, Supplier<List<Path>> obsidian) {}
