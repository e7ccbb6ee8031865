package dev.highwater.library;

import java.util.List;

/// Looks for what cannot be in a profile's data. Filled by storage.
public interface Inspection {
  /// Something that is not as it should be.
  ///
  /// @param code what kind of thing, for programs
  /// @param message one sentence or two for the learner: what, where, and what it means
  /// @param repaired whether it is no longer so
  record Finding(String code, String message, boolean repaired) {}

  /// Looks and changes nothing.
  List<Finding> look();

  /// Looks, makes what is missing of the database's own parts, and makes the state of every card
  /// what its log says. Rows of the log are never changed or removed; a state that the log does not
  /// know is added to it.
  List<Finding> repair();
}
