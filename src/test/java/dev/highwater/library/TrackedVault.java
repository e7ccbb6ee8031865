package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.library.ImportReport.ImportedCard;
import dev.highwater.library.WrittenVault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A written vault that is imported again and again, and compared with the truth each time.
final class TrackedVault {
  final WrittenVault vault;
  private final RememberedNotes notes = new RememberedNotes();
  private final Map<Integer, CardId> ids = new HashMap<>();
  private final Map<CardId, List<String>> said = new HashMap<>();
  private final Set<CardId> given = new HashSet<>();
  private Set<String> paths = new HashSet<>();

  /// Imports the vault a first time.
  TrackedVault(WrittenVault vault) {
    this.vault = vault;
    importAndCompare(Set.of());
  }

  /// How well cards kept their histories.
  ///
  /// @param right kept its history, or was new and is new
  /// @param lost became a new card although it was known
  /// @param mixedUp got the history of a card that had the same text and the same comment to the
  ///   letter, which nobody could tell from it but by its place
  /// @param wrong got the history of another card
  record Share(int right, int lost, int mixedUp, int wrong) {
    static final Share NONE = new Share(0, 0, 0, 0);

    Share and(Share other) {
      return new Share(
          right + other.right, lost + other.lost, mixedUp + other.mixedUp, wrong + other.wrong);
    }

    int all() {
      return right + lost + mixedUp + wrong;
    }

    double rightPercent() {
      return all() == 0 ? 100 : 100.0 * right / all();
    }

    double wrongPercent() {
      return all() == 0 ? 0 : 100.0 * wrong / all();
    }
  }

  /// @param touched cards that the edits concerned
  /// @param others cards that only stood by
  record Outcome(Share touched, Share others, List<String> mistakes) {}

  Outcome importAndCompare(Set<Integer> touched) {
    write();
    ImportReport report = notes.importAll();
    List<Integer> truth = new ArrayList<>();
    vault.notes.values().forEach(note -> truth.addAll(WrittenVault.cards(note)));
    if (truth.size() != report.cards().size()) {
      throw new AssertionError(
          "%d cards were written, %d read".formatted(truth.size(), report.cards().size()));
    }
    Share ofTouched = Share.NONE;
    Share ofOthers = Share.NONE;
    List<String> mistakes = new ArrayList<>();
    Set<CardId> givenBefore = Set.copyOf(given);
    for (int at = 0; at < truth.size(); at++) {
      ImportedCard card = report.cards().get(at);
      Share share = compare(truth.get(at), card.card().id(), givenBefore);
      if (share.right() == 0) {
        mistakes.add(
            (share.wrong() > 0 ? "wrong: " : share.lost() > 0 ? "lost: " : "mixed up: ")
                + card.card().note()
                + " "
                + card.card().flashcard().front()
                + " => "
                + card.card().flashcard().back());
      }
      if (touched.contains(truth.get(at))) {
        ofTouched = ofTouched.and(share);
      } else {
        ofOthers = ofOthers.and(share);
      }
    }
    said.putAll(said(vault, report));
    return new Outcome(ofTouched, ofOthers, mistakes);
  }

  private Share compare(int truth, CardId id, Set<CardId> givenBefore) {
    CardId expected = ids.put(truth, id);
    given.add(id);
    if (expected == null ? !givenBefore.contains(id) : expected.equals(id)) {
      return new Share(1, 0, 0, 0);
    }
    if (!givenBefore.contains(id)) {
      return new Share(0, 1, 0, 0);
    }
    boolean twins = expected != null && Objects.equals(said.get(expected), said.get(id));
    return twins ? new Share(0, 0, 1, 0) : new Share(0, 0, 0, 1);
  }

  /// What each card says, and its comment.
  private static Map<CardId, List<String>> said(WrittenVault vault, ImportReport report) {
    List<String> comments = new ArrayList<>();
    for (Note note : vault.notes.values()) {
      for (WrittenBlock block : note.blocks) {
        block.cards.forEach(_ -> comments.add(block.comment.orElse("")));
      }
    }
    Map<CardId, List<String>> said = new HashMap<>();
    for (int at = 0; at < comments.size(); at++) {
      Card card = report.cards().get(at).card();
      said.put(
          card.id(), List.of(card.flashcard().front(), card.flashcard().back(), comments.get(at)));
    }
    return said;
  }

  private void write() {
    paths.forEach(notes::without);
    paths = new HashSet<>(vault.notes.keySet());
    for (Map.Entry<String, Note> note : vault.notes.entrySet()) {
      notes.with(note.getKey(), WrittenVault.text(note.getValue()));
    }
  }
}
