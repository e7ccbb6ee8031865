package dev.highwater.study.deck;

/// By whose rules the cards of a deck are scheduled.
public enum RulesChoice implements Named {
  /// As the vault's own settings say, exactly as obsidian-spaced-repetition would; for cards of no
  /// vault its SM-2.
  VAULT,
  /// The plugin's SM-2, seeing the card by its log.
  SM2,
  /// FSRS-6 with the learner's own parameters, seeing the card by its log.
  FSRS6
}
