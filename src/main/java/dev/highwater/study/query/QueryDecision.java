package dev.highwater.study.query;

import dev.highwater.card.Flashcard;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.CardMarks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Says of one card whether a query means it. This is what the language means; a database that
/// finds cards faster has to come to the same.
public final class QueryDecision {
  private static final double MILLIS_A_DAY = 86_400_000;

  private final QueryMoment moment;
  private final CardFacts facts;

  private QueryDecision(QueryMoment moment, CardFacts facts) {
    this.moment = moment;
    this.facts = facts;
  }

  /// Whether the query means the card.
  public static boolean means(Query query, QueryMoment moment, CardFacts facts) {
    return new QueryDecision(moment, facts).meets(query);
  }

  private boolean meets(Query query) {
    return switch (query) {
      case Query.Everything() -> true;
      case Query.AllOf(var parts) -> parts.stream().allMatch(this::meets);
      case Query.AnyOf(var parts) -> parts.stream().anyMatch(this::meets);
      case Query.Not(Query part) -> !meets(part);
      case Query.Contains(Query.Place place, String text) -> contains(place, text);
      case Query.InDeck(String deck) -> isIn(Folding.fold(deck));
      case Query.Is(CardCondition condition) -> is(condition);
      case Query.Flagged(int flag) -> marks().flag() == flag;
      case Query.Due(Comparison comparison, DueDay day) ->
          dueDay().map(due -> comparison.holds(due.compareTo(day.from(today())), 0)).orElse(false);
      case Query.Measured(Measure measure, Comparison comparison, double bound) ->
          measure == Measure.RETRIEVABILITY
              ? isRemembered(comparison, bound)
              : figure(measure).map(value -> comparison.holds(value, bound)).orElse(false);
    };
  }

  private boolean contains(Query.Place place, String text) {
    return switch (place) {
      case CARD ->
          Folding.contains(flashcard().front(), text) || Folding.contains(flashcard().back(), text);
      case HEADING ->
          flashcard().context().stream().anyMatch(heading -> Folding.contains(heading, text));
      case NOTE -> Folding.contains(facts.card().card().note(), text);
    };
  }

  private boolean isIn(String folded) {
    return flashcard().decks().stream()
        .map(deck -> "/" + Folding.fold(deck.value()) + "/")
        .anyMatch(
            folded.startsWith("/")
                ? deck -> deck.startsWith(folded + "/")
                : deck -> deck.contains("/" + folded + "/"));
  }

  private boolean is(CardCondition condition) {
    return switch (condition) {
      case NEW -> schedule().isEmpty();
      case LEARNING -> schedule().filter(it -> it.interval() < 1).isPresent();
      case REVIEW -> schedule().filter(it -> it.interval() >= 1).isPresent();
      case DUE ->
          dueDay().filter(day -> !day.isAfter(today())).isPresent() && !marks().hideOn(today());
      case SUSPENDED -> marks().suspended();
      case BURIED -> marks().buriedOn().equals(Optional.of(today()));
      case LEECH -> marks().leech();
      case FLAGGED -> marks().flag() > 0;
    };
  }

  private Optional<Double> figure(Measure measure) {
    return switch (measure) {
      case EASE -> sm2().map(it -> (double) it.ease());
      case INTERVAL -> schedule().map(Schedule::interval);
      case STABILITY -> fsrs().map(FsrsSchedule::stability);
      case DIFFICULTY -> fsrs().map(FsrsSchedule::difficulty);
      case LAPSES -> Optional.of((double) facts.lapses());
      case REVIEWS -> Optional.of((double) facts.reviews());
      case RETRIEVABILITY -> Optional.empty();
    };
  }

  /// The chance falls with the time since the last review.
  private boolean isRemembered(Comparison comparison, double chance) {
    return schedule()
        .map(it ->
            comparison
                .turnedRound()
                .holds(Math.max(0, daysSinceReview(it)), moment.fadedTo(chance) * stability(it)))
        .orElse(false);
  }

  private static double stability(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> Math.max(1, sm2.interval());
      case FsrsSchedule fsrs -> fsrs.stability();
    };
  }

  private double daysSinceReview(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 ->
          ChronoUnit.DAYS.between(sm2.due(), today()) + (double) Math.round(sm2.interval());
      case FsrsSchedule fsrs ->
          (moment.now().instant().toEpochMilli() - lastReviewMillis(fsrs)) / MILLIS_A_DAY;
    };
  }

  private static double lastReviewMillis(FsrsSchedule fsrs) {
    return fsrs.lastReview()
        .map(Instant::toEpochMilli)
        .map(Long::doubleValue)
        .orElseGet(() -> fsrs.dueAt().toEpochMilli() - fsrs.interval() * MILLIS_A_DAY);
  }

  private Flashcard flashcard() {
    return facts.card().card().flashcard();
  }

  private CardMarks marks() {
    return facts.card().marks();
  }

  private LocalDate today() {
    return moment.now().day();
  }

  private Optional<Schedule> schedule() {
    return facts.card().schedule();
  }

  private Optional<LocalDate> dueDay() {
    return schedule().map(moment.days()::dueDay);
  }

  private Optional<Sm2Schedule> sm2() {
    return schedule().filter(Sm2Schedule.class::isInstance).map(Sm2Schedule.class::cast);
  }

  private Optional<FsrsSchedule> fsrs() {
    return schedule().filter(FsrsSchedule.class::isInstance).map(FsrsSchedule.class::cast);
  }
}
