package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.RecordedDecision;
import dev.highwater.study.CardAction;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyCard;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Query;
import dev.highwater.study.query.QueryReader;
import dev.highwater.study.query.ReadQuery;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the library screen, and what it shows then.
///
/// Holds no control and needs no toolkit. All methods are for the screen's thread; the profile is
/// read and written on another.
public final class LibraryViewModel {
  private static final int FIRST_ROWS = 50;

  private final ReadOnlyObjectWrapper<Listing> listing =
      new ReadOnlyObjectWrapper<>(this, "listing", Listing.UNASKED);
  private final ReadOnlyObjectWrapper<Optional<CardDetail>> detail =
      new ReadOnlyObjectWrapper<>(this, "detail", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> said =
      new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
  private final ReadOnlyObjectWrapper<List<VaultProblem>> problems =
      new ReadOnlyObjectWrapper<>(this, "problems", List.of());
  private final ReadOnlyObjectWrapper<List<RecordedDecision>> decisions =
      new ReadOnlyObjectWrapper<>(this, "decisions", List.of());
  private final LibraryDesk desk;
  private final BackgroundTasks work;
  private final Runnable onCardsChanged;
  private final CardRows rows;
  private final EditViewModel editing;

  private Query query = new Query.Everything();
  private Optional<CardId> shown = Optional.empty();
  private Optional<NoteEditing.Outcome.Written> lastEdit = Optional.empty();
  private BackgroundTasks.Request searching = () -> {};
  private BackgroundTasks.Request detailing = () -> {};

  /// A screen that has not begun.
  ///
  /// @param work does what is asked of the desk
  /// @param onCardsChanged told after cards may have changed
  public LibraryViewModel(LibraryDesk desk, BackgroundTasks work, Runnable onCardsChanged) {
    this.desk = desk;
    this.work = work;
    this.onCardsChanged = onCardsChanged;
    this.rows = new CardRows(desk, work);
    this.editing = new EditViewModel(desk, work, this::written, this::say);
  }

  /// The list.
  public ReadOnlyObjectProperty<Listing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /// The card beside the list.
  public ReadOnlyObjectProperty<Optional<CardDetail>> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// What is said of what was just done.
  public ReadOnlyObjectProperty<Optional<String>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Whether something is being done to cards.
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// What is wrong in the notes.
  public ReadOnlyObjectProperty<List<VaultProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Decisions about who cards are.
  public ReadOnlyObjectProperty<List<RecordedDecision>> decisionsProperty() {
    return decisions.getReadOnlyProperty();
  }

  /// The card of a row; empty until it has been read.
  public ReadOnlyObjectProperty<Optional<StudyCard>> row(CardId id) {
    return rows.of(id);
  }

  /// Rewriting and adding cards.
  public EditViewModel editing() {
    return editing;
  }

  /// The learner's calendar.
  public StudyCalendar calendar() {
    return desk.calendar();
  }

  /// Takes what is typed; searches if it is a query.
  public void type(String text) {
    said.set(Optional.empty());
    switch (QueryReader.read(text)) {
      case ReadQuery.Refused refused -> {
        searching.withdraw();
        listing.set(listing.get().typed(text, Optional.of(refused)));
      }
      case ReadQuery.Understood(Query understood) -> {
        listing.set(listing.get().typed(text, Optional.empty()));
        boolean asked = listing.get().cards().isPresent() || listing.get().searching();
        if (!asked || !understood.equals(query)) {
          query = understood;
          search();
        }
      }
    }
  }

  /// Sorts the list.
  public void sort(CardOrder order) {
    if (!order.equals(listing.get().order())) {
      listing.set(listing.get().sorted(order));
      search();
    }
  }

  /// Sorts by a key, and if the list is sorted by that already, the other way round.
  public void sort(CardOrder.Key key) {
    CardOrder order = listing.get().order();
    sort(new CardOrder(key, order.key() == key && !order.descending()));
  }

  /// Reads everything that is shown again: cards or notes have changed.
  public void refresh() {
    if (listing.get().cards().isPresent()) {
      search();
      rows.refresh();
      shown.ifPresent(this::show);
    }
  }

  private void search() {
    searching.withdraw();
    Query wanted = query;
    CardOrder order = listing.get().order();
    listing.set(listing.get().onItsWay());
    searching =
        work.ask(
            () -> {
              List<CardId> found = desk.find(wanted, order);
              return new Found(
                  found, desk.cards(found.subList(0, Math.min(FIRST_ROWS, found.size()))));
            },
            found -> {
              rows.fill(found.first());
              listing.set(listing.get().found(found.cards()));
            },
            LibraryViewModel::fail);
  }

  /// @param first the cards that come into view at once
  private record Found(List<CardId> cards, Map<CardId, StudyCard> first) {}

  /// Shows a card beside the list.
  public void show(CardId card) {
    shown = Optional.of(card);
    detailing.withdraw();
    detailing = work.ask(() -> desk.detail(card), detail::set, LibraryViewModel::fail);
  }

  /// Shows no card beside the list.
  public void showNone() {
    shown = Optional.empty();
    detailing.withdraw();
    detail.set(Optional.empty());
  }

  /// Does something to cards, as one step; nothing happens while something else is being done.
  public void act(List<CardId> cards, CardAction action) {
    if (!cards.isEmpty()) {
      // The list is copied since the selection it comes from may change meanwhile.
      List<CardId> these = List.copyOf(cards);
      change(() -> LibraryWords.acted(desk.act(these, action)));
    }
  }

  /// Takes back what was done last: a change of a note made here, or else the latest grade or
  /// action of the profile.
  public void undo() {
    if (lastEdit.isPresent()) {
      NoteEditing.Outcome.Written edit = lastEdit.get();
      lastEdit = Optional.empty();
      change(() -> LibraryWords.editTakenBack(desk.takeBack(edit)));
    } else {
      change(() -> LibraryWords.undone(desk.undo()));
    }
  }

  /// Does again what was taken back last.
  public void redo() {
    change(() -> LibraryWords.redone(desk.redo()));
  }

  private void change(Supplier<String> step) {
    if (working.get()) {
      return;
    }
    working.set(true);
    work.ask(
        step,
        sentence -> {
          working.set(false);
          lastEdit = Optional.empty();
          say(sentence);
          changed();
        },
        failure -> {
          working.set(false);
          fail(failure);
        });
  }

  private void written(NoteEditing.Outcome.Written edit) {
    lastEdit = Optional.of(edit);
    changed();
  }

  private void changed() {
    refresh();
    onCardsChanged.run();
  }

  private void say(String sentence) {
    said.set(Optional.of(sentence));
  }

  /// Reads what is wrong in the notes.
  public void readProblems() {
    work.ask(desk::problems, problems::set, LibraryViewModel::fail);
  }

  /// Reads the decisions about who cards are.
  public void readDecisions() {
    work.ask(desk::decisions, decisions::set, LibraryViewModel::fail);
  }

  /// Takes such a decision back.
  public void takeBack(RecordedDecision decision) {
    change(() -> desk.takeBack(decision.id()).orElseGet(LibraryWords::decisionTakenBack));
    readDecisions();
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
