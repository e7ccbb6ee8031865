/// The library screen: all cards, found by a query; what is known of one of them; what can be done
/// to many at once; problems of the notes and decisions about who cards are.
///
/// Belongs here: what that screen shows and does. Does not belong here: what a query means ({@code
/// study.query}), how a note is edited ({@code library}); the screen asks for that through {@link
/// dev.highwater.ui.library.LibraryDesk}.
package dev.highwater.ui.library;
