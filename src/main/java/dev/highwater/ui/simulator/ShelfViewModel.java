package dev.highwater.ui.simulator;

import dev.highwater.card.Card;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The scenarios that can be opened: the learner's own, and those that notes declare.
public final class ShelfViewModel {
  private final ReadOnlyObjectWrapper<List<Entry>> found =
      new ReadOnlyObjectWrapper<>(this, "found", List.of());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
  private final SimulatorRoom room;
  private final BackgroundTasks profile;
  private List<Entry> all = List.of();
  private String wanted = "";

  ShelfViewModel(SimulatorRoom room, BackgroundTasks profile) {
    this.room = room;
    this.profile = profile;
  }

  /// A scenario on the shelf.
  ///
  /// @param place its note and deck, or that it is one's own
  public record Entry(Source source, String title, String place, String text) {
    boolean matches(String words) {
      String all = (title + " " + place + " " + text).toLowerCase(Locale.ROOT);
      return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
          .allMatch(all::contains);
    }
  }

  /// Those that match what is searched for.
  public ReadOnlyObjectProperty<List<Entry>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Whether the shelf is open.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Opens the shelf as it is now.
  public void open() {
    open.set(true);
    wanted = "";
    profile.ask(
        this::entries,
        entries -> {
          all = entries;
          search(wanted);
        },
        failure -> {
          throw failure;
        });
  }

  /// Closes it.
  public void close() {
    open.set(false);
  }

  /// Shows what has all of these words in its name, place or text.
  public void search(String words) {
    wanted = words;
    found.set(all.stream().filter(entry -> entry.matches(words)).toList());
  }

  /// Forgets one of the learner's own scenarios.
  public void forget(Entry entry) {
    if (entry.source() instanceof Source.Own(String name)) {
      profile.ask(
          () -> {
            room.forget(name);
            return entries();
          },
          entries -> {
            all = entries;
            search(wanted);
          },
          failure -> {
            throw failure;
          });
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (SimulatorRoom.OwnScenario own : room.own()) {
      entries.add(new Entry(new Source.Own(own.name()), own.name(), "", own.text()));
    }
    for (Card card : room.declared()) {
      Optional<String> text = card.flashcard().scenario();
      text.ifPresent(scenario ->
          entries.add(new Entry(new Source.OfCard(card), Titles.of(card), card.note(), scenario)));
    }
    return entries;
  }
}
