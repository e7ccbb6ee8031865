package dev.highwater.library;

import dev.highwater.study.StudyCalendar;
import java.nio.file.Path;

/// Everything in a profile as a file of JSON lines, and back. Filled by storage.
///
/// The format is described in the manual ({@code export.md}). Every failure is a {@link
/// Profile.ProfileException} with one sentence for the learner.
public interface Exchange {
  /// Finds the exchange of the profile in a folder.
  @FunctionalInterface
  interface Finder {
    /// The exchange of the profile in {@code folder}.
    Exchange of(Path folder, StudyCalendar calendar);
  }

  /// Writes everything into a file, in the place of what may be there; the file has its name only
  /// when it is whole. The profile may be in use.
  ///
  /// @return how many rows were written
  long exportTo(Path file);

  /// Fills the profile from such a file, all of it or nothing.
  ///
  /// @return how many rows were read
  /// @throws Profile.ProfileException when a line cannot be read, which it names, when the file was
  ///   cut off or is of a newer version, or when the profile already knows notes or reviews
  long importFrom(Path file);
}
