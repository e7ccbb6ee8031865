package dev.highwater.ui.settings;

import dev.highwater.library.OutsideRating;
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

  /// Another program rated a card.
  record Outside(OutsideRating rating) implements ReportRow {}

  /// The import found nothing worth saying.
  record Nothing() implements ReportRow {}

  /// The group of decisions.
  String DECISIONS = "decisions";

  /// The group of cards rated on both sides.
  String CONFLICTS = "conflicts";

  /// The group of cards rated by another program only.
  String OUTSIDE = "outside";

  /// The rows of a report: first conflicts, then decisions, then ratings from outside, then
  /// problems by kind, the largest group first.
  ///
  /// @param closed groups whose rows are not shown
  static List<ReportRow> of(VaultReport report, Set<String> closed) {
    List<ReportRow> rows = new ArrayList<>();
    add(rows, CONFLICTS, "Rated here and in another program", outside(report, true), closed);
    add(
        rows,
        DECISIONS,
        "Recognised cards",
        report.decisions().stream().<ReportRow>map(Decision::new).toList(),
        closed);
    add(rows, OUTSIDE, "Rated in another program", outside(report, false), closed);
    Map<String, List<ReportRow>> kinds = new LinkedHashMap<>();
    for (NoteProblem problem : report.problems()) {
      kinds.computeIfAbsent(problem.code(), _ -> new ArrayList<>()).add(new Problem(problem));
    }
    kinds.entrySet().stream()
        .sorted(Comparator.comparingInt(kind -> -kind.getValue().size()))
        .forEach(kind ->
            add(rows, kind.getKey(), VaultWords.kind(kind.getKey()), kind.getValue(), closed));
    return rows.isEmpty() ? List.of(new Nothing()) : rows;
  }

  private static List<ReportRow> outside(VaultReport report, boolean conflict) {
    return report.outside().stream()
        .filter(rating -> rating.isConflict() == conflict)
        .<ReportRow>map(Outside::new)
        .toList();
  }

  private static void add(
      List<ReportRow> rows,
      String group,
      String title,
      List<ReportRow> content,
      Set<String> closed) {
    if (!content.isEmpty()) {
      boolean open = !closed.contains(group);
      rows.add(new Heading(group, title, content.size(), open));
      rows.addAll(open ? content : List.of());
    }
  }
}
