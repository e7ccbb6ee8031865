package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One sitting: the cards due and new when it began, one after the other.
///
/// A card whose grade leaves it due today (Again) comes back at the end of the same session, new
/// cards too. The order is fixed at the start; each card is looked up afresh when its turn comes,
/// so that an import during the session is seen. For one thread at a time.
public final class StudySession {
  private final StudyCards cards;
  private final Grading grading;
  private final StudyCalendar calendar;
  private final Deque<CardId> queue = new ArrayDeque<>();
  private final List<LogEntry> given = new ArrayList<>();
  private Optional<StudyCard> current;
  private NoteOutcome note = NoteOutcome.NONE;

  /// Starts a session.
  ///
  /// @param deck only cards of this deck and the decks below it; empty for all
  public StudySession(
      StudyCards cards, Grading grading, StudyCalendar calendar, Optional<DeckPath> deck) {
    this.cards = cards;
    this.grading = grading;
    this.calendar = calendar;
    for (StudyCard card : cards.dueAndNew(calendar.today())) {
      if (deck.isEmpty() || card.card().flashcard().isIn(deck.get())) {
        queue.addLast(card.card().id());
      }
    }
    current = next();
  }

  /// The card to answer; empty when the session is over.
  public Optional<StudyCard> current() {
    return current;
  }

  /// Root of the vault or folder that the card to answer is from; empty when the session is over.
  public Optional<String> root() {
    return current.flatMap(card -> cards.rootOf(card.card().id()));
  }

  /// The cards still to come as far as is known now, the current one first.
  public List<StudyCard> upcoming() {
    return Stream.concat(current.stream(), queue.stream().flatMap(id -> cards.find(id).stream()))
        .toList();
  }

  /// What each grade would make of the current card.
  ///
  /// @throws IllegalStateException when the session is over
  public Outcomes outcomes() {
    return grading.outcomes(asked());
  }

  /// Grades the current card and goes to the next.
  ///
  /// @param taken time to answer
  /// @return the row written to the log
  /// @throws IllegalStateException when the session is over
  public LogEntry grade(Grade grade, Duration taken) {
    Graded graded = grading.grade(asked(), grade, taken);
    LogEntry entry = graded.entry();
    note = graded.note();
    given.add(entry);
    if (comesBack(entry)) {
      queue.addLast(entry.card());
    }
    current = next();
    return entry;
  }

  /// Takes the latest standing grade back, of this session or an earlier one, and makes its card
  /// the current one.
  ///
  /// @return the card, as it was before that grade; empty when there was none to take back, or the
  ///   card has since vanished from its note
  public Optional<StudyCard> undo() {
    Optional<Graded> undone = grading.undo();
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    LogEntry review = undone.get().entry();
    CardId id = review.card();
    note = undone.get().note();
    given.removeIf(entry -> entry.id() == review.id());
    current.ifPresent(card -> queue.addFirst(card.card().id()));
    queue.removeIf(id::equals);
    Optional<StudyCard> restored = cards.find(id);
    current = restored.or(this::next);
    return restored;
  }

  /// What the last grade, or the last grade taken back, did to its card's note.
  public NoteOutcome note() {
    return note;
  }

  /// Looks the current card up again, since its note, or another program, may have changed it. When
  /// it has vanished or is no longer due, the session goes on to the next.
  public void refresh() {
    LocalDate today = calendar.today();
    current =
        current
            .flatMap(card -> cards.find(card.card().id()))
            .filter(card -> isDueOrNew(card, today))
            .or(this::next);
  }

  /// How far the session has come.
  public SessionProgress progress() {
    int done = (int) given.stream().filter(entry -> !comesBack(entry)).count();
    int remaining = queue.size() + (current.isPresent() ? 1 : 0);
    return new SessionProgress(done, remaining, done + remaining);
  }

  /// What the session has come to so far.
  public SessionSummary summary() {
    Duration spent =
        given.stream()
            .flatMap(entry -> entry.taken().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return new SessionSummary(
        times(Grade.AGAIN),
        times(Grade.HARD),
        times(Grade.GOOD),
        times(Grade.EASY),
        spent,
        cards.nextDueAfter(calendar.today()),
        progress().remaining());
  }

  private StudyCard asked() {
    return current.orElseThrow(() -> new IllegalStateException("the session is over"));
  }

  private Optional<StudyCard> next() {
    LocalDate today = calendar.today();
    while (!queue.isEmpty()) {
      Optional<StudyCard> card =
          cards.find(queue.removeFirst()).filter(found -> isDueOrNew(found, today));
      if (card.isPresent()) {
        return card;
      }
    }
    return Optional.empty();
  }

  private static boolean isDueOrNew(StudyCard card, LocalDate today) {
    return card.schedule().map(schedule -> !schedule.due().isAfter(today)).orElse(true);
  }

  private boolean comesBack(LogEntry entry) {
    LocalDate day = calendar.dayOf(entry.at());
    return entry.after().map(schedule -> !schedule.due().isAfter(day)).orElse(false);
  }

  private int times(Grade grade) {
    return (int) given.stream().filter(entry -> entry.grade().equals(Optional.of(grade))).count();
  }
}
