package dev.highwater.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A block as a person writes it into a note, together with the truth of which cards it makes.
final class WrittenBlock {
  enum Shape {
    BASIC,
    REVERSED,
    MULTI,
    MULTI_REVERSED,
    CLOZE
  }

  Shape shape;
  String front;
  String back;

  /// The words of a cloze text; those in {@link #hidden} are asked for.
  List<String> words = new ArrayList<>();

  List<Integer> hidden = new ArrayList<>();

  /// One number for each card, in order; the same number is the same card for ever.
  List<Integer> cards = new ArrayList<>();

  /// Cards that the block does not make any more.
  final Deque<Integer> formerCards = new ArrayDeque<>();

  Optional<String> comment = Optional.empty();
  boolean commentApart;

  WrittenBlock(Shape shape, String front, String back) {
    this.shape = shape;
    this.front = front;
    this.back = back;
  }

  int cardsMade() {
    return switch (shape) {
      case BASIC, MULTI -> 1;
      case REVERSED, MULTI_REVERSED -> 2;
      case CLOZE -> hidden.size();
    };
  }

  WrittenBlock copy() {
    WrittenBlock copy = new WrittenBlock(shape, front, back);
    copy.words.addAll(words);
    copy.hidden.addAll(hidden);
    copy.comment = comment;
    copy.commentApart = commentApart;
    return copy;
  }

  String text() {
    String said =
        switch (shape) {
          case BASIC -> front + "::" + back;
          case REVERSED -> front + ":::" + back;
          case MULTI -> front + "\n?\n" + back;
          case MULTI_REVERSED -> front + "\n??\n" + back;
          case CLOZE -> cloze();
        };
    return said + comment.map(text -> (commentApart ? "\n\n" : "\n") + text).orElse("");
  }

  private String cloze() {
    List<String> shown = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      shown.add(hidden.contains(word) ? "==" + words.get(word) + "==" : words.get(word));
    }
    return String.join(" ", shown);
  }

  /// Gives the block a schedule comment such as years of reviews leave.
  void schedule(RandomGenerator random) {
    StringBuilder text = new StringBuilder("<!--SR:");
    for (int card = 0; card < cardsMade(); card++) {
      boolean common = random.nextInt(8) == 0;
      text.append(
          common
              ? "!2026-11-24,1,230"
              : "!2026-%02d-%02d,%d,%d"
                  .formatted(
                      1 + random.nextInt(12),
                      1 + random.nextInt(28),
                      1 + random.nextInt(60),
                      130 + 10 * random.nextInt(20)));
    }
    comment = Optional.of(text.append("-->").toString());
  }
}
