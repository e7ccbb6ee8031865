package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.ConsumerOutcome;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Moment;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at a moment of a run: does a condition hold, and what is seen of what it speaks of.
final class Observation {
  private Observation() {}

  static boolean holds(Condition condition, Moment moment) {
    return switch (condition) {
      case Condition.TimeIs(Tick at) -> moment.now().compareTo(at) >= 0;
      case Condition.Acked(String record) ->
          outcome(record, moment).filter(RecordOutcome::acknowledged).isPresent();
      case Condition.Done(String record) ->
          outcome(record, moment).flatMap(RecordOutcome::completed).isPresent();
      case Condition.Failed(String record, String exception) ->
          outcome(record, moment)
              .flatMap(RecordOutcome::error)
              .filter(exception::equals)
              .isPresent();
      case Condition.Lost(String record) ->
          outcome(record, moment)
              .filter(RecordOutcome::acknowledged)
              .flatMap(RecordOutcome::survives)
              .filter(survives -> !survives)
              .isPresent();
      case Condition.Before(String first, String second) -> {
        List<String> log = leadersLog(moment);
        yield log.contains(first) && log.indexOf(first) < log.indexOf(second);
      }
      case Condition.Survives(String record) ->
          outcome(record, moment).flatMap(RecordOutcome::survives).orElse(false);
      case Condition.Visible(String record) ->
          outcome(record, moment).filter(RecordOutcome::visible).isPresent();
      case Condition.Duplicated(String record) -> times(record, moment) > 1;
      case Condition.Vanished(String record) ->
          moment.consumers().stream().anyMatch(consumer -> consumer.hasRead(record))
              && moment.cluster().leader().isPresent()
              && times(record, moment) == 0;
      case Condition.OnReplicas(String record, var brokers) ->
          brokers.stream().allMatch(id -> isOn(record, id, moment));
      case Condition.HasRead(String consumer, String record) ->
          moment.consumer(consumer).filter(each -> each.hasRead(record)).isPresent();
      case Condition.PositionIs(String consumer, long offset) ->
          moment.consumer(consumer).filter(each -> each.position() == offset).isPresent();
      case Condition.Raised(String consumer, String exception) ->
          moment.consumer(consumer).filter(each -> each.errors().contains(exception)).isPresent();
      case Condition.Not(Condition other) -> !holds(other, moment);
      case Condition.HighWatermarkIs(long offset) ->
          moment.cluster().leader().isPresent() && moment.cluster().highWatermark() == offset;
      case Condition.ElrIs(var brokers) -> moment.cluster().elr().equals(brokers);
      case Condition.LeaderIs(var leader) -> moment.cluster().leader().equals(leader);
      case Condition.LeaderElected() -> hasWorkingLeader(moment.cluster());
      case Condition.IsrIs(var brokers) -> moment.cluster().isr().equals(brokers);
    };
  }

  /// One clause about what is the case, for a condition that does not hold.
  static String seen(Condition condition, Moment moment) {
    return switch (condition) {
      case Condition.TimeIs _ -> "it is " + ScenarioPrinter.time(moment.now());
      case Condition.Acked(String record) -> answer(record, moment);
      case Condition.Done(String record) -> answer(record, moment);
      case Condition.Failed(String record, var _) -> answer(record, moment);
      case Condition.Lost(String record) -> answer(record, moment) + ", " + place(record, moment);
      case Condition.Before _ -> "the leader's log is " + String.join(", ", leadersLog(moment));
      case Condition.Survives(String record) -> place(record, moment);
      case Condition.Visible(String record) -> record + " cannot be read by a consumer";
      case Condition.Vanished(String record) -> reading(record, moment);
      case Condition.OnReplicas(String record, var _) -> holders(record, moment);
      case Condition.HasRead(String consumer, String _) -> readings(consumer, moment);
      case Condition.PositionIs(String consumer, long _) -> readings(consumer, moment);
      case Condition.Raised(String consumer, String _) -> readings(consumer, moment);
      case Condition.Not(Condition other) ->
          ScenarioPrinter.condition(other) + " is what the run shows";
      case Condition.HighWatermarkIs(long _) ->
          moment.cluster().leader().isEmpty()
              ? "there is no leader"
              : ScenarioPrinter.condition(
                  new Condition.HighWatermarkIs(moment.cluster().highWatermark()));
      case Condition.Duplicated(String record) -> place(record, moment) + " once at most";
      case Condition.ElrIs(var _) ->
          ScenarioPrinter.condition(new Condition.ElrIs(moment.cluster().elr()));
      case Condition.LeaderIs(var _) -> leader(moment.cluster());
      case Condition.LeaderElected() -> leader(moment.cluster()) + ", and it is not up";
      case Condition.IsrIs(var _) ->
          ScenarioPrinter.condition(new Condition.IsrIs(moment.cluster().isr()));
    };
  }

