package dev.highwater.drill;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How many brokers, after a card, may fail before an acknowledged record is lost.
///
/// @param acks the one value the card is about
/// @param enough so many crashes lose a record and fewer do not; else so many lose none
record LossCount(String acks, int crashes, boolean enough) {
  /// More are not searched while a learner waits.
  private static final int MOST = 2;

  private static final List<String> BORNE =
      List.of("without", "before", "until", "survive", "survives", "safe", "still");

  /// Empty for a card that does not ask how many, or does not say under which setting.
  static Optional<LossCount> of(Reading card) {
    List<String> acks = card.acks();
    OptionalInt number = Wording.number(card.answer(), false);
    boolean counts =
        card.asked().has(Concept.QUANTITY) && card.asked().hasAny(Concept.FAULT, Concept.REPLICA);
    if (!counts || number.isEmpty() || acks.size() != 1) {
      return Optional.empty();
    }
    boolean borne =
        card.asked().has(Concept.DURABLE)
            || card.asked().tokens().stream().anyMatch(BORNE::contains);
    return Optional.of(new LossCount(acks.getFirst(), number.getAsInt(), !borne));
  }

  /// The claim that says so, or nothing where no claim does: under acks=all a crash that keeps the
  /// log loses nothing, and which loss of disks a card has in mind it does not say.
  String line() {
    if (crashes > MOST || (enough && acks.equals("all"))) {
      return "";
    }
    if (!enough && crashes > 0) {
      return "claim acked records survive %d %s under acks = %s\n"
          .formatted(crashes, crashes == 1 ? "crash" : "crashes", acks);
    }
    return acks.equals("all")
        ? ""
        : "claim least crashes that lose an acked record = %d under acks = %s\n"
            .formatted(enough ? crashes : 1, acks);
  }

  /// What the runs, in which one broker crashes, say about the number.
  static Remark remark(Reading card, List<Evidence> runs) {
    Optional<LossCount> count = of(card);
    boolean oneIsEnough =
        count.isPresent()
            && runs.stream().anyMatch(run -> run.acks().equals(count.get().acks()) && run.lost());
    if (!oneIsEnough) {
      return new Remark(
          Remark.Kind.ADDS,
          "the number is not decided here",
          "These runs crash one broker at one moment; how many may fail is not decided by them.");
    }
    int said = count.get().enough() ? count.get().crashes() : count.get().crashes() + 1;
    return new Remark(
        said == 1 ? Remark.Kind.CONFIRMS : Remark.Kind.CORRECTS,
        "computed: 1 crash is enough",
        "Under acks=%s the record was acknowledged and then lost by the crash of one broker."
            .formatted(count.get().acks()));
  }
}
