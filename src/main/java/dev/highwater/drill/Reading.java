package dev.highwater.drill;

import dev.highwater.card.Flashcard;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A card, read: what it asks, what it answers, whichever way round it is.
///
/// @param asked the side that asks; both together where neither does, as in a cloze or a pair of
///   statements
/// @param answer the other side
/// @param whole both together
/// @param headings those the card stands under, which may give settings that it leaves out
record Reading(Side asked, Side answer, Side whole, Side headings) {
  private static final Pattern COUNTED_GAP = Pattern.compile("(?<![=:] ?)\\[(?:\\.{3}|…)\\]");

  static Reading of(Flashcard card) {
    Side back = Side.of(card.back());
    String asking = askingForCount(card.front(), back);
    Side front = Side.of(asking);
    Side whole = Side.of(asking + " . " + card.back());
    Side headings = Side.of(String.join(" . ", card.context()));
    if (front.asks() || Wording.verdict(back).isPresent()) {
      return new Reading(front, back, whole, headings);
    }
    return back.asks() || Wording.verdict(front).isPresent()
        ? new Reading(back, front, whole, headings)
        : new Reading(whole, whole, whole, headings);
  }

  /// A gap that a number fills, and that is not a setting's value, asks how many.
  private static String askingForCount(String front, Side back) {
    boolean number = Tokens.number(Tokens.at(back.tokens(), 0)).isPresent();
    return number ? COUNTED_GAP.matcher(front).replaceAll(" how many ") : front;
  }

  /// Both sides as one text.
  static String whole(Flashcard card) {
    return card.front() + " . " + card.back();
  }

  /// The replication factor stands in a heading only.
  boolean replicasFromHeading() {
    return ownReplicas().isEmpty() && replicas().isPresent();
  }

  /// {@code min.insync.replicas} stands in a heading only.
  boolean minInsyncFromHeading() {
    return ownMinInsync().isEmpty() && headings.values().minInsync().isPresent();
  }

  /// The replication factor the card gives; the question's word goes first.
  Optional<Integer> replicas() {
    return ownReplicas()
        .or(() -> headings.values().replicas())
        .or(() -> headings.values().brokers());
  }

  private Optional<Integer> ownReplicas() {
    return asked
        .values()
        .replicas()
        .or(() -> answer.values().replicas())
        .or(() -> asked.values().brokers());
  }

  /// The {@code min.insync.replicas} the card gives.
  Optional<Integer> minInsync() {
    return ownMinInsync().or(() -> headings.values().minInsync());
  }

  private Optional<Integer> ownMinInsync() {
    return asked
        .values()
        .minInsync()
        .or(() -> answer.values().minInsync())
        .or(() -> asked.values().inSyncNeeded());
  }

  /// The values of {@code acks} the card is about: those of the question, or else of the answer.
  List<String> acks() {
    if (!asked.values().acks().isEmpty()) {
      return asked.values().acks();
    }
    return answeredAcks().isEmpty() ? headings.values().acks() : answeredAcks();
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
