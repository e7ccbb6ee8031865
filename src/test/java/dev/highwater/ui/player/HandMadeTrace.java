package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.LeaderEpoch;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds traces by hand, so that the player is tested against exactly known pictures.
final class HandMadeTrace {
  private final RunConfig config;
  private final List<TraceStep> steps = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<RecordOutcome> records = new ArrayList<>();
  private final List<List<LogRecord>> logs = new ArrayList<>();
  private final boolean[] running;
  private final boolean[] fenced;
  private Optional<BrokerId> leader = Optional.of(new BrokerId(1));
  private List<BrokerId> isr;
  private int epoch;
  private long highWatermark;

  HandMadeTrace(RunConfig config) {
    this.config = config;
    running = new boolean[config.replicas()];
    fenced = new boolean[config.replicas()];
    List<BrokerId> all = new ArrayList<>();
    for (int i = 0; i < config.replicas(); i++) {
      running[i] = true;
      logs.add(new ArrayList<>());
      all.add(new BrokerId(i + 1));
    }
    isr = all;
  }

  HandMadeTrace append(int broker, String record) {
    logs.get(broker - 1).add(new LogRecord(record, new LeaderEpoch(epoch)));
    return this;
  }

  HandMadeTrace cut(int broker, int end) {
    List<LogRecord> log = logs.get(broker - 1);
    log.subList(end, log.size()).clear();
    return this;
  }

  HandMadeTrace highWatermark(long value) {
    highWatermark = value;
    return this;
  }

  HandMadeTrace crash(int broker) {
    running[broker - 1] = false;
    return this;
  }

  HandMadeTrace fence(int broker) {
    fenced[broker - 1] = true;
    return this;
  }

  HandMadeTrace inSync(int... brokers) {
    isr = java.util.Arrays.stream(brokers).mapToObj(BrokerId::new).toList();
    return this;
  }

  HandMadeTrace elect(int broker) {
    leader = Optional.of(new BrokerId(broker));
    epoch++;
    return this;
  }

  HandMadeTrace noLeader() {
    leader = Optional.empty();
    epoch++;
    return this;
  }

  HandMadeTrace step(long micros, String event, String text) {
    return add(micros, event, text, false);
  }

  HandMadeTrace routine(long micros) {
    return add(micros, "heartbeat", "Broker 2 sends a heartbeat.", true);
  }

  private HandMadeTrace add(long micros, String event, String text, boolean routine) {
    List<BrokerView> brokers = new ArrayList<>();
    for (int i = 0; i < running.length; i++) {
      BrokerId id = new BrokerId(i + 1);
      boolean leads = leader.filter(id::equals).isPresent();
      long known = Math.min(highWatermark, logs.get(i).size());
      brokers.add(new BrokerView(id, running[i], fenced[i], leads, logs.get(i), known));
    }
    ClusterView after =
        new ClusterView(leader, isr, List.of(), new LeaderEpoch(epoch), highWatermark, brokers);
    steps.add(new TraceStep(steps.size(), new Tick(micros), event, text, routine, after));
    return this;
  }

  HandMadeTrace message(
      Message.Kind kind, Node from, Node to, String label, String record, long sent, long arrived) {
    List<String> carried = record.isEmpty() ? List.of() : List.of(record);
    return message(kind, from, to, label, carried, false, sent, Optional.of(arrived), false);
  }

  HandMadeTrace refusal(int broker, String record, String error, long sent, long arrived) {
    return message(
        Message.Kind.PRODUCE_RESPONSE,
        broker(broker),
        producer(),
        error,
        List.of(record),
        true,
        sent,
        Optional.of(arrived),
        false);
  }

  /// A message that is held as soon as it is sent, and then lost.
  HandMadeTrace lost(Message.Kind kind, Node from, Node to, String label, String record, long at) {
    return message(kind, from, to, label, List.of(record), false, at, Optional.empty(), true);
  }

  private HandMadeTrace message(
      Message.Kind kind,
      Node from,
      Node to,
      String label,
      List<String> carried,
      boolean refused,
      long sent,
      Optional<Long> arrived,
      boolean lost) {
    messages.add(
        new Message(
            messages.size(),
            kind,
            from,
            to,
            label,
            carried,
            refused,
            List.of(new Message.Field("Label", label)),
            new Tick(sent),
            arrived.map(Tick::new),
            lost
                ? Optional.of(new Message.Hold(new Tick(sent), Optional.empty()))
                : Optional.empty(),
            lost ? Message.Fate.LOST : Message.Fate.DELIVERED));
    return this;
  }

  /// Times are microseconds since the run began; below 0 means never.
  HandMadeTrace record(
      String name,
      boolean acknowledged,
      String error,
      boolean visible,
      boolean survives,
      long... sentAppendedCommittedCompleted) {
    long[] at = sentAppendedCommittedCompleted;
    records.add(
        new RecordOutcome(
            name,
            config.acks(),
            acknowledged,
            Optional.empty(),
            Optional.of(error).filter(e -> !e.isEmpty()),
            visible,
            Optional.of(survives),
            new Tick(at[0]),
            tick(at[1]),
            tick(at[2]),
            tick(at[3])));
    return this;
  }

  private static Optional<Tick> tick(long micros) {
    return micros < 0 ? Optional.empty() : Optional.of(new Tick(micros));
  }

  Trace build() {
    return new Trace(config, steps, messages, records, List.of(), List.of(), "0000000000000000");
  }

  static Node producer() {
    return new Node.Producer("producer");
  }

  static Node broker(int number) {
    return new Node.Broker(new BrokerId(number));
  }
}
