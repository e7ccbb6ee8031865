package dev.highwater;

import dev.highwater.library.ImportReport;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.note.NoteProblem;
import dev.highwater.ui.settings.VaultSummary.LastImport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has become of the vaults since Highwater was started. For one thread at a time.
final class VaultLog {
  private final Map<NoteSource, LastImport> imports = new HashMap<>();
  private final Map<NoteSource, List<NoteProblem>> problems = new HashMap<>();
  private final Map<NoteSource, String> troubles = new HashMap<>();
  private final Map<NoteSource, String> unwatched = new HashMap<>();

  Optional<LastImport> last(NoteSource source) {
    return Optional.ofNullable(imports.get(source));
  }

  List<NoteProblem> problems(NoteSource source) {
    return problems.getOrDefault(source, List.of());
  }

  Optional<String> trouble(NoteSource source) {
    return Optional.ofNullable(troubles.get(source))
        .or(() -> Optional.ofNullable(unwatched.get(source)));
  }

  void trouble(NoteSource source, String sentence) {
    troubles.put(source, sentence);
  }

  void noTrouble(NoteSource source) {
    troubles.remove(source);
  }

  /// Its changes cannot be heard, until it vanishes and comes back.
  void unwatched(NoteSource source, String sentence) {
    unwatched.put(source, sentence);
  }

  void vanished(NoteSource source, String sentence) {
    unwatched.remove(source);
    trouble(source, sentence);
  }

  void forget(NoteSource source) {
    imports.remove(source);
    problems.remove(source);
    troubles.remove(source);
    unwatched.remove(source);
  }

  /// Remembers an import; the problems of what was not looked at stay.
  void imported(
      NoteSource source, List<NoteFiles.Found> looked, ImportReport report, LocalDateTime at) {
    List<NoteProblem> now = new ArrayList<>();
    problems(source).stream().filter(problem -> !isIn(problem, looked)).forEach(now::add);
    boolean whole = looked.stream().anyMatch(it -> it.scope().isEmpty());
    // That a part holds no notes is no news about the vault.
    report.problems().stream().filter(it -> whole || !it.note().isEmpty()).forEach(now::add);
    now.sort(Comparator.comparing(NoteProblem::note).thenComparingInt(NoteProblem::line));
    problems.put(source, now);
    imports.put(
        source, new LastImport(at, report.added(), report.changed(), report.removed(), now.size()));
  }

  private static boolean isIn(NoteProblem problem, List<NoteFiles.Found> looked) {
    return looked.stream()
        .map(NoteFiles.Found::scope)
        .anyMatch(scope ->
            scope.isEmpty()
                || problem.note().equals(scope)
                || problem.note().startsWith(scope + "/"));
  }
}
