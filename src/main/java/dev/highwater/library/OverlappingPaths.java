package dev.highwater.library;

import dev.highwater.library.NoteFiles.Found;
import dev.highwater.library.NoteFiles.FoundNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sees to it that a note which lies under several of the paths that the user named is imported
/// once.
final class OverlappingPaths {
  private final Map<String, Found> places = new LinkedHashMap<>();
  private final Map<String, List<Found>> inside = new LinkedHashMap<>();

  private OverlappingPaths(List<Found> found) {
    found.forEach(one -> places.putIfAbsent(place(one), one));
    places.forEach((place, one) ->
        around(place)
            .ifPresent(outer -> inside.computeIfAbsent(outer, _ -> new ArrayList<>()).add(one)));
  }

  /// The same without those that lie inside another. A file that was named stays one that was
  /// named.
  static List<Found> merged(List<Found> found) {
    OverlappingPaths paths = new OverlappingPaths(found);
    return paths.places.entrySet().stream()
        .filter(entry -> paths.around(entry.getKey()).isEmpty())
        .map(entry -> paths.withNamedNotes(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String place(Found found) {
    String scope = found.scope();
    return found.source().root() + (scope.isEmpty() ? "" : "/" + scope);
  }

  /// The outermost of the other places that a place lies in.
  private Optional<String> around(String place) {
    for (int end = place.indexOf('/'); end >= 0; end = place.indexOf('/', end + 1)) {
      String outer = end == 0 ? "/" : place.substring(0, end);
      if (places.containsKey(outer) && !outer.equals(place)) {
        return Optional.of(outer);
      }
    }
    return Optional.empty();
  }

  private Found withNamedNotes(String place, Found outer) {
    Map<String, FoundNote> notes = new TreeMap<>();
    outer.notes().forEach(note -> notes.put(note.path(), note));
    for (Found inner : inside.getOrDefault(place, List.of())) {
      inner.notes().stream()
          .filter(FoundNote::namedDirectly)
          .map(note -> seenFrom(outer, inner, note))
          .forEach(note -> notes.put(note.path(), note));
    }
    return outer.with(List.copyOf(notes.values()), outer.problems());
  }

  private static FoundNote seenFrom(Found outer, Found inner, FoundNote note) {
    String whole = inner.source().root() + "/" + note.path();
    String path = below(outer.source().root(), whole);
    return new FoundNote(
        path, below(place(outer), whole), note.stamp(), note.content(), note.namedDirectly());
  }

  private static String below(String folder, String path) {
    return path.substring(folder.endsWith("/") ? folder.length() : folder.length() + 1);
  }
}
