package dev.highwater.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sides of a cloze card as Markdown: what is asked is {@code [...]} or {@code [hint]} in front
/// and highlighted on the back.
final class ClozeText {
  private final String text;
  private final Clozes clozes;
  private final List<Integer> inTextOrder = new ArrayList<>();

  ClozeText(String text, Clozes clozes) {
    this.text = text;
    this.clozes = clozes;
    for (int deletion = 0; deletion < clozes.deletions().size(); deletion++) {
      inTextOrder.add(deletion);
    }
    inTextOrder.sort(Comparator.comparingInt(it -> clozes.deletions().get(it).start()));
  }

  /// False for a number that no deletion has: there is nothing to ask.
  boolean asks(int card) {
    return inTextOrder.stream().anyMatch(it -> clozes.role(it, card) == Clozes.Role.ASKED);
  }

  String front(int card) {
    return side(card, true);
  }

  String back(int card) {
    return side(card, false);
  }

  private String side(int card, boolean front) {
    StringBuilder side = new StringBuilder();
    int at = 0;
    for (int index : apart(card)) {
      ClozeDeletion deletion = clozes.deletions().get(index);
      side.append(text, at, deletion.start());
      side.append(
          switch (clozes.role(index, card)) {
            case SHOWN -> deletion.answer();
            case HIDDEN -> placeholder(deletion.hint());
            case ASKED -> front ? placeholder(deletion.hint()) : "==" + deletion.answer() + "==";
          });
      at = deletion.end();
    }
    return side.append(text, at, text.length()).toString();
  }

  /// Patterns may overlap, as in {@code ==**a**==}; what is asked goes before what is only shown.
  private List<Integer> apart(int card) {
    List<Integer> apart = new ArrayList<>();
    for (int index : inTextOrder) {
      ClozeDeletion deletion = clozes.deletions().get(index);
      boolean overlaps =
          !apart.isEmpty() && clozes.deletions().get(apart.getLast()).end() > deletion.start();
      if (!overlaps) {
        apart.add(index);
      } else if (clozes.role(apart.getLast(), card) == Clozes.Role.SHOWN
          && clozes.role(index, card) != Clozes.Role.SHOWN) {
        apart.removeLast();
        apart.add(index);
      }
    }
    return apart;
  }

  private static String placeholder(Optional<String> hint) {
    return "[" + hint.orElse("...") + "]";
  }
}
