package dev.highwater.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.NoteReading;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.note.ScheduleComment;
import dev.highwater.schedule.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/// One import, or one part of it, while it is being decided; nothing is stored before {@link
/// #plan}.
final class ImportDraft {
  private final NoteFiles.Found found;
  private final List<KnownCard> known;
  private final Set<CardId> parted;
  private final CardIds ids;

  private final Map<NoteFiles.FoundNote, List<ReadCard>> cardsOfNotes = new LinkedHashMap<>();
  private final Set<String> lookedAt = new TreeSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final List<CardChange> changes = new ArrayList<>();
  private final List<RecognitionDecision> decisions = new ArrayList<>();
  private final List<ImportReport.ImportedCard> imported = new ArrayList<>();
  private int notes;
  private int added;
  private int changed;
  private int unchanged;
  private int removed;

  /// @param known cards of the notes that will be added and of those that have vanished
  /// @param parted as {@link NoteIndex#parted}
  ImportDraft(NoteFiles.Found found, List<KnownCard> known, Set<CardId> parted, CardIds ids) {
    this.found = found;
    this.known = known;
    this.parted = parted;
    this.ids = ids;
  }

  /// Takes in what the scan could not read.
  void addProblems(List<NoteProblem> ofScan) {
    ofScan.forEach(this::addUnreadable);
  }

  private void addUnreadable(NoteProblem problem) {
    unreadable.add(problem.note());
    lookedAt.add(problem.note());
    problems.add(problem);
  }

  /// Takes in one note, in order of path.
  void add(NoteFiles.FoundNote note, NoteReading reading) {
    lookedAt.add(note.path());
    switch (reading) {
      case ReadNote read -> {
        notes++;
        cardsOfNotes.put(note, read.cards());
        problems.addAll(read.problems());
      }
      case NoteReading.NoText(NoteProblem problem) -> addUnreadable(problem);
      case NoteReading.PassedOver() -> {}
    }
  }

  /// Takes in a note that was there once and was not found. One in a folder that could not be read
  /// is taken to be there still.
  void addVanished(String note) {
    if (!isUnreadable(note)) {
      lookedAt.add(note);
    }
  }

  /// Decides who each card is, once everything has been taken in.
  void recognise() {
    Map<String, NoteFiles.FoundNote> notesByPath = new HashMap<>();
    cardsOfNotes.keySet().forEach(note -> notesByPath.put(note.path(), note));
    LinkedHashMap<String, List<ReadCard>> cards = new LinkedHashMap<>();
    cardsOfNotes.forEach((note, found) -> cards.put(note.path(), found));
    Set<CardId> recognised = new HashSet<>();
    for (Recognition.Recognised one : Recognition.of(known, cards, parted, this::isGone)) {
      one.who().ifPresent(who -> recognised.add(who.card().id()));
      one.decision()
          .ifPresent(decision -> {
            decisions.add(decision);
            changes.add(new CardChange.Recognised(decision));
          });
      decide(Objects.requireNonNull(notesByPath.get(one.note())), one.card(), one.who());
    }
    for (KnownCard card : known) {
      if (!card.removed() && !recognised.contains(card.card().id()) && isGone(card)) {
        changes.add(new CardChange.Removed(card.card().id()));
        removed++;
      }
    }
  }

  /// A card is gone only if its note was looked at, or would have been found had it been there.
  private boolean isGone(KnownCard card) {
    String note = card.card().note();
    return found.covers(note) && !isUnreadable(note);
  }

  /// The note itself or a folder around it could not be read.
  private boolean isUnreadable(String note) {
    for (int end = note.length(); end > 0; end = note.lastIndexOf('/', end - 1)) {
      if (unreadable.contains(note.substring(0, end))) {
        return true;
      }
    }
    return unreadable.contains("");
  }

  private void decide(NoteFiles.FoundNote note, ReadCard read, Optional<KnownCard> who) {
    Card card =
        new Card(
            who.map(known -> known.card().id()).orElseGet(ids::next),
            note.path(),
            read.flashcard());
    imported.add(
        new ImportReport.ImportedCard(card, note.shownPath(), read.schedule(), read.unreadable()));
    if (who.isEmpty()) {
      added++;
      changes.add(
          new CardChange.Added(card, Block.commentOf(read), read.schedule(), earlier(read)));
      return;
    }
    CardChange change = change(card, read, who.get());
    changes.add(change);
    if (change instanceof CardChange.ChangedOutside || saysOtherwise(card, who.get())) {
      changed++;
    } else {
      unchanged++;
    }
  }

  private static CardChange change(Card card, ReadCard read, KnownCard before) {
    Optional<String> comment = Block.commentOf(read);
    // The comment is shared by the cards of a block; one whose own place in it is as before has not
    // been rated elsewhere.
    if (comment.equals(before.comment()) || placeIn(before).equals(read.schedule())) {
      boolean differs =
          before.removed() || !card.equals(before.card()) || !comment.equals(before.comment());
      return new CardChange.Kept(card, comment, differs);
    }
    return new CardChange.ChangedOutside(card, comment, read.schedule());
  }

  private static Optional<Schedule> placeIn(KnownCard card) {
    int ordinal = card.card().flashcard().ordinal();
    return card.comment().flatMap(text -> ScheduleComment.parse(0, text).of(ordinal));
  }

  private static boolean saysOtherwise(Card now, KnownCard before) {
    return before.removed()
        || !now.note().equals(before.card().note())
        || !withoutLines(now.flashcard()).equals(withoutLines(before.card().flashcard()));
  }

  private static Flashcard withoutLines(Flashcard card) {
    return card.at(new LineRange(0, 0));
  }

  private static List<Schedule> earlier(ReadCard read) {
    return read.orphans().stream()
        .flatMap(orphan -> orphan.of(read.flashcard().ordinal()).stream())
        .sorted(Comparator.comparing(Schedule::due))
        .toList();
  }

  /// @param traces of the notes that were read, by path
  ImportPlan plan(SortedMap<String, NoteTrace> traces, Instant at, int baseEase) {
    return new ImportPlan(
        found.source(),
        List.copyOf(lookedAt),
        traces,
        changes,
        problems,
        at,
        baseEase,
        Optional.empty());
  }

  /// What was decided, with the cards of these notes only.
  ImportReport report() {
    return new ImportReport(
        notes,
        imported::stream,
        problems,
        added,
        changed,
        unchanged,
        removed,
        decisions,
        List.of());
  }
}
