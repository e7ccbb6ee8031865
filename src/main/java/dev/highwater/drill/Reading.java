package dev.highwater.drill;

import dev.highwater.card.Flashcard;
import java.util.List;
import java.util.Optional;

/// A card, read: what it asks, what it answers, whichever way round it is.
///
/// @param asked the side that asks; both together where neither does, as in a cloze or a pair of
///   statements
/// @param answer the other side
/// @param whole both together
record Reading(Side asked, Side answer, Side whole) {
  static Reading of(Flashcard card) {
    Side front = Side.of(card.front());
    Side back = Side.of(card.back());
    Side whole = Side.of(whole(card));
    if (front.asks()) {
      return new Reading(front, back, whole);
    }
    return back.asks() ? new Reading(back, front, whole) : new Reading(whole, whole, whole);
  }

  /// Both sides as one text.
  static String whole(Flashcard card) {
    return card.front() + " . " + card.back();
  }

  /// The replication factor the card gives; the question's word goes first.
  Optional<Integer> replicas() {
    return asked
        .values()
        .replicas()
        .or(() -> answer.values().replicas())
        .or(() -> asked.values().brokers());
  }

  /// The {@code min.insync.replicas} the card gives.
  Optional<Integer> minInsync() {
    return asked.values().minInsync().or(() -> answer.values().minInsync());
  }

  /// The values of {@code acks} the card is about: those of the question, or else of the answer.
  List<String> acks() {
    return asked.values().acks().isEmpty() ? answeredAcks() : asked.values().acks();
  }

  /// The values of {@code acks} the answer gives. Bare ones count only where the question is for
  /// them, not for a number.
  List<String> answeredAcks() {
    boolean bare =
        answer.values().acks().isEmpty()
            && asked.hasAny(Concept.ACKS, Concept.VALUES)
            && !(asked.has(Concept.QUANTITY) && asked.hasAny(Concept.REPLICA, Concept.FAULT));
    return bare ? answer.values().bareAcks() : answer.values().acks();
  }
}