  /// What is waited for before a condition is looked at, if it is about an answer, or about what a
  /// consumer gets.
  static Optional<Condition> answerOf(Condition condition) {
    return switch (condition) {
      case Condition.Acked(String record) -> Optional.of(new Condition.Done(record));
      case Condition.Done(String record) -> Optional.of(new Condition.Done(record));
      case Condition.Failed(String record, var _) -> Optional.of(new Condition.Done(record));
      case Condition.HasRead read -> Optional.of(read);
      case Condition.Raised raised -> Optional.of(raised);
      case Condition.Lost _, Condition.Survives _, Condition.Visible _, Condition.Duplicated _ ->
          Optional.empty();
      case Condition.Vanished _, Condition.OnReplicas _, Condition.PositionIs _, Condition.Not _ ->
          Optional.empty();
      case Condition.HighWatermarkIs _, Condition.Before _ -> Optional.empty();
      case Condition.TimeIs _ -> Optional.empty();
      case Condition.ElrIs _, Condition.LeaderIs _, Condition.LeaderElected _, Condition.IsrIs _ ->
          Optional.empty();
    };
  }

  private static Optional<RecordOutcome> outcome(String record, Moment moment) {
    return moment.records().stream().filter(each -> each.name().equals(record)).findFirst();
  }

  private static long times(String record, Moment moment) {
    return leadersLog(moment).stream().filter(record::equals).count();
  }

  private static List<String> leadersLog(Moment moment) {
    return moment.cluster().leader().stream()
        .flatMap(id -> moment.cluster().broker(id).log().stream())
        .map(LogRecord::name)
        .toList();
  }

  private static boolean isOn(String record, BrokerId id, Moment moment) {
    return moment.cluster().broker(id).log().stream().anyMatch(each -> each.name().equals(record));
  }

  private static String holders(String record, Moment moment) {
    List<BrokerId> holders =
        moment.cluster().brokers().stream()
            .map(BrokerView::id)
            .filter(id -> isOn(record, id, moment))
            .toList();
    return holders.isEmpty()
        ? "no replica has " + record
        : record + " is on " + ScenarioPrinter.brokers(holders);
  }

  private static String reading(String record, Moment moment) {
    return moment.consumers().stream().anyMatch(consumer -> consumer.hasRead(record))
        ? place(record, moment)
        : "no consumer has read " + record;
  }

  private static String readings(String consumer, Moment moment) {
    return moment
        .consumer(consumer)
        .map(each ->
            consumer
                + (each.reads().isEmpty()
                    ? " has read nothing"
                    : " has read "
                        + each.reads().stream()
                            .map(ConsumerOutcome.Read::record)
                            .collect(Collectors.joining(", ")))
                + " and is at offset "
                + each.position()
                + (each.errors().isEmpty() ? "" : ", after " + String.join(", ", each.errors())))
        .orElse(consumer + " does not read");
  }

  private static String answer(String record, Moment moment) {
    Optional<RecordOutcome> outcome = outcome(record, moment);
    if (outcome.isEmpty()) {
      return record + " was not sent";
    }
    if (outcome.get().acknowledged()) {
      return record + " was acknowledged";
    }
    return outcome
        .get()
        .error()
        .map(error -> record + " failed with " + error)
        .orElse(record + " is not answered yet");
  }

  private static String place(String record, Moment moment) {
    return moment
        .cluster()
        .leader()
        .map(id ->
            holds(new Condition.Survives(record), moment)
                ? record + " is in the log of leader " + id
                : record + " is not in the log of leader " + id)
        .orElse("there is no leader");
  }

  private static String leader(ClusterView cluster) {
    return "leader = " + cluster.leader().map(BrokerId::toString).orElse("none");
  }

  private static boolean hasWorkingLeader(ClusterView cluster) {
    return cluster.leader().map(cluster::broker).filter(BrokerView::running).isPresent();
  }
}
