package dev.highwater.library;

import java.util.Locale;

/// What Highwater may do to the notes of a vault.
public enum VaultMode {
  /// Notes are read and never written; ratings stay in the profile.
  READ_ONLY,
  /// A rating is written into the card's schedule comment, and ratings of other programs are taken
  /// over.
  IN_STEP;

  /// The name used in the database and in JSON: {@code read-only}, {@code in-step}.
  public String contractName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
