package dev.highwater.library;

/// What an import leaves of a note so that the next one need not read it.
///
/// @param stamp the file when it was read
/// @param readUnder by which rules ({@link dev.highwater.note.NoteReader#rules})
/// @param passedOver it was no note with cards
public record NoteTrace(NoteStamp stamp, String readUnder, boolean passedOver) {}
