package dev.highwater.study;

import java.util.Optional;

/// A schedule comment that was written into a note.
///
/// @param note path from the root of its vault, {@code /} separated
/// @param line 0-based line it is on, or was on before it was taken out
/// @param before its exact characters before; empty when there was none
/// @param after its exact characters now; empty when it was taken out
public record WrittenComment(
    String note, int line, Optional<String> before, Optional<String> after) {}
