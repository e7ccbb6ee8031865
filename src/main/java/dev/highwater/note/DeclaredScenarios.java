package dev.highwater.note;

import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which card each fenced block {@code acks} of a note belongs to: the nearest that begins above
/// it.
final class DeclaredScenarios {
  private final TreeMap<Integer, LineStructure.ScenarioFence> byCard = new TreeMap<>();
  private final List<NoteProblem> problems = new ArrayList<>();
  private final List<ScenarioBlock> alone = new ArrayList<>();

  private DeclaredScenarios() {}

  static DeclaredScenarios of(
      String note, List<LineStructure.ScenarioFence> fences, List<FlashcardBlock> blocks) {
    DeclaredScenarios declared = new DeclaredScenarios();
    TreeMap<Integer, FlashcardBlock> byLine = new TreeMap<>();
    blocks.forEach(block -> byLine.put(block.lines().first(), block));
    for (LineStructure.ScenarioFence fence : fences) {
      var above = byLine.floorEntry(fence.first());
      if (above == null) {
        declared.alone.add(new ScenarioBlock(fence.first() + 1, fence.text()));
        declared.problem(
            note, fence, "scenario-without-card", "No card stands above this scenario.");
      } else if (declared.byCard.putIfAbsent(above.getKey(), fence) != null) {
        declared.problem(
            note,
            fence,
            "second-scenario",
            "The card above has a scenario already; this one is not used.");
      }
    }
    return declared;
  }

  private void problem(
      String note, LineStructure.ScenarioFence fence, String code, String message) {
    problems.add(new NoteProblem(note, fence.first(), code, message));
  }

  Optional<String> of(FlashcardBlock block) {
    return fenceOf(block.lines()).map(LineStructure.ScenarioFence::text);
  }

  /// Where the scenario of the cards at those lines stands.
  Optional<LineStructure.ScenarioFence> fenceOf(LineRange block) {
    return Optional.ofNullable(byCard.get(block.first()));
  }

  /// Those with no card above them, in order of line.
  List<ScenarioBlock> alone() {
    return List.copyOf(alone);
  }

  List<NoteProblem> problems() {
    return problems;
  }
}
