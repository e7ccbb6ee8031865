package dev.highwater.study.catchup;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Schedule;
import dev.highwater.study.CardActions;
import dev.highwater.study.Graded;
import dev.highwater.study.LogEntry;
import dev.highwater.study.ReviewLog;
import dev.highwater.study.StudyCard;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.catchup.CatchUpPlan.Way;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The backlog of a learner who comes back after a break: the cards that come back after days and
/// are due, suspended and buried ones left out. Says what each way of working it off costs before
/// one is applied. For one thread at a time.
public final class CatchUp {
  /// Taken for an answer as long as the learner has given none.
  public static final Duration UNKNOWN_ANSWER = Duration.ofSeconds(10);

  private static final List<Integer> SPANS = List.of(3, 7, 14, 30);
  private static final double SECONDS_A_MINUTE = 60;

  private final StudyDesk desk;
  private final List<Owed> owed = new ArrayList<>();
  private final LocalDate today;
  private final Duration answer;

  /// Looks at the backlog as it is now.
  ///
  /// @param log asked when cards were last reviewed, and how long answers take
  public CatchUp(StudyDesk desk, ReviewLog log, Recall recall) {
    this.desk = desk;
    this.today = desk.calendar().today();
    this.answer = usualAnswer(log);
    List<StudyCard> due =
        desk.cards().dueAndNew(today).stream().filter(CatchUp::comesBackAfterDays).toList();
    Map<CardId, List<LogEntry>> rows = log.of(due.stream().map(card -> card.card().id()).toList());
    for (StudyCard card : due) {
      List<LogEntry> ofCard = rows.getOrDefault(card.card().id(), List.of());
      owed.add(new Owed(card, recall.of(card.schedule().orElseThrow(), ofCard)));
    }
  }

  private static boolean comesBackAfterDays(StudyCard card) {
    return card.schedule().map(Schedule::interval).filter(it -> it >= 1).isPresent();
  }

  private record Owed(StudyCard card, Recall.Trace trace) {
    double fades(LocalDate today) {
      return trace.on(today) - trace.on(today.plusDays(1));
    }
  }

  /// How many cards are due.
  public int cards() {
    return owed.size();
  }

  /// The learner's own median time to answer, or {@link #UNKNOWN_ANSWER}.
  public Duration answer() {
    return answer;
  }

  /// Ways of working it off; none when nothing is due.
  public List<CatchUpPlan> plans() {
    List<CatchUpPlan> plans = new ArrayList<>();
    if (!owed.isEmpty()) {
      plans.add(plan(Way.ALL_TODAY, 1));
    }
    for (int days : SPANS) {
      if (owed.size() > days) {
        plans.add(plan(Way.WEAKEST_FIRST, days));
        plans.add(plan(Way.FADING_FIRST, days));
      }
    }
    return plans;
  }

  /// Gives every card of the backlog its day, as one step that {@code undo} takes back.
  ///
  /// @param name of one of {@link #plans}
  public CardActions.Outcome apply(String name) {
    Optional<CatchUpPlan> plan = plans().stream().filter(it -> it.name().equals(name)).findFirst();
    if (plan.isEmpty()) {
      return new CardActions.Outcome.Refused("There is no plan " + name + ".");
    }
    List<CardActions.Move> moves = new ArrayList<>();
    List<Owed> cards = inOrder(plan.get().way());
    for (int at = 0; at < cards.size(); at++) {
      int later = at / plan.get().cardsPerDay();
      if (later > 0) {
        moves.add(new CardActions.Move(cards.get(at).card(), today.plusDays(later)));
      }
    }
    if (moves.isEmpty()) {
      return new CardActions.Outcome.Refused("All cards are due today already.");
    }
    Graded done = desk.actions().rescheduleAll(moves);
    return new CardActions.Outcome.Done(done);
  }

  private CatchUpPlan plan(Way way, int span) {
    List<Owed> cards = inOrder(way);
    int perDay = Math.ceilDiv(cards.size(), span);
    int days = Math.ceilDiv(cards.size(), perDay);
    double forgotten = 0;
    double atOnce = 0;
    int[] load = new int[days];
    for (int at = 0; at < cards.size(); at++) {
      int later = at / perDay;
      load[later]++;
      forgotten += 1 - cards.get(at).trace().on(today.plusDays(later));
      atOnce += 1 - cards.get(at).trace().on(today);
    }
    int busiest = 0;
    int all = 0;
    for (int later = 0; later < days; later++) {
      int alsoDue = later == 0 ? 0 : desk.cards().load().cardsDueOn(today.plusDays(later));
      all += load[later] + alsoDue;
      busiest = Math.max(busiest, load[later] + alsoDue);
    }
    return new CatchUpPlan(
        way, days, perDay, forgotten, forgotten - atOnce, minutes(all) / days, minutes(busiest));
  }

  private List<Owed> inOrder(Way way) {
    return switch (way) {
      case ALL_TODAY -> owed;
      case WEAKEST_FIRST ->
          owed.stream().sorted(Comparator.comparingDouble(it -> it.trace().on(today))).toList();
      case FADING_FIRST ->
          owed.stream()
              .sorted(Comparator.comparingDouble((Owed it) -> it.fades(today)).reversed())
              .toList();
    };
  }

  private double minutes(int cards) {
    return cards * answer.toMillis() / 1000.0 / SECONDS_A_MINUTE;
  }

  /// The learner's median time to answer, or {@link #UNKNOWN_ANSWER}.
  public static Duration usualAnswer(ReviewLog log) {
    return median(log.answerTimes());
  }

  private static Duration median(List<Duration> times) {
    List<Duration> sorted = times.stream().filter(Duration::isPositive).sorted().toList();
    return sorted.isEmpty() ? UNKNOWN_ANSWER : sorted.get(sorted.size() / 2);
  }
}
