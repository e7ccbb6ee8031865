package dev.highwater.ui.library;

/// What can be done to the card beside the list.
interface CardOffers {
  /// Rewrites it.
  void edit();

  /// Adds one behind it.
  void add();

  /// Opens its note.
  void open();

  /// Opens its note in a text editor.
  void openInEditor();
}
