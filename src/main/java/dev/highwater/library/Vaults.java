package dev.highwater.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The vaults of a profile. Filled by storage; each method is one durable transaction.
public interface Vaults {
  /// All vaults that were added, by path.
  List<Vault> all();

  /// The vault with that root; empty when it was never added (its notes may have been imported all
  /// the same).
  Optional<Vault> find(NoteSource source);

  /// Whether that is a vault whose notes are written to.
  default boolean isInStep(NoteSource source) {
    return find(source).filter(vault -> vault.mode() == VaultMode.IN_STEP).isPresent();
  }

  /// How much there is in a vault or imported folder.
  ///
  /// @param day for the cards that are due
  VaultCounts counts(NoteSource source, LocalDate day);

  /// Adds a vault, or changes its mode and settings.
  void put(Vault vault);

  /// Forgets that the vault was added, and its settings; its cards and their history stay.
  void remove(NoteSource source);
}
