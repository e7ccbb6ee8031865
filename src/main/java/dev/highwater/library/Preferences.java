package dev.highwater.library;

import java.util.SortedMap;

/// What was chosen about the program itself, such as its looks and keys, by name. Filled by
/// storage; each method is one durable transaction.
///
/// What the names and values mean is known to those who choose; a value that means nothing to them
/// counts as not chosen.
public interface Preferences {
  /// Everything that was chosen.
  SortedMap<String, String> all();

  /// Chooses a value instead of any earlier one.
  void put(String name, String value);

  /// Takes a choice back; nothing happens when there is none.
  void remove(String name);
}
