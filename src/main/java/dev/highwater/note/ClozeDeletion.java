package dev.highwater.note;

import java.util.Optional;

/// One deletion of a cloze text.
///
/// @param start offset in the text of its first character, marks included
/// @param end offset behind its last
/// @param answer what is asked for
/// @param hint shown while it is asked
/// @param place number or sequence; empty for a simple one
record ClozeDeletion(int start, int end, String answer, Optional<String> hint, String place) {
  ClozeDeletion movedBy(int distance) {
    return new ClozeDeletion(start + distance, end + distance, answer, hint, place);
  }
}
