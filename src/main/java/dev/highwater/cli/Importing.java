package dev.highwater.cli;

import dev.highwater.library.ImportNotes;
import dev.highwater.library.Profile;
import java.time.InstantSource;

/// Makes the import of notes for the profile at hand.
@FunctionalInterface
public interface Importing {
  /// An import into that profile.
  ///
  /// @param clock the calendar clock in force
  ImportNotes into(Profile profile, InstantSource clock);
}
