package dev.highwater.ui.library;

import dev.highwater.card.Card;
import dev.highwater.card.CardId;
import dev.highwater.card.LineRange;
import dev.highwater.drill.Drills;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.NotePlace;
import dev.highwater.library.NoteSource;
import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.RecordedDecision;
import dev.highwater.library.Sighting;
import dev.highwater.note.NoteEdit;
import dev.highwater.note.NoteProblem;
import dev.highwater.note.prose.Prose;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.LogStep;
import dev.highwater.study.NoteOutcome;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardFacts;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryDecision;
import dev.highwater.study.query.QueryMoment;
import dev.highwater.ui.study.StudyInMemory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A library over cards in memory, with the promises of the real one. A card's block says its
/// question.
public final class LibraryInMemory implements LibraryDesk {
  private static final NotePlace NOTE = new NotePlace(new NoteSource("/vault"), "note.md");

  private final StudyInMemory study;
  private final Map<CardId, String> blocks = new HashMap<>();
  private final List<RecordedDecision> decisions = new ArrayList<>();
  private final List<VaultProblem> problems = new ArrayList<>();
  private Optional<String> closed = Optional.empty();
  private int searches;

  public LibraryInMemory(StudyInMemory study) {
    this.study = study;
  }

  /// Lets no card be edited.
  public void close(String why) {
    closed = Optional.of(why);
  }

  /// Adds a problem.
  public void problem(int line, String code, String message) {
    problems.add(
        new VaultProblem(NOTE.source(), new NoteProblem("course/isr.md", line, code, message)));
  }

  /// Adds a decision that stands.
  public void decide() {
    Sighting before = new Sighting("note.md", 3, "What is an ISR?", "A set.");
    Sighting after = new Sighting("note.md", 3, "What is the in-sync set?", "A set.");
    decisions.add(
        new RecordedDecision(
            decisions.size() + 1,
            NOTE.source(),
            calendar().now().instant(),
            new RecognitionDecision(
                new CardId("card"), RecognitionReason.EDITED, 0.7, before, after),
            Optional.empty()));
  }

  /// How often the list was asked for.
  int searches() {
    return searches;
  }

  @Override
  public List<CardId> find(Query query, CardOrder order) {
    searches++;
    QueryMoment moment =
        new QueryMoment(
            calendar().now(), calendar(), new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI));
    List<StudyCard> found =
        new ArrayList<>(
            study.dueAndNew(LocalDate.MAX).stream()
                .filter(card -> QueryDecision.means(query, moment, new CardFacts(card, 0, 0)))
                .toList());
    if (order.key() == CardOrder.Key.QUESTION) {
      found.sort(Comparator.comparing(card -> card.card().flashcard().front()));
    }
    List<CardId> ids = found.stream().map(StudyCard::card).map(Card::id).toList();
    return order.descending() ? ids.reversed() : ids;
  }

  @Override
  public Map<CardId, StudyCard> cards(List<CardId> ids) {
    Map<CardId, StudyCard> cards = new HashMap<>();
    ids.forEach(id -> study.find(id).ifPresent(card -> cards.put(id, card)));
    return cards;
  }

  @Override
  public Optional<CardDetail> detail(CardId id) {
    return study
        .find(id)
        .map(card ->
            new CardDetail(
                card,
                NOTE,
                Prose.read(card.card().flashcard().front()),
                Prose.read(card.card().flashcard().back()),
                study.explain(id).orElseThrow(),
                new Drills().originOf(card.card().flashcard()),
                calendar().now()));
  }

  @Override
  public CardActions.Outcome act(List<CardId> cards, CardAction action) {
    return new CardActions(study, calendar(), NotesInStep.NEVER)
        .all(cards.stream().flatMap(id -> study.find(id).stream()).toList(), action);
  }

  @Override
  public Optional<Graded> undo() {
    return study.undoLast(calendar().now().instant()).map(LibraryInMemory::graded);
  }

  @Override
  public Optional<Graded> redo() {
    return study.redoLast(calendar().now().instant()).map(LibraryInMemory::graded);
  }

  private static Graded graded(LogStep step) {
    return new Graded(step.lead(), step.parts(), NoteOutcome.NONE);
  }

  @Override
  public NoteEditing.Source source(CardId card) {
    return closed
        .<NoteEditing.Source>map(NoteEditing.Source.Closed::new)
        .orElseGet(() -> new NoteEditing.Source.Text(NOTE, new LineRange(4, 4), block(card)));
  }

  private String block(CardId card) {
    return study.find(card).orElseThrow().card().flashcard().front();
  }

  @Override
  public NoteEditing.Plan rewrite(CardId card, String text) {
    if (text.equals(block(card))) {
      return new NoteEditing.Plan.Unneeded();
    }
    if (text.isBlank()) {
      return new NoteEditing.Plan.Refused("It would be no card.");
    }
    blocks.put(card, text);
    return ready(block(card), text, false);
  }

  private static NoteEditing.Plan ready(String before, String after, boolean added) {
    NoteEdit edit = new NoteEdit(0, before, after, StandardCharsets.UTF_8, 4);
    return new NoteEditing.Plan.Ready(NOTE, edit, added, ByteBuffer.allocate(0));
  }

  @Override
  public NoteEditing.Plan add(CardId neighbour, String question, String answer) {
    return question.isBlank() || answer.isBlank()
        ? new NoteEditing.Plan.Refused("A card needs a question and an answer.")
        : ready("", "\n\n" + question + "::" + answer, true);
  }

  @Override
  public NoteEditing.Outcome write(NoteEditing.Plan.Ready plan) {
    if (plan.added()) {
      String card = plan.edit().after().strip();
      int separator = card.indexOf("::");
      study.add(card.substring(0, separator), card.substring(separator + 2));
    } else {
      blocks.forEach(study::edit);
    }
    return new NoteEditing.Outcome.Written(plan.place(), plan.edit());
  }

  @Override
  public NoteEditing.Outcome takeBack(NoteEditing.Outcome.Written written) {
    blocks.keySet().forEach(card -> study.edit(card, written.edit().before()));
    return written;
  }

  @Override
  public List<VaultProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public List<RecordedDecision> decisions() {
    return List.copyOf(decisions);
  }

  @Override
  public Optional<String> takeBack(long decision) {
    decisions.replaceAll(it ->
        it.id() == decision
            ? new RecordedDecision(
                it.id(),
                it.source(),
                it.at(),
                it.decision(),
                Optional.of(new RecordedDecision.TakenBack(it.at(), new CardId("other"))))
            : it);
    return Optional.empty();
  }

  @Override
  public StudyCalendar calendar() {
    return study.calendar();
  }
}
