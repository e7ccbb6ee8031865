package dev.highwater.library;

import dev.highwater.card.CardId;
import dev.highwater.card.Flashcard;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyCards;
import java.time.InstantSource;
import java.util.Optional;

/// The use case: the learner corrects what an import decided about who a card is.
public final class IdentityByHand {
  private final NoteIndex notes;
  private final Recognitions recognitions;
  private final StudyCards cards;
  private final CardIds ids;
  private final InstantSource clock;

  /// @param notes asked that nobody reads or writes a vault's notes meanwhile
  public IdentityByHand(
      NoteIndex notes,
      Recognitions recognitions,
      StudyCards cards,
      CardIds ids,
      InstantSource clock) {
    this.notes = notes;
    this.recognitions = recognitions;
    this.cards = cards;
    this.ids = ids;
    this.clock = clock;
  }

  /// What came of a correction.
  public sealed interface Outcome {
    /// It is on the disk.
    ///
    /// @param decision as it is recorded now
    record Done(RecordedDecision decision) implements Outcome {}

    /// Nothing was changed.
    ///
    /// @param why one sentence for the learner
    record Refused(String why) implements Outcome {}

    /// Why nothing was changed; empty when it was.
    default Optional<String> refusal() {
      return this instanceof Refused(String why) ? Optional.of(why) : Optional.empty();
    }
  }

  /// Takes a decision back: the text becomes a card of its own, and the card that had been
  /// recognised in it vanishes with its former text and its history. Later imports do not make the
  /// match again.
  public Outcome takeBack(long decision) {
    return recognitions
        .find(decision)
        .map(found -> notes.inTurn(found.source(), () -> takeBackInTurn(decision)))
        .orElseGet(() -> new Outcome.Refused("There is no decision " + decision + "."));
  }

  private Outcome takeBackInTurn(long decision) {
    if (recognitions.find(decision).orElseThrow().takenBack().isPresent()) {
      return new Outcome.Refused("Decision " + decision + " has been taken back already.");
    }
    recognitions.takeBack(decision, ids.next(), clock.instant());
    return new Outcome.Done(recognitions.find(decision).orElseThrow());
  }

  /// Says that a card of a note is a card that had vanished: it goes on with the vanished card's
  /// history. The card it was taken for so far vanishes with its own.
  public Outcome restore(CardId vanished, CardId card) {
    return recognitions
        .sourceOf(card)
        .map(source -> notes.inTurn(source, () -> restoreInTurn(vanished, card)))
        .orElseGet(() -> restoreInTurn(vanished, card));
  }

  private Outcome restoreInTurn(CardId vanished, CardId card) {
    Optional<VanishedCard> gone =
        recognitions.vanished().stream().filter(it -> it.card().id().equals(vanished)).findFirst();
    if (gone.isEmpty()) {
      return new Outcome.Refused("There is no vanished card " + vanished + ".");
    }
    Optional<StudyCard> target = cards.find(card);
    if (target.isEmpty()) {
      return new Outcome.Refused("There is no card " + card + " in a note.");
    }
    if (!recognitions.sourceOf(card).equals(Optional.of(gone.get().source()))) {
      return new Outcome.Refused(
          "The cards " + vanished + " and " + card + " belong to different vaults.");
    }
    double likeness =
        TextLikeness.of(text(gone.get().card().flashcard()), text(target.get().card().flashcard()));
    return new Outcome.Done(recognitions.restore(vanished, card, likeness, clock.instant()));
  }

  private static String text(Flashcard card) {
    return card.front() + " " + card.back();
  }
}
