package dev.highwater.study.deck;

import dev.highwater.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One option of {@link DeckOptions}, with its name and how its values are written: the form in
/// which commands take them, JSON shows them and the database keeps them.
public enum DeckOption {
  NEW_PER_DAY("newPerDay", OptionText.LIMIT, options -> "" + options.newPerDay()),
  REVIEWS_PER_DAY("reviewsPerDay", OptionText.LIMIT, options -> "" + options.reviewsPerDay()),
  NEW_ORDER("newOrder", OptionText.oneOf(NewOrder.values()), it -> it.newOrder().storedName()),
  REVIEW_ORDER(
      "reviewOrder", OptionText.oneOf(ReviewOrder.values()), it -> it.reviewOrder().storedName()),
  MIXING("mixing", OptionText.oneOf(Mixing.values()), options -> options.mixing().storedName()),
  NEW_SIBLINGS(
      "newSiblings", OptionText.oneOf(SiblingRule.values()), it -> it.newSiblings().storedName()),
  REVIEW_SIBLINGS(
      "reviewSiblings",
      OptionText.oneOf(SiblingRule.values()),
      options -> options.reviewSiblings().storedName()),
  LEECH_AT("leechAt", OptionText.whole(1, 1000), options -> "" + options.leechAt()),
  LEECH_ACTION(
      "leechAction", OptionText.oneOf(LeechAction.values()), it -> it.leechAction().storedName()),
  DESIRED_RETENTION(
      "desiredRetention", OptionText.RETENTION, options -> "" + options.desiredRetention()),
  MAXIMUM_INTERVAL(
      "maximumInterval",
      OptionText.whole(1, (int) Schedule.LONGEST_INTERVAL),
      options -> "" + options.maximumInterval()),
  LEARNING_STEPS(
      "learningSteps", OptionText.STEPS, options -> OptionText.steps(options.learningSteps())),
  RELEARNING_STEPS(
      "relearningSteps", OptionText.STEPS, options -> OptionText.steps(options.relearningSteps())),
  EASY_DAYS("easyDays", OptionText.EASY_DAYS, options -> OptionText.days(options.easyDays())),
  LOAD_BALANCING("loadBalancing", OptionText.SWITCH, options -> "" + options.loadBalancing()),
  SCHEDULER("scheduler", OptionText.oneOf(RulesChoice.values()), it -> it.rules().storedName()),
  FUZZ("fuzz", OptionText.SWITCH, options -> "" + options.fuzz()),
  OVERDUE_BONUS("overdueBonus", OptionText.SWITCH, options -> "" + options.overdueBonus());

  private final String storedName;
  private final OptionText.Form<?> form;
  private final Function<DeckOptions, String> print;

  DeckOption(String storedName, OptionText.Form<?> form, Function<DeckOptions, String> print) {
    this.storedName = storedName;
    this.form = form;
    this.print = print;
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
    return form.words();
  }

  /// Its value as text; {@link #isValue} holds for it.
  public String of(DeckOptions options) {
    return print.apply(options);
  }

  /// True when the text is one of its values.
  public boolean isValue(String text) {
    return form.read().apply(text).isPresent();
  }

  /// Those options with another value of this one; the same when the text is none of its values.
  public DeckOptions with(DeckOptions options, String text) {
    return form.read().apply(text).map(value -> with(options, value)).orElse(options);
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
        or(OVERDUE_BONUS, value, it.overdueBonus()));
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
