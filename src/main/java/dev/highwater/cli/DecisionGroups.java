package dev.highwater.cli;

import dev.highwater.library.RecognitionDecision;
import dev.highwater.library.RecognitionReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The decisions of one import in words; cards that went the same way together are one line.
///
/// @param numbers under which the decisions are kept, in their order
record DecisionGroups(List<RecognitionDecision> decisions, List<Optional<Long>> numbers) {
  private record Way(RecognitionReason reason, String from, String to) {}

  List<String> lines() {
    Map<Way, List<Integer>> together = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < decisions.size(); at++) {
      RecognitionDecision decision = decisions.get(at);
      switch (decision.reason()) {
        case NOTE_RENAMED, MOVED ->
            together
                .computeIfAbsent(
                    new Way(decision.reason(), decision.before().note(), decision.after().note()),
                    _ -> new ArrayList<>())
                .add(at);
        default -> lines.add(number(at, at) + DecisionText.of(decision));
      }
    }
    List<String> all = new ArrayList<>();
    together.forEach((way, cards) -> all.add(line(way, cards)));
    all.addAll(lines);
    return all;
  }

  private String line(Way way, List<Integer> cards) {
    int count = cards.size();
    String verb = way.reason() == RecognitionReason.MOVED ? " moved from " : " followed note ";
    return number(cards.getFirst(), cards.getLast())
        + (count == 1 ? "1 card" : count + " cards")
        + verb
        + way.from()
        + " to "
        + way.to();
  }

  private String number(int first, int last) {
    if (numbers.get(first).isEmpty()) {
      return "";
    }
    long from = numbers.get(first).get();
    long to = numbers.get(last).orElse(from);
    return (from == to ? from : from + "–" + to) + ": ";
  }
}
