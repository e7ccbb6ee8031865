package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.UnreadableSchedule;
import dev.highwater.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What an import found and did.
///
/// @param notes notes that hold cards, or may: those that were read for cards, now or, when they
///   have not changed since, earlier
/// @param cardsFound looks up every card found, in order of note path, line, ordinal, a few notes
///   at a time; only while the profile is open
/// @param problems in the same order; their notes as the user sees them
/// @param added cards never seen before
/// @param changed known cards with another text, deck, place among headings, or schedule comment,
///   and cards that came back
/// @param unchanged known cards without a change; other line numbers alone are none
/// @param removed cards that are no longer in their notes
/// @param recognitions known cards recognised by other than the same text in the same note, in the
///   order of {@code cards}; their notes count from the root of the source
/// @param outside what other programs did to schedules, own writes seen again left out
public record ImportReport(
    int notes,
    Supplier<Stream<ImportedCard>> cardsFound,
    List<NoteProblem> problems,
    int added,
    int changed,
    int unchanged,
    int removed,
    List<RecognitionDecision> recognitions,
    List<OutsideReading> outside) {

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
    problems = List.copyOf(problems);
    recognitions = List.copyOf(recognitions);
    outside = List.copyOf(outside);
  }

  /// An import that recognised nobody but by the text and came across no outside change.
  public ImportReport(
      int notes,
      Supplier<Stream<ImportedCard>> cards,
      List<NoteProblem> problems,
      int added,
      int changed,
      int unchanged,
      int removed) {
    this(notes, cards, problems, added, changed, unchanged, removed, List.of(), List.of());
  }

  /// The same report with what other programs did to schedules; a schedule that was taken out of a
  /// note is a problem too.
  public ImportReport with(List<OutsideReading> found) {
    List<NoteProblem> all = new ArrayList<>(problems);
    found.stream().filter(OutsideReading::isTakenOut).forEach(one -> all.add(takenOut(one)));
    return new ImportReport(
        notes, cardsFound, all, added, changed, unchanged, removed, recognitions, found);
  }

  private static NoteProblem takenOut(OutsideReading reading) {
    return new NoteProblem(
        reading.card().note(),
        reading.card().flashcard().lines().first(),
        "schedule-removed",
        "The schedule of this card was taken out of the note; it is kept in the profile and not"
            + " written again before the card is rated.");
  }

  /// Nothing found.
  public static ImportReport nothing() {
    return new ImportReport(0, Stream::empty, List.of(), 0, 0, 0, 0);
  }

  /// Nothing found there, and said so; it is no failure, since a folder may have been emptied.
  static ImportReport nothingIn(NoteFiles.Found found) {
    String scope = found.scope();
    String place = found.source().root() + (scope.isEmpty() ? "" : "/" + scope);
    NoteProblem problem =
        found.notes().isEmpty()
            ? new NoteProblem(
                "", 0, "no-notes", "There are no notes (files ending in .md) in " + place + ".")
            : new NoteProblem(
                "",
                0,
                "no-cards",
                "No cards were found in "
                    + place
                    + "; a note is read when it has the tag #flashcards, a schedule comment or a"
                    + " heading Flashcards, or when every note is asked for.");
    return new ImportReport(0, Stream::empty, List.of(problem), 0, 0, 0, 0);
  }

  /// Every card found. They are looked up anew each time.
  public List<ImportedCard> cards() {
    return eachCard().toList();
  }

  /// The same, one after the other, so that the cards of a vault need not fit into memory.
  public Stream<ImportedCard> eachCard() {
    return cardsFound.get();
  }

  /// How many cards were found.
  public int cardCount() {
    return added + changed + unchanged;
  }

  /// True when there is not a card and nothing to say.
  boolean isEmpty() {
    return cardCount() == 0 && problems.isEmpty();
  }

  /// The same with other cards.
  ImportReport withCards(Supplier<Stream<ImportedCard>> others) {
    return new ImportReport(
        notes, others, problems, added, changed, unchanged, removed, recognitions, outside);
  }

  /// This report and another one behind it.
  public ImportReport and(ImportReport other) {
    List<NoteProblem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    List<OutsideReading> allOutside = new ArrayList<>(outside);
    allOutside.addAll(other.outside);
    List<RecognitionDecision> allRecognitions = new ArrayList<>(recognitions);
    allRecognitions.addAll(other.recognitions);
    return new ImportReport(
        notes + other.notes,
        () -> Stream.concat(cardsFound.get(), other.cardsFound.get()),
        allProblems,
        added + other.added,
        changed + other.changed,
        unchanged + other.unchanged,
        removed + other.removed,
        allRecognitions,
        allOutside);
  }
}
