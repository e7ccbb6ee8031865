package dev.highwater.study;

import dev.highwater.card.CardId;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Outcomes;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.queue.StudyQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// One sitting: the cards of a queue, one after the other.
///
/// A card whose grade leaves it due today (Again, and short steps) comes back in the same session,
/// new cards too: when its time has come, or ahead of it when nothing else is left. Each card is
/// looked up afresh when its turn comes, so that an import during the session is seen. When another
/// study day begins, or an action is taken back, the queue is drawn up again. For one thread at a
/// time.
public final class StudySession {
  private final StudyDesk desk;
  private final StudyCalendar calendar;
  private final SessionQueues queues;
  private final DeckRules rules;
  private final Map<CardId, Instant> comesBackAt = new HashMap<>();
  private final List<LogEntry> given = new ArrayList<>();
  private StudyQueue queue;
  private LocalDate day;
  private Optional<StudyCard> current;
  private Optional<Graded> last = Optional.empty();

  /// Starts a session.
  public StudySession(StudyDesk desk, SessionKind kind) {
    this.desk = desk;
    this.calendar = desk.calendar();
    this.rules = desk.decks().rules();
    this.queues = new SessionQueues(desk.queue(), rules, calendar, kind);
    this.day = calendar.today();
    this.queue = queues.draw();
    this.current = next();
  }

  /// What this session asks.
  public SessionKind kind() {
    return queues.kind();
  }

  /// The card to answer; empty when the session is over.
  public Optional<StudyCard> current() {
    return current;
  }

  /// Root of the vault or folder that the card to answer is from; empty when the session is over.
  public Optional<String> root() {
    return current.flatMap(card -> desk.cards().rootOf(card.card().id()));
  }

  /// The cards still to come as far as is known now, the current one first.
  public List<StudyCard> upcoming() {
    return Stream.concat(
            current.stream(),
            queue.cards(calendar.now().instant()).stream()
                .flatMap(id -> desk.cards().find(id).stream()))
        .toList();
  }

  /// What each grade would make of the current card.
  ///
  /// @throws IllegalStateException when the session is over
  public Outcomes outcomes() {
    return desk.grading().outcomes(asked());
  }

  /// Grades the current card and goes to the next.
  ///
  /// @param taken time to answer
  /// @return the row written to the log
  /// @throws IllegalStateException when the session is over
  public LogEntry grade(Grade grade, Duration taken) {
    return grade(grade, taken, List.of());
  }

  /// The same with what else there is to say of the answer.
  ///
  /// @param circumstances as for {@link Grading#grade}
  public LogEntry grade(Grade grade, Duration taken, List<CardAction> circumstances) {
    StudyCard card = asked();
    Graded graded =
        kind().counts()
            ? desk.grading().grade(card, grade, taken, circumstances)
            : desk.grading().cram(card, grade, taken, circumstances);
    LogEntry entry = graded.entry();
    last = Optional.of(graded);
    given.add(entry);
    if (comesBack(entry)) {
      Instant at = timeToComeBack(entry, card);
      comesBackAt.put(entry.card(), at);
      queue.comesBack(entry.card(), at);
    }
    current = next();
    return entry;
  }

  /// How often the current card has been answered before; empty when the session is over.
  public Optional<Integer> answers() {
    return current.map(desk.grading()::answers);
  }

  /// The options of the current card's deck; the defaults when the session is over.
  public DeckOptions options() {
    return current
        .map(card -> rules.of(card.card().flashcard().deck()))
        .orElse(DeckOptions.DEFAULTS);
  }

  /// Does something to the current card and shows it as it is then, or the next one if it is not to
  /// be asked any more.
  ///
  /// @param action one of {@link CardActions}
  /// @return what came of it
  /// @throws IllegalStateException when the session is over
  public CardActions.Outcome act(BiFunction<CardActions, StudyCard, CardActions.Outcome> action) {
    CardActions.Outcome outcome = action.apply(desk.actions(), asked());
    if (outcome instanceof CardActions.Outcome.Done(Graded done)) {
      last = Optional.of(done);
      refresh();
    }
    return outcome;
  }

  /// Takes the latest grade or action back, of this session or an earlier one, and makes its card
  /// the current one; the session goes on with another if that card is not to be asked now, or has
  /// since vanished from its note.
  ///
  /// @return what was taken back; empty when there was nothing
  public Optional<Graded> undo() {
    Optional<Graded> undone = desk.grading().undo();
    undone.ifPresent(step -> {
      given.removeIf(entry -> entry.id() == step.entry().id());
      goBackTo(step);
    });
    return undone;
  }

