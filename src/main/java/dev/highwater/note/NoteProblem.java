package dev.highwater.note;

/// Something in a note the learner should know about. Data, never thrown; the good cards stand
/// beside it.
///
/// @param note path of the note relative to the vault or imported folder
/// @param line 0-based; 0 when the whole note is meant
/// @param code stable name, for example {@code orphan-schedule}
/// @param message one clear sentence for people
public record NoteProblem(String note, int line, String code, String message) {}
