package dev.highwater.study.deck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One option of {@link DeckOptions}, with its name and how its values are written: the form in
/// which commands take them, JSON shows them and the database keeps them.
public enum DeckOption {
  NEW_PER_DAY("newPerDay"),
  REVIEWS_PER_DAY("reviewsPerDay"),
  NEW_ORDER("newOrder"),
  REVIEW_ORDER("reviewOrder"),
  MIXING("mixing"),
  NEW_SIBLINGS("newSiblings"),
  REVIEW_SIBLINGS("reviewSiblings"),
  LEECH_AT("leechAt"),
  LEECH_ACTION("leechAction"),
  DESIRED_RETENTION("desiredRetention"),
  MAXIMUM_INTERVAL("maximumInterval"),
  LEARNING_STEPS("learningSteps"),
  RELEARNING_STEPS("relearningSteps"),
  EASY_DAYS("easyDays"),
  LOAD_BALANCING("loadBalancing"),
  SCHEDULER("scheduler"),
  FUZZ("fuzz"),
  OVERDUE_BONUS("overdueBonus"),
  PREDICTIONS("predictions");

  private final String storedName;

  DeckOption(String storedName) {
    this.storedName = storedName;
  }

  /// The option of that name.
  public static Optional<DeckOption> named(String name) {
    return Arrays.stream(values()).filter(option -> option.storedName.equals(name)).findFirst();
  }

  /// Its name in commands, JSON and the database.
  public String storedName() {
    return storedName;
  }

  /// What its values are, in words, for example {@code a whole number from 0 to 999999}.
  public String words() {
    return form().words();
  }

  /// Its value as text; {@link #isValue} holds for it.
  public String of(DeckOptions options) {
    return switch (this) {
      case NEW_PER_DAY -> String.valueOf(options.newPerDay());
      case REVIEWS_PER_DAY -> String.valueOf(options.reviewsPerDay());
      case NEW_ORDER -> options.newOrder().storedName();
      case REVIEW_ORDER -> options.reviewOrder().storedName();
      case MIXING -> options.mixing().storedName();
      case NEW_SIBLINGS -> options.newSiblings().storedName();
      case REVIEW_SIBLINGS -> options.reviewSiblings().storedName();
      case LEECH_AT -> String.valueOf(options.leechAt());
      case LEECH_ACTION -> options.leechAction().storedName();
      case DESIRED_RETENTION -> String.valueOf(options.desiredRetention());
      case MAXIMUM_INTERVAL -> String.valueOf(options.maximumInterval());
      case LEARNING_STEPS -> OptionText.steps(options.learningSteps());
      case RELEARNING_STEPS -> OptionText.steps(options.relearningSteps());
      case EASY_DAYS -> OptionText.days(options.easyDays());
      case LOAD_BALANCING -> String.valueOf(options.loadBalancing());
      case SCHEDULER -> options.rules().storedName();
      case FUZZ -> String.valueOf(options.fuzz());
      case OVERDUE_BONUS -> String.valueOf(options.overdueBonus());
      case PREDICTIONS -> options.predictions().storedName();
    };
  }

  /// All values it can have, where they are few; empty where they are too many to list.
  public List<String> possibleValues() {
    return form().values();
  }

  /// True when the text is one of its values.
  public boolean isValue(String text) {
    return form().read().apply(text).isPresent();
  }

  /// Those options with another value of this one; the same when the text is none of its values.
  public DeckOptions with(DeckOptions options, String text) {
    return form().read().apply(text).map(value -> with(options, value)).orElse(options);
  }

  private OptionText.Form<?> form() {
    return switch (this) {
      case NEW_PER_DAY, REVIEWS_PER_DAY -> OptionText.LIMIT;
      case NEW_ORDER -> OptionText.oneOf(NewOrder.values());
      case REVIEW_ORDER -> OptionText.oneOf(ReviewOrder.values());
      case MIXING -> OptionText.oneOf(Mixing.values());
      case NEW_SIBLINGS, REVIEW_SIBLINGS -> OptionText.oneOf(SiblingRule.values());
      case LEECH_AT -> OptionText.LEECH_AT;
      case LEECH_ACTION -> OptionText.oneOf(LeechAction.values());
      case DESIRED_RETENTION -> OptionText.RETENTION;
      case MAXIMUM_INTERVAL -> OptionText.INTERVAL;
      case LEARNING_STEPS, RELEARNING_STEPS -> OptionText.STEPS;
      case EASY_DAYS -> OptionText.EASY_DAYS;
      case SCHEDULER -> OptionText.oneOf(RulesChoice.values());
      case PREDICTIONS -> OptionText.oneOf(Predicting.values());
      case LOAD_BALANCING, FUZZ, OVERDUE_BONUS -> OptionText.SWITCH;
    };
  }

  private DeckOptions with(DeckOptions it, Object value) {
    return new DeckOptions(
        or(NEW_PER_DAY, value, it.newPerDay()),
        or(REVIEWS_PER_DAY, value, it.reviewsPerDay()),
        or(NEW_ORDER, value, it.newOrder()),
        or(REVIEW_ORDER, value, it.reviewOrder()),
        or(MIXING, value, it.mixing()),
        or(NEW_SIBLINGS, value, it.newSiblings()),
        or(REVIEW_SIBLINGS, value, it.reviewSiblings()),
        or(LEECH_AT, value, it.leechAt()),
        or(LEECH_ACTION, value, it.leechAction()),
        or(DESIRED_RETENTION, value, it.desiredRetention()),
        or(MAXIMUM_INTERVAL, value, it.maximumInterval()),
        or(LEARNING_STEPS, value, it.learningSteps()),
        or(RELEARNING_STEPS, value, it.relearningSteps()),
        or(EASY_DAYS, value, it.easyDays()),
        or(LOAD_BALANCING, value, it.loadBalancing()),
        or(SCHEDULER, value, it.rules()),
        or(FUZZ, value, it.fuzz()),
        or(OVERDUE_BONUS, value, it.overdueBonus()),
        or(PREDICTIONS, value, it.predictions()));
  }

  /// The form of an option reads values of its own type only.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <T> T or(DeckOption option, Object value, T present) {
    return this == option ? (T) value : present;
  }

  /// Names of all options, for messages.
  public static List<String> names() {
    return Arrays.stream(values()).map(DeckOption::storedName).toList();
  }
}