  /// Does again what was taken back last.
  ///
  /// @return what was done again; empty when there was nothing
  public Optional<Graded> redo() {
    Optional<Graded> redone = desk.grading().redo();
    redone.ifPresent(step -> {
      last = redone;
      if (step.entry().grade().isPresent()) {
        given.add(step.entry());
      }
      drawAgain();
      current = next();
    });
    return redone;
  }

  private void goBackTo(Graded undone) {
    last = Optional.of(undone);
    CardId id = undone.entry().card();
    drawAgain();
    Optional<StudyCard> restored = desk.cards().find(id).filter(this::mayBeAsked);
    restored.ifPresent(_ -> queue.remove(id));
    current = restored.or(this::next);
  }

  /// The last grade or action of this session, or the last one taken back or done again.
  public Optional<Graded> last() {
    return last;
  }

  /// What {@link #last} did to its card's note.
  public NoteOutcome note() {
    return last.map(Graded::note).orElse(NoteOutcome.NONE);
  }

  /// Looks the current card up again, since its note, or another program, may have changed it. When
  /// it has vanished or is no longer to be asked, the session goes on to the next.
  public void refresh() {
    current =
        current
            .flatMap(card -> desk.cards().find(card.card().id()))
            .filter(this::mayBeAsked)
            .or(this::next);
  }

  /// How many cards are still to come, by stage; the current one not among them.
  public StudyQueue.Counts counts() {
    return queue.counts();
  }

  /// How far the session has come.
  public SessionProgress progress() {
    int done = (int) given.stream().filter(entry -> !comesBack(entry)).count();
    int remaining = queue.counts().all() + (current.isPresent() ? 1 : 0);
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
        desk.cards().nextDueAfter(calendar.today()),
        progress().remaining());
  }

  private StudyCard asked() {
    return current.orElseThrow(() -> new IllegalStateException("the session is over"));
  }

  private Optional<StudyCard> next() {
    if (!calendar.today().equals(day)) {
      drawAgain();
    }
    Optional<CardId> id = queue.next(calendar.now().instant());
    while (id.isPresent()) {
      Optional<StudyCard> card = desk.cards().find(id.get()).filter(this::mayBeAsked);
      if (card.isPresent()) {
        return card;
      }
      id = queue.next(calendar.now().instant());
    }
    return Optional.empty();
  }

  /// What was answered since stays answered: the log knows.
  private void drawAgain() {
    if (!calendar.today().equals(day)) {
      comesBackAt.clear();
    }
    day = calendar.today();
    queue = queues.draw();
    if (kind().counts()) {
      comesBackAt.forEach(queue::changeTime);
    } else {
      given.stream().filter(entry -> !comesBack(entry)).forEach(it -> queue.remove(it.card()));
    }
  }

  private boolean mayBeAsked(StudyCard card) {
    return !card.marks().hideOn(day) && queues.mayAsk(card, day);
  }

  private boolean comesBack(LogEntry entry) {
    if (!kind().counts()) {
      return entry.grade().equals(Optional.of(Grade.AGAIN));
    }
    LocalDate answeredOn = calendar.dayOf(entry.at());
    return entry
        .after()
        .map(schedule -> !calendar.dueDay(schedule).isAfter(answeredOn))
        .orElse(false);
  }

  /// SM-2 knows whole days only, so the deck's first step says when a card rated Again comes back;
  /// without steps that is after all others.
  private Instant timeToComeBack(LogEntry entry, StudyCard card) {
    if (kind().counts() && entry.after().orElse(null) instanceof FsrsSchedule fsrs) {
      return fsrs.dueAt();
    }
    DeckOptions options = rules.of(card.card().flashcard().deck());
    boolean known = entry.before().map(Schedule::interval).orElse(0.0) >= 1;
    List<Duration> steps = known ? options.relearningSteps() : options.learningSteps();
    Instant endOfDay = calendar.startOf(day.plusDays(1));
    return kind().counts() && !steps.isEmpty() ? entry.at().plus(steps.getFirst()) : endOfDay;
  }

  private int times(Grade grade) {
    return (int) given.stream().filter(entry -> entry.grade().equals(Optional.of(grade))).count();
  }
}
