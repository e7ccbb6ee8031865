package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.ConsumerOutcome;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What changed at each node from step to step of a run, read off the views of the cluster.
final class LaneChanges {
  private final Trace trace;
  private final List<LaneMark> marks = new ArrayList<>();
  private final List<LaneSpan> spans = new ArrayList<>();

  private LaneChanges(Trace trace) {
    this.trace = trace;
  }

  static LaneChanges of(Trace trace) {
    LaneChanges changes = new LaneChanges(trace);
    ClusterView before = trace.steps().getFirst().after();
    for (TraceStep step : trace.steps()) {
      changes.compare(step.index(), before, step.after());
      before = step.after();
    }
    trace.records().forEach(changes::failure);
    trace.consumers().forEach(changes::reads);
    changes.marks.sort(Comparator.comparingInt(LaneMark::step));
    for (int broker = 1; broker <= trace.config().replicas(); broker++) {
      changes.spans(new BrokerId(broker));
    }
    return changes;
  }

  List<LaneMark> marks() {
    return marks;
  }

  List<LaneSpan> spans() {
    return spans;
  }

  @SuppressWarnings("ReferenceEquality") // views that did not change are shared between steps
  private void compare(int step, ClusterView before, ClusterView after) {
    if (before == after) {
      return;
    }
    for (BrokerView now : after.brokers()) {
      BrokerView was = before.broker(now.id());
      if (was != now) {
        process(step, was, now);
        log(step, was, now);
      }
      membership(step, now.id(), before, after);
    }
    after
        .leader()
        .filter(_ -> after.highWatermark() != before.highWatermark())
        .ifPresent(
            leader -> mark(step, leader, LaneMark.Kind.WATERMARK, "" + after.highWatermark(), ""));
  }

  private void process(int step, BrokerView was, BrokerView now) {
    if (was.running() != now.running()) {
      LaneMark.Kind kind = now.running() ? LaneMark.Kind.RESTARTED : LaneMark.Kind.CRASHED;
      mark(step, now.id(), kind, "", "");
    }
    if (was.fenced() != now.fenced()) {
      LaneMark.Kind kind = now.fenced() ? LaneMark.Kind.FENCED : LaneMark.Kind.UNFENCED;
      mark(step, now.id(), kind, "", "");
    }
  }

  private void membership(int step, BrokerId id, ClusterView before, ClusterView after) {
    boolean leads = after.leader().filter(id::equals).isPresent();
    if (leads && !before.leader().equals(after.leader())) {
      mark(step, id, LaneMark.Kind.LEADS, "" + after.leaderEpoch(), "");
    }
    boolean isIn = after.isr().contains(id);
    if (isIn != before.isr().contains(id)) {
      LaneMark.Kind kind = isIn ? LaneMark.Kind.JOINED_IN_SYNC : LaneMark.Kind.LEFT_IN_SYNC;
      mark(step, id, kind, "", "");
    }
  }

  private void log(int step, BrokerView was, BrokerView now) {
    int same = 0;
    while (same < was.log().size()
        && same < now.log().size()
        && was.log().get(same).equals(now.log().get(same))) {
      same++;
    }
    for (int offset = same; offset < was.log().size(); offset++) {
      mark(step, now.id(), LaneMark.Kind.CUT_OFF, was.log().get(offset), offset);
    }
    for (int offset = same; offset < now.log().size(); offset++) {
      mark(step, now.id(), LaneMark.Kind.APPENDED, now.log().get(offset), offset);
    }
  }

  private void mark(int step, BrokerId id, LaneMark.Kind kind, LogRecord record, int offset) {
    mark(step, id, kind, record.name() + " @" + offset, record.name());
  }

  private void mark(int step, BrokerId id, LaneMark.Kind kind, String text, String record) {
    marks.add(new LaneMark(step, new Node.Broker(id), kind, text, record));
  }

  private void failure(RecordOutcome record) {
    if (record.completed().isPresent() && record.error().isPresent()) {
      marks.add(
          new LaneMark(
              stepAt(record.completed().get()),
              senderOf(record.name()),
              LaneMark.Kind.FAILED,
              record.name() + ": " + record.error().get(),
              record.name()));
    }
  }

  private Node senderOf(String record) {
    return trace.messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_REQUEST)
        .filter(message -> message.records().contains(record))
        .map(Message::from)
        .findFirst()
        .orElseGet(() -> new Node.Producer(trace.config().producer().clientId()));
  }

  private void reads(ConsumerOutcome consumer) {
    Node node = new Node.Consumer(consumer.name());
    for (ConsumerOutcome.Read read : consumer.reads()) {
      String text = read.record() + " @" + read.offset();
      marks.add(new LaneMark(stepAt(read.at()), node, LaneMark.Kind.READ, text, read.record()));
    }
  }

  /// The first step of that moment; the last one before if there is none.
  private int stepAt(Tick moment) {
    List<TraceStep> steps = trace.steps();
    int step = 0;
    while (step + 1 < steps.size() && steps.get(step + 1).at().compareTo(moment) <= 0) {
      step++;
    }
    while (step > 0 && steps.get(step - 1).at().equals(steps.get(step).at())) {
      step--;
    }
    return step;
  }

  private void spans(BrokerId id) {
    span(id, LaneSpan.Kind.DOWN, view -> !view.broker(id).running());
    span(id, LaneSpan.Kind.OUT_OF_SYNC, view -> !view.isr().contains(id));
    span(id, LaneSpan.Kind.LEADS, view -> view.leader().filter(id::equals).isPresent());
  }

  private void span(
      BrokerId id, LaneSpan.Kind kind, java.util.function.Predicate<ClusterView> holds) {
    Optional<Integer> began = Optional.empty();
    for (TraceStep step : trace.steps()) {
      boolean now = holds.test(step.after());
      if (now && began.isEmpty()) {
        began = Optional.of(step.index());
      } else if (!now && began.isPresent()) {
        spans.add(new LaneSpan(new Node.Broker(id), kind, began.get(), step.index()));
        began = Optional.empty();
      }
    }
    began.ifPresent(
        from -> spans.add(new LaneSpan(new Node.Broker(id), kind, from, trace.steps().size())));
  }
}
