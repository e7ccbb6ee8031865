package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.study.StudyCard;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The rows of a long list, read when they come into view: those asked for in one pulse together.
/// For the screen's thread.
final class CardRows {
  /// More than any window shows.
  private static final int KEPT = 2000;

  private final LibraryDesk desk;
  private final BackgroundTasks work;
  private final LinkedHashMap<CardId, ReadOnlyObjectWrapper<Optional<StudyCard>>> rows =
      new LinkedHashMap<>(KEPT, 0.75f, true);
  private final SequencedSet<CardId> wanted = new LinkedHashSet<>();

  CardRows(LibraryDesk desk, BackgroundTasks work) {
    this.desk = desk;
    this.work = work;
  }

  /// The card, empty until it has been read.
  ReadOnlyObjectProperty<Optional<StudyCard>> of(CardId id) {
    ReadOnlyObjectWrapper<Optional<StudyCard>> row = rows.get(id);
    if (row == null) {
      row = new ReadOnlyObjectWrapper<>(Optional.empty());
      rows.put(id, row);
      want(id);
      forgetOldest();
    }
    return row.getReadOnlyProperty();
  }

  /// Reads again what is known, since cards have changed.
  void refresh() {
    List.copyOf(rows.keySet()).forEach(this::want);
  }

  private void forgetOldest() {
    var oldest = rows.sequencedEntrySet().iterator();
    while (rows.size() > KEPT && oldest.hasNext()) {
      oldest.next();
      oldest.remove();
    }
  }

  private void want(CardId id) {
    boolean first = wanted.isEmpty();
    wanted.add(id);
    if (first) {
      work.onScreen(this::read);
    }
  }

  private void read() {
    List<CardId> ids = new ArrayList<>(wanted);
    wanted.clear();
    work.ask(
        () -> desk.cards(ids),
        this::fill,
        failure -> {
          throw failure;
        });
  }

  /// Takes in cards that have been read, those of which no row was asked for yet as well.
  void fill(Map<CardId, StudyCard> cards) {
    cards.forEach((id, card) ->
        rows.computeIfAbsent(id, _ -> new ReadOnlyObjectWrapper<>(Optional.empty()))
            .set(Optional.of(card)));
    forgetOldest();
  }
}
