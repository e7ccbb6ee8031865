package dev.highwater.study.deck;

/// What happens to a leech: a card forgotten again and again.
public enum LeechAction implements Named {
  /// It is marked and not asked any more until the learner says so.
  SUSPEND,
  /// It is only marked.
  MARK
}
