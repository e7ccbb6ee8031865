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
                      saysRefused(card.answer()) ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS,
                      "acks=" + value + " is refused",
                      "Kafka's answer to it: " + objection + ".")));
    }
    if (remarks.isEmpty() && asksForAll(card)) {
      if (card.acks().isEmpty()) {
        remarks.add(count(card));
      } else if (card.acks().size() > 1) {
        remarks.add(completeness(card));
      }
    }
    return remarks;
  }

  private static boolean saysRefused(Side answer) {
    return answer.has(Concept.REFUSE)
        || answer.hasWord("invalid", "configexception", "illegal", "unsupported")
        || !Wording.verdict(answer).orElse(true);
  }

  private static boolean asksForAll(Reading card) {
    boolean several =
        card.asked()
            .hasWord("values", "settings", "levels", "options", "modes", "choices", "kinds");
    boolean answered = !card.acks().isEmpty() || Wording.number(card.answer(), true).isPresent();
    return several && card.asked().values().acks().isEmpty() && answered;
  }

  private static Remark count(Reading card) {
    int claimed = Wording.number(card.answer(), true).orElseThrow();
    int accepted = accepted().size();
    return new Remark(
        claimed == accepted ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS,
        accepted + " values",
        tried() + "; all may also be written -1.");
  }

  private static List<String> accepted() {
    return TRIED.stream().filter(value -> objection(value).isEmpty()).toList();
  }

  private static String tried() {
    return "Of the values tried (%s), the producer accepts %s"
        .formatted(String.join(", ", TRIED), String.join(", ", accepted()));
  }

  private static Remark completeness(Reading card) {
    List<String> missing =
        accepted().stream().filter(value -> !card.acks().contains(value)).toList();
    return missing.isEmpty()
        ? new Remark(
            Remark.Kind.CONFIRMS,
            accepted().size() + " values",
            tried() + "; all may also be written -1.")
        : new Remark(
            Remark.Kind.CORRECTS,
            "also acks=" + String.join(", acks=", missing),
            tried() + "; the answer leaves out " + String.join(", ", missing) + ".");
  }

  private static Optional<String> objection(String value) {
    return ScenarioReader.read("acks: " + value + "\nsend A\n")
            instanceof ReadScenario.Bad(var errors)
        ? Optional.of(errors.getFirst().message())
        : Optional.empty();
  }
}
