package dev.highwater.library;

import dev.highwater.library.Block.Standing;
import java.util.Optional;
import java.util.OptionalInt;

/// Weighs what speaks for a block of the notes being a known block whose text is not quite the
/// same. A wrong history does more harm than a new card, so what lies farther off must be more
/// alike.
final class Evidence {
  /// How alike the words must be between the same two neighbours: more than half. Two cards of one
  /// form ("Default of acks?", "Default of retries?") have about a third in common.
  private static final double IN_PLACE = 0.55;

  /// Somewhere else in the note: the words alone must tell.
  private static final double IN_NOTE = 0.65;

  /// When all they share is the form that many cards have ("In which year was the battle of …?"):
  /// nearly all of it must be the same.
  private static final double OTHER_SUBJECT = 0.8;

  /// In another note: a copy that was changed a little must not be taken for its model, but that
  /// one is still in its note and so not among the candidates.
  private static final double ELSEWHERE = 0.75;

  /// Long gone: the same card typed again, not one that is like it.
  private static final double VANISHED = 0.85;

  /// The same question, with whatever answer: in the same note it is the same card, elsewhere some
  /// of the answer must be the same too.
  private static final double SAME_QUESTION_ELSEWHERE = 0.5;

  /// The same answer in its place: many questions have the answer "yes", so it must be of more than
  /// one word and the question related.
  private static final double SAME_ANSWER = 0.45;

  /// The comment that no other card has: in the same note it is enough by itself; in another, or
  /// after the card had vanished, the text must bear it out, since an editor may have made the new
  /// card of the old one's copy.
  private static final double SOLE_COMMENT_ELSEWHERE = 0.3;

  private final Pairing pairing;
  private final Vocabulary vocabulary;
  private final NoteTies ties;
  private final Neighbours neighbours;
  private final Comments comments;

  Evidence(
      Pairing pairing,
      Vocabulary vocabulary,
      NoteTies ties,
      Neighbours neighbours,
      Comments comments) {
    this.pairing = pairing;
    this.vocabulary = vocabulary;
    this.ties = ties;
    this.neighbours = neighbours;
    this.comments = comments;
  }

  /// A pair that may be one block.
  ///
  /// @param weight for comparing pairs with each other; more is surer
  record Likely(int known, int read, double weight) {}

  /// Empty when too little speaks for the pair.
  Optional<Likely> of(int known, int read) {
    Block before = pairing.known(known);
    Block now = pairing.read(read);
    Vocabulary.Likeness words = vocabulary.likeness(known, read);
    double likeness = words.share();
    boolean tied = ties.tied(before.note(), now.note());
    int shared = neighbours.shared(known, read);
    boolean sameQuestion = !now.front().isEmpty() && now.front().equals(before.front());
    boolean sameAnswer = now.back().indexOf(' ') > 0 && now.back().equals(before.back());
    OptionalInt holder = comments.soleHolder(read);
    boolean soleComment = holder.isPresent() && holder.getAsInt() == known;
    boolean enough =
        likeness >= needed(before.standing(), tied, shared, words.otherSubject())
            || (soleComment && ((tied && before.isPresent()) || likeness >= SOLE_COMMENT_ELSEWHERE))
            || (before.isPresent() && sameQuestion && (tied || likeness >= SAME_QUESTION_ELSEWHERE))
            || (before.isPresent() && sameAnswer && shared == 2 && likeness >= SAME_ANSWER);
    if (!enough) {
      return Optional.empty();
    }
    double weight =
        likeness
            + 0.15 * shared
            + (tied ? 0.2 : 0)
            + (soleComment ? 0.6 : comments.same(known, read) ? 0.05 : 0)
            + (sameQuestion ? 0.25 : 0)
            + (sameAnswer ? 0.1 : 0)
            + (before.context().equals(now.context()) ? 0.03 : 0)
            - (before.isPresent() ? 0 : 0.3);
    return Optional.of(new Likely(known, read, weight));
  }

  private static double needed(Standing standing, boolean tied, int shared, boolean otherSubject) {
    if (standing != Standing.PRESENT) {
      return tied ? VANISHED : 2;
    }
    if (!tied) {
      return otherSubject ? OTHER_SUBJECT : ELSEWHERE;
    }
    if (otherSubject) {
      return OTHER_SUBJECT;
    }
    return shared == 2 ? IN_PLACE : IN_NOTE;
  }
}
