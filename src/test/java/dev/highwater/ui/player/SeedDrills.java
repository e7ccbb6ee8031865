package dev.highwater.ui.player;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import java.util.List;
import java.util.Optional;

/// The four cards of the seed note, played by the real engine.
final class SeedDrills {
  private SeedDrills() {}

  static DrillRun acknowledgement() {
    return play(
        "What are the three possible values for producer acks?",
        "0 (don't wait), 1 (leader only), all (all replicas)");
  }

  static DrillRun durability() {
    return play("Which producer ack setting has the strongest durability guarantee?", "all");
  }

  static DrillRun latency() {
    return play(
        "What is the trade-off of using acks=all?",
        "Higher latency because we need to wait for all replicas to acknowledge");
  }

  static DrillRun availability() {
    return play(
        "With acks=all and min.insync.replicas=2, how many brokers can fail before producers can't"
            + " write?",
        "1 broker - we need at least 2 brokers available to meet the min.insync.replicas"
            + " requirement");
  }

  private static DrillRun play(String front, String back) {
    Flashcard card =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            front,
            back,
            List.of("Flashcards"),
            List.of(new DeckPath("kafka")),
            new LineRange(0, 1),
            Optional.empty());
    Drills drills = new Drills();
    return drills.play(drills.of(card).orElseThrow(), card);
  }
}
