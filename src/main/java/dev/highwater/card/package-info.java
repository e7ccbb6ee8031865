/// What a flashcard is: plain values, no Markdown, no SQL, no clock.
///
/// Belongs here: a card's text, its place in a note, its decks. Does not belong here: when it is
/// due ({@code schedule}), how it is read from a note ({@code note}).
package dev.highwater.card;
