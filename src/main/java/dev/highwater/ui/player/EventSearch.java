package dev.highwater.ui.player;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Finds events of a run by words of their sentences; all views show the same matches.
public final class EventSearch {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Integer>> matches =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<String> sentences = List.of();

  EventSearch() {}

  /// Takes over the sentences of another run, one per stop; what is looked for stays.
  void open(int stops, IntFunction<String> sentenceOf) {
    sentences =
        IntStream.range(0, stops)
            .mapToObj(stop -> sentenceOf.apply(stop).toLowerCase(Locale.ROOT))
            .toList();
    find();
  }

  /// Looks for events whose sentence has every one of the words, however they are written; for none
  /// when there is no word.
  public void lookFor(String words) {
    text.set(words);
    find();
  }

  private void find() {
    List<String> words =
        text.get().toLowerCase(Locale.ROOT).lines().flatMap(EventSearch::words).toList();
    matches.set(
        words.isEmpty()
            ? List.of()
            : IntStream.range(0, sentences.size())
                .filter(stop -> words.stream().allMatch(sentences.get(stop)::contains))
                .boxed()
                .toList());
  }

  private static java.util.stream.Stream<String> words(String line) {
    return java.util.Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty());
  }

  /// The match after a stop, the first one after the last; the stop itself when nothing matches.
  int after(int stop) {
    List<Integer> found = matches.get();
    return found.stream()
        .filter(match -> match > stop)
        .findFirst()
        .orElseGet(() -> found.isEmpty() ? stop : found.getFirst());
  }

  /// The match before a stop, the last one before the first; the stop itself when nothing matches.
  int before(int stop) {
    List<Integer> found = matches.get();
    return found.reversed().stream()
        .filter(match -> match < stop)
        .findFirst()
        .orElseGet(() -> found.isEmpty() ? stop : found.getLast());
  }

  /// What is looked for.
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// The stops that match, ascending.
  public ReadOnlyObjectProperty<List<Integer>> matchesProperty() {
    return matches.getReadOnlyProperty();
  }
}
