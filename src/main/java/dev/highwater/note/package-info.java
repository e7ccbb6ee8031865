/// Markdown to flashcards, schedule comments and prose. The only user of flexmark.
///
/// Belongs here: how a note is read. Does not belong here: where notes are found ({@code vault}),
/// which card a flashcard is ({@code library}).
package dev.highwater.note;
