package dev.highwater.ui.settings;

import dev.highwater.study.deck.DeckOption;
import dev.highwater.ui.frame.Texts;
import java.util.List;

/// Options of decks in words.
final class DeckOptionWords {
  private static final Texts TEXTS = Texts.of(DeckOptionWords.class);

  /// The options in the order of the screen: what plans cards, how many, in which order, and what
  /// is done about the troublesome ones.
  static final List<DeckOption> ORDER =
      List.of(
          DeckOption.SCHEDULER,
          DeckOption.DESIRED_RETENTION,
          DeckOption.NEW_PER_DAY,
          DeckOption.REVIEWS_PER_DAY,
          DeckOption.LEARNING_STEPS,
          DeckOption.RELEARNING_STEPS,
          DeckOption.MAXIMUM_INTERVAL,
          DeckOption.NEW_ORDER,
          DeckOption.REVIEW_ORDER,
          DeckOption.MIXING,
          DeckOption.NEW_SIBLINGS,
          DeckOption.REVIEW_SIBLINGS,
          DeckOption.LEECH_AT,
          DeckOption.LEECH_ACTION,
          DeckOption.LOAD_BALANCING,
          DeckOption.EASY_DAYS,
          DeckOption.FUZZ,
          DeckOption.OVERDUE_BONUS,
          DeckOption.PREDICTIONS);

  private DeckOptionWords() {}

  static String title(DeckOption option) {
    return switch (option) {
      case NEW_PER_DAY -> TEXTS.say("new-per-day");
      case REVIEWS_PER_DAY -> TEXTS.say("reviews-per-day");
      case NEW_ORDER -> TEXTS.say("new-order");
      case REVIEW_ORDER -> TEXTS.say("review-order");
      case MIXING -> TEXTS.say("mixing");
      case NEW_SIBLINGS -> TEXTS.say("new-siblings");
      case REVIEW_SIBLINGS -> TEXTS.say("review-siblings");
      case LEECH_AT -> TEXTS.say("leech-at");
      case LEECH_ACTION -> TEXTS.say("leech-action");
      case DESIRED_RETENTION -> TEXTS.say("desired-retention");
      case MAXIMUM_INTERVAL -> TEXTS.say("maximum-interval");
      case LEARNING_STEPS -> TEXTS.say("learning-steps");
      case RELEARNING_STEPS -> TEXTS.say("relearning-steps");
      case EASY_DAYS -> TEXTS.say("easy-days");
      case LOAD_BALANCING -> TEXTS.say("load-balancing");
      case SCHEDULER -> TEXTS.say("scheduler");
      case FUZZ -> TEXTS.say("fuzz");
      case OVERDUE_BONUS -> TEXTS.say("overdue-bonus");
      case PREDICTIONS -> TEXTS.say("predictions");
    };
  }

  static String says(DeckOption option) {
    return switch (option) {
      case NEW_PER_DAY -> TEXTS.say("new-per-day-says");
      case REVIEWS_PER_DAY -> TEXTS.say("reviews-per-day-says");
      case NEW_ORDER -> TEXTS.say("new-order-says");
      case REVIEW_ORDER -> TEXTS.say("review-order-says");
      case MIXING -> TEXTS.say("mixing-says");
      case NEW_SIBLINGS -> TEXTS.say("new-siblings-says");
      case REVIEW_SIBLINGS -> TEXTS.say("review-siblings-says");
      case LEECH_AT -> TEXTS.say("leech-at-says");
      case LEECH_ACTION -> TEXTS.say("leech-action-says");
      case DESIRED_RETENTION -> TEXTS.say("desired-retention-says");
      case MAXIMUM_INTERVAL -> TEXTS.say("maximum-interval-says");
      case LEARNING_STEPS -> TEXTS.say("learning-steps-says");
      case RELEARNING_STEPS -> TEXTS.say("relearning-steps-says");
      case EASY_DAYS -> TEXTS.say("easy-days-says");
      case LOAD_BALANCING -> TEXTS.say("load-balancing-says");
      case SCHEDULER -> TEXTS.say("scheduler-says");
      case FUZZ -> TEXTS.say("fuzz-says");
      case OVERDUE_BONUS -> TEXTS.say("overdue-bonus-says");
      case PREDICTIONS -> TEXTS.say("predictions-says");
    };
  }

  /// A value for people; one that has no words of its own speaks for itself.
  static String value(String name) {
    return switch (name) {
      case "vault" -> TEXTS.say("value-vault");
      case "sm2" -> TEXTS.say("value-sm2");
      case "fsrs6" -> TEXTS.say("value-fsrs6");
      case "notes" -> TEXTS.say("value-notes");
      case "latest" -> TEXTS.say("value-latest");
      case "random" -> TEXTS.say("value-random");
      case "due" -> TEXTS.say("value-due");
      case "due-random" -> TEXTS.say("value-due-random");
      case "overdue" -> TEXTS.say("value-overdue");
      case "shortest" -> TEXTS.say("value-shortest");
      case "longest" -> TEXTS.say("value-longest");
      case "reviews-first" -> TEXTS.say("value-reviews-first");
      case "new-first" -> TEXTS.say("value-new-first");
      case "mixed" -> TEXTS.say("value-mixed");
      case "together" -> TEXTS.say("value-together");
      case "apart" -> TEXTS.say("value-apart");
      case "buried" -> TEXTS.say("value-buried");
      case "suspend" -> TEXTS.say("value-suspend");
      case "mark" -> TEXTS.say("value-mark");
      case "off" -> TEXTS.say("value-off");
      case "sometimes" -> TEXTS.say("value-sometimes");
      case "always" -> TEXTS.say("value-always");
      default -> name;
    };
  }
}
