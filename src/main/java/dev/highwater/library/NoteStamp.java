package dev.highwater.library;

/// What the disk says of a file without its being read; while it says the same, so does the file.
///
/// @param size in bytes
/// @param modifiedNanos when its bytes last changed, nanoseconds since 1970
/// @param file which file it is and when anything about it last changed, in the words of the
///   operating system; catches a file that was swapped for another or whose times were set back
public record NoteStamp(long size, long modifiedNanos, String file) {}
