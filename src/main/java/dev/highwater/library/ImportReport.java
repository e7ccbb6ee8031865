package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.UnreadableSchedule;
import dev.highwater.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an import found and did.
///
/// @param notes notes that were read for cards
/// @param cards every card found, in order of note path, line, ordinal
/// @param problems in the same order; their notes as the user sees them
/// @param added cards never seen before
/// @param changed known cards with another text, deck, place among headings, or schedule comment,
///   and cards that came back
/// @param unchanged known cards without a change; other line numbers alone are none
/// @param removed cards that are no longer in their notes
/// @param recognitions known cards recognised by other than the same text in the same note, in the
///   order of {@code cards}; their notes count from the root of the source
public record ImportReport(
    int notes,
    List<ImportedCard> cards,
    List<NoteProblem> problems,
    int added,
    int changed,
    int unchanged,
    int removed,
    List<RecognitionDecision> recognitions) {

  /// A card of the report.
  ///
  /// @param card under its lasting name; {@link Card#note()} counts from the root of its source
  /// @param shownNote path of the note relative to what the user named
  /// @param schedule what the note says; empty when it has no readable comment for the card
  /// @param unreadable what the plugin makes of a comment that is no schedule; only when notes are
  ///   read as it does
  public record ImportedCard(
      Card card,
      String shownNote,
      Optional<Schedule> schedule,
      Optional<UnreadableSchedule> unreadable) {}

  public ImportReport {
    cards = List.copyOf(cards);
    problems = List.copyOf(problems);
    recognitions = List.copyOf(recognitions);
  }

  /// Nothing found.
  public static ImportReport nothing() {
    return new ImportReport(0, List.of(), List.of(), 0, 0, 0, 0, List.of());
  }

  /// This report and another one behind it.
  public ImportReport and(ImportReport other) {
    List<ImportedCard> allCards = new ArrayList<>(cards);
    allCards.addAll(other.cards);
    List<NoteProblem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    List<RecognitionDecision> allRecognitions = new ArrayList<>(recognitions);
    allRecognitions.addAll(other.recognitions);
    return new ImportReport(
        notes + other.notes,
        allCards,
        allProblems,
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        removed + other.removed,
        allRecognitions);
  }
}
