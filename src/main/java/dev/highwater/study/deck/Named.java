package dev.highwater.study.deck;

import java.util.Locale;

/// A choice with a name that commands, JSON and the database use.
public sealed interface Named
    permits NewOrder, ReviewOrder, Mixing, SiblingRule, LeechAction, Predicting, RulesChoice {

  /// The constant's name in Java.
  String name();

  /// The constant's name elsewhere: lower case, words joined by hyphens.
  default String storedName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
