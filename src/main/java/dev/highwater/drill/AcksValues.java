package dev.highwater.drill;

import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the values a card gives to {@code acks} against what the configuration accepts.
final class AcksValues {
  /// Every value that could be taken for one, in Kafka's own writing.
  private static final List<String> TRIED = List.of("0", "1", "2", "3", "all");

  private AcksValues() {}

  static List<Remark> remarks(Reading card) {
    List<Remark> remarks = new ArrayList<>();
    for (String value : card.acks()) {
      objection(value)
          .ifPresent(objection ->
              remarks.add(
                  new Remark(
                      Remark.Kind.CORRECTS,
                      "acks=" + value + " is refused",
                      "Kafka's answer to it: " + objection + ".")));
    }
    if (asksForAll(card) && remarks.isEmpty()) {
      remarks.add(completeness(card));
    }
    return remarks;
  }

  private static boolean asksForAll(Reading card) {
    boolean several = card.asked().hasWord("values", "settings", "levels", "options", "modes");
    return several && card.asked().values().acks().isEmpty() && !card.acks().isEmpty();
  }

  private static Remark completeness(Reading card) {
    List<String> accepted = TRIED.stream().filter(value -> objection(value).isEmpty()).toList();
    List<String> missing = accepted.stream().filter(value -> !card.acks().contains(value)).toList();
    String values = "Of the values tried (" + String.join(", ", TRIED) + "), the producer accepts ";
    return missing.isEmpty()
        ? new Remark(
            Remark.Kind.CONFIRMS,
            accepted.size() + " values",
            values + String.join(", ", accepted) + "; all may also be written -1.")
        : new Remark(
            Remark.Kind.CORRECTS,
            "also acks=" + String.join(", acks=", missing),
            values
                + String.join(", ", accepted)
                + "; the answer leaves out "
                + String.join(", ", missing)
                + ".");
  }

  private static Optional<String> objection(String value) {
    return ScenarioReader.read("acks: " + value + "\nsend A\n")
            instanceof ReadScenario.Bad(var errors)
        ? Optional.of(errors.getFirst().message())
        : Optional.empty();
  }
}
