package dev.highwater.proof;

import dev.highwater.scenario.Condition;
import dev.highwater.scenario.Promise;
import dev.highwater.scenario.Step;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Choice;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Trace;
import java.util.ArrayList;
import java.util.List;

/// What there may be to say at the end of a run that breaks a promise.
final class Violation {
  private Violation() {}

  /// Expectations of which at least one holds where the promise is broken.
  ///
  /// @param sends of the records that were sent
  /// @param trace of the run
  static List<Step> candidates(Promise promise, List<Choice.Send> sends, Trace trace) {
    List<String> records = sends.stream().map(Choice.Send::record).toList();
    ClusterView end = trace.steps().getLast().after();
    List<Condition> conditions = new ArrayList<>();
    switch (promise) {
      case ACKED_RECORDS_SURVIVE ->
          records.forEach(record -> conditions.add(new Condition.Lost(record)));
      case ACKED_RECORDS_READABLE -> {
        for (String record : records) {
          conditions.add(new Condition.Acked(record));
          conditions.add(not(new Condition.Visible(record)));
        }
      }
      case NO_DUPLICATES ->
          records.forEach(record -> conditions.add(new Condition.Duplicated(record)));
      case ORDER_KEPT -> conditions.addAll(swapped(sends));
      case WRITES_CONTINUE -> {
        conditions.add(new Condition.LeaderIs(end.leader()));
        conditions.add(new Condition.IsrIs(end.isr()));
        conditions.add(new Condition.Failed(FreshWrite.RECORD, "NotEnoughReplicasException"));
        conditions.add(not(new Condition.Acked(FreshWrite.RECORD)));
      }
      case HIGH_WATERMARK_SAFE -> {
        conditions.add(new Condition.HighWatermarkIs(end.highWatermark()));
        conditions.addAll(missing(end));
      }
      case READ_RECORDS_STAY ->
          records.forEach(record -> conditions.add(not(new Condition.Survives(record))));
    }
    return conditions.stream().map(Witnesses::expect).toList();
  }

  private static Condition not(Condition condition) {
    return new Condition.Not(condition);
  }

  /// Records of one producer against the order in which it sent them.
  private static List<Condition> swapped(List<Choice.Send> sends) {
    List<Condition> conditions = new ArrayList<>();
    for (int later = 1; later < sends.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (sends.get(later).producer().equals(sends.get(earlier).producer())) {
          conditions.add(
              new Condition.Before(sends.get(later).record(), sends.get(earlier).record()));
        }
      }
    }
    return conditions;
  }

  /// Committed records that replicas which could be elected do not have.
  private static List<Condition> missing(ClusterView end) {
    List<Condition> conditions = new ArrayList<>();
    List<LogRecord> log = end.leader().map(id -> end.broker(id).log()).orElse(List.of());
    int committed = (int) Math.min(end.highWatermark(), log.size());
    List<BrokerId> electable = new ArrayList<>(end.isr());
    electable.addAll(end.elr());
    for (LogRecord record : log.subList(0, committed)) {
      for (BrokerId broker : electable) {
        conditions.add(not(new Condition.OnReplicas(record.name(), List.of(broker))));
      }
    }
    return conditions;
  }
}
