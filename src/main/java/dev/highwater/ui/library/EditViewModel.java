package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.library.NoteEditing;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Rewrites a card, or adds one: shows what would change in the note while the learner types, and
/// writes it when told to. For the screen's thread.
public final class EditViewModel {
  private final ReadOnlyObjectWrapper<EditState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new EditState.Closed());
  private final LibraryDesk desk;
  private final BackgroundTasks work;
  private final Consumer<NoteEditing.Outcome.Written> onWritten;
  private final Consumer<String> say;
  private BackgroundTasks.Request planning = () -> {};

  EditViewModel(
      LibraryDesk desk,
      BackgroundTasks work,
      Consumer<NoteEditing.Outcome.Written> onWritten,
      Consumer<String> say) {
    this.desk = desk;
    this.work = work;
    this.onWritten = onWritten;
    this.say = say;
  }

  /// What the sheet shows.
  public ReadOnlyObjectProperty<EditState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Opens the sheet on a card, or says why it cannot be edited here.
  public void rewrite(CardId card) {
    open(card, text -> new EditState.Rewriting(card, text, Optional.empty()));
  }

  /// Opens the sheet for a new card behind another one.
  public void add(CardId neighbour) {
    open(neighbour, text -> new EditState.Adding(neighbour, text.place().note(), Optional.empty()));
  }

  private interface Opening {
    EditState on(NoteEditing.Source.Text text);
  }

  private void open(CardId card, Opening opening) {
    work.ask(
        () -> desk.source(card),
        source -> {
          switch (source) {
            case NoteEditing.Source.Closed(String why) -> say.accept(why);
            case NoteEditing.Source.Text text -> state.set(opening.on(text));
          }
        },
        EditViewModel::fail);
  }

  /// Takes what is typed for the block.
  public void type(String text) {
    if (state.get() instanceof EditState.Rewriting(var card, var source, var _)) {
      plan(
          () -> desk.rewrite(card, text),
          plan -> new EditState.Rewriting(card, source, Optional.of(plan)));
    }
  }

  /// Takes what is typed for a new card.
  public void type(String question, String answer) {
    if (state.get() instanceof EditState.Adding(var neighbour, var note, var _)) {
      plan(
          () -> desk.add(neighbour, question, answer),
          plan -> new EditState.Adding(neighbour, note, Optional.of(plan)));
    }
  }

  private interface Planned {
    EditState with(NoteEditing.Plan plan);
  }

  private void plan(Supplier<NoteEditing.Plan> plan, Planned then) {
    planning.withdraw();
    planning = work.ask(plan, made -> state.set(then.with(made)), EditViewModel::fail);
  }

  /// Writes what is shown; nothing happens while nothing can be written.
  public void write() {
    if (state.get().planned().orElse(null) instanceof NoteEditing.Plan.Ready plan) {
      close();
      work.ask(
          () -> desk.write(plan),
          outcome -> {
            say.accept(LibraryWords.written(outcome, plan.added()));
            if (outcome instanceof NoteEditing.Outcome.Written written) {
              onWritten.accept(written);
            }
          },
          EditViewModel::fail);
    }
  }

  /// Closes the sheet and writes nothing.
  public void close() {
    planning.withdraw();
    state.set(new EditState.Closed());
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
