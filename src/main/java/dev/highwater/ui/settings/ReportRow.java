package dev.highwater.ui.settings;

import dev.highwater.library.RecordedDecision;
import dev.highwater.note.NoteProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row of the report of an import; a list of any length is shown row by row.
public sealed interface ReportRow {
  /// The beginning of a group.
  ///
  /// @param group names it for {@link VaultsViewModel#toggle}
  /// @param open whether its rows follow
  record Heading(String group, String title, int size, boolean open) implements ReportRow {}

  /// Something in a note that the learner should know.
  record Problem(NoteProblem problem) implements ReportRow {}

  /// A card was recognised although it is not the same text in the same place.
  record Decision(RecordedDecision decision) implements ReportRow {}

  /// The import found nothing worth saying.
  record Nothing() implements ReportRow {}

  /// The group of decisions.
  String DECISIONS = "decisions";

  /// The rows of a report: first decisions, then problems by kind, the largest group first.
  ///
  /// @param closed groups whose rows are not shown
  static List<ReportRow> of(VaultReport report, Set<String> closed) {
    List<ReportRow> rows = new ArrayList<>();
    if (!report.decisions().isEmpty()) {
      add(
          rows,
          new Heading(
              DECISIONS,
              "Recognised cards",
              report.decisions().size(),
              !closed.contains(DECISIONS)),
          report.decisions().stream().<ReportRow>map(Decision::new).toList());
    }
    Map<String, List<ReportRow>> kinds = new LinkedHashMap<>();
    for (NoteProblem problem : report.problems()) {
      kinds.computeIfAbsent(problem.code(), _ -> new ArrayList<>()).add(new Problem(problem));
    }
    kinds.entrySet().stream()
        .sorted(Comparator.comparingInt(kind -> -kind.getValue().size()))
        .forEach(kind ->
            add(
                rows,
                new Heading(
                    kind.getKey(),
                    VaultWords.kind(kind.getKey()),
                    kind.getValue().size(),
                    !closed.contains(kind.getKey())),
                kind.getValue()));
    return rows.isEmpty() ? List.of(new Nothing()) : rows;
  }

  private static void add(List<ReportRow> rows, Heading heading, List<ReportRow> content) {
    rows.add(heading);
    if (heading.open()) {
      rows.addAll(content);
    }
  }
}
