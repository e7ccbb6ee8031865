package dev.highwater.library;

import dev.highwater.card.Card;
import java.util.List;
import java.util.SortedMap;

/// The scenarios that a profile knows: those that notes declare, and the learner's own. Filled by
/// storage; each method is one durable transaction.
public interface Scenarios {
  /// The cards whose notes declare a scenario, by path of the note, line and ordinal; of cards that
  /// share one only the first.
  List<Card> declaring();

  /// The texts of the learner's own scenarios, by name.
  SortedMap<String, String> own();

  /// Keeps a text under a name, instead of any earlier one.
  void keep(String name, String text);

  /// Forgets the text of that name; nothing happens when there is none.
  void forget(String name);
}
