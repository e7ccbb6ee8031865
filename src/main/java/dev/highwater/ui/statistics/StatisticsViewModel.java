package dev.highwater.ui.statistics;

import dev.highwater.card.DeckPath;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.statistics.StatisticsState.Ready;
import dev.highwater.ui.task.BackgroundTasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the screen of statistics, and what it shows then.
///
/// Holds no control and needs no toolkit. All methods are for the screen's thread. The log is read
/// when the screen is gone to; another deck or period is worked out from what was read.
public final class StatisticsViewModel {
  private static final Texts TEXTS = Texts.of(StatisticsViewModel.class);

  private final ReadOnlyObjectWrapper<StatisticsState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new StatisticsState.Loading());
  private final StatisticsRoom room;
  private final BackgroundTasks work;
  private final Set<Figure> asTables = EnumSet.noneOf(Figure.class);
  private Optional<History> history = Optional.empty();
  private Scope scope = new Scope(Optional.empty(), Period.MONTH);
  private Optional<BackgroundTasks.Request> reading = Optional.empty();

  /// A screen that has not begun.
  public StatisticsViewModel(StatisticsRoom room, BackgroundTasks work) {
    this.room = room;
    this.work = work;
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<StatisticsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads the log again; what is shown stays until it is read.
  public void refresh() {
    Scope wanted = scope;
    ask(() -> read(room.history(), wanted));
  }

  /// Looks at one deck and the decks below it, or at all.
  public void choose(Optional<DeckPath> deck) {
    change(new Scope(deck, scope.period()));
  }

  /// Looks at another period.
  public void choose(Period period) {
    change(new Scope(scope.deck(), period));
  }

  private void change(Scope wanted) {
    if (!wanted.equals(scope)) {
      scope = wanted;
      history.ifPresent(known -> ask(() -> read(known, wanted)));
    }
  }

  private record Read(History history, List<DeckPath> decks, Report report) {}

  /// A deck that is gone leaves all of them.
  private Read read(History known, Scope wanted) {
    List<DeckPath> decks = List.copyOf(known.decks());
    Scope possible = new Scope(wanted.deck().filter(decks::contains), wanted.period());
    return new Read(known, decks, room.report(known, possible));
  }

  private void ask(Supplier<Read> look) {
    reading.ifPresent(BackgroundTasks.Request::withdraw);
    reading =
        Optional.of(
            work.ask(
                look,
                this::show,
                failure -> {
                  throw failure;
                }));
  }

  private void show(Read read) {
    history = Optional.of(read.history());
    scope = read.report().scope();
    boolean empty = scope.deck().isEmpty() && read.report().cards().all() == 0;
    state.set(
        empty && read.report().days().isEmpty()
            ? new StatisticsState.NoCards()
            : new Ready(read.decks(), read.report(), asTables, Optional.empty()));
  }

  /// Shows a figure as a table, or as a chart again.
  public void toggleTable(Figure figure) {
    if (!asTables.remove(figure)) {
      asTables.add(figure);
    }
    showTables();
  }

  /// Shows every figure as a table; all as charts again if they are tables.
  public void toggleTables() {
    if (asTables.size() == Figure.values().length) {
      asTables.clear();
    } else {
      asTables.addAll(EnumSet.allOf(Figure.class));
    }
    showTables();
  }

  private void showTables() {
    if (state.get() instanceof Ready(var decks, Report report, var _, var _)) {
      state.set(new Ready(decks, report, asTables, Optional.empty()));
    }
  }

  /// Writes the table of a figure into a file.
  public void saveTable(Figure figure, Path file) {
    if (state.get() instanceof Ready ready) {
      save(file, ready.report().table(figure).csv().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Writes a picture into a file.
  ///
  /// @param png its bytes
  public void savePicture(byte[] png, Path file) {
    save(file, png);
  }

  private void save(Path file, byte[] bytes) {
    work.ask(
        () -> written(file, bytes),
        this::say,
        failure -> {
          throw failure;
        });
  }

  private static String written(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      return TEXTS.say("saved", file.toString());
    } catch (IOException _) {
      return TEXTS.say("not-saved", file.toString());
    }
  }

  private void say(String sentence) {
    if (state.get() instanceof Ready(var decks, Report report, var tables, var _)) {
      state.set(new Ready(decks, report, tables, Optional.of(sentence)));
    }
  }
}
