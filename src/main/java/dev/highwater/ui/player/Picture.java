package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.ConsumerOutcome;
import dev.highwater.simulator.LogRecord;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Outage;
import dev.highwater.simulator.RecordOutcome;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.Trace;
import dev.highwater.simulator.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the cluster pane shows after one step; everything in it is read off the trace.
///
/// @param rows one per broker, in assignment order
/// @param highWatermark exclusive end of the committed records
/// @param readable names of the records a consumer can read
/// @param readers the consumers of the run, in the order of its configuration
/// @param inSyncSet the controller's in-sync set, in words
/// @param eligibleSet the eligible leader replicas outside it, in words; empty when there are none
/// @param leaderEpoch of the partition
/// @param lostOnTheWay names of the records whose request was lost, so that no log ever had them
record Picture(
    List<Row> rows,
    long highWatermark,
    List<String> readable,
    List<Reader> readers,
    String inSyncSet,
    String eligibleSet,
    int leaderEpoch,
    List<String> lostOnTheWay) {

  Picture {
    rows = List.copyOf(rows);
    readable = List.copyOf(readable);
    readers = List.copyOf(readers);
    lostOnTheWay = List.copyOf(lostOnTheWay);
  }

  /// A broker with its log.
  ///
  /// @param leads it is the appointed leader
  /// @param believesItLeads it is not, but has not heard so
  /// @param standsStill its process runs, but does nothing
  /// @param cutFrom nodes to which it can make no connection
  /// @param knownWatermark exclusive end of what it knows to be committed
  record Row(
      BrokerId id,
      boolean leads,
      boolean believesItLeads,
      ReplicaState state,
      boolean standsStill,
      List<Node> cutFrom,
      long knownWatermark,
      List<Square> squares) {
    Row {
      cutFrom = List.copyOf(cutFrom);
      squares = List.copyOf(squares);
    }
  }

  /// One record in a log; its offset is its place in the row.
  ///
  /// @param epoch of the leader that appended it; empty when it is not in the log
  record Square(String name, RecordMark mark, Optional<Integer> epoch) {}

  /// A consumer.
  ///
  /// @param position offset of the next record it reads, as its reads tell it
  /// @param read names of the records it has read, in that order
  record Reader(String name, long position, List<String> read) {
    Reader {
      read = List.copyOf(read);
    }
  }

  /// The picture after a step.
  static Picture at(Trace trace, int step) {
    TraceStep now = trace.steps().get(step);
    ClusterView cluster = now.after();
    List<String> leaderLog = leaderLog(cluster);
    List<Row> rows = new ArrayList<>();
    for (BrokerView broker : cluster.brokers()) {
      rows.add(row(broker, cluster, trace, step));
    }
    List<String> readable =
        leaderLog.subList(0, (int) Math.min(cluster.highWatermark(), leaderLog.size()));
    return new Picture(
        rows,
        cluster.highWatermark(),
        readable,
        trace.consumers().stream().map(each -> reader(each, now.at())).toList(),
        numbers(cluster.isr()),
        numbers(cluster.elr()),
        cluster.leaderEpoch().value(),
        lostOnTheWay(trace, step));
  }

  /// The row of a broker.
  Row row(BrokerId id) {
    return rows.get(id.value() - 1);
  }

  /// Squares in the longest row.
  int columns() {
    return rows.stream().mapToInt(row -> row.squares().size()).max().orElse(0);
  }

  private static String numbers(List<BrokerId> brokers) {
    return brokers.stream().map(BrokerId::toString).collect(Collectors.joining(", "));
  }

  private static Reader reader(ConsumerOutcome consumer, Tick now) {
    List<ConsumerOutcome.Read> reads =
        consumer.reads().stream().filter(read -> read.at().compareTo(now) <= 0).toList();
    long position = reads.isEmpty() ? 0 : reads.getLast().offset() + 1;
    return new Reader(
        consumer.name(), position, reads.stream().map(ConsumerOutcome.Read::record).toList());
  }

  private static List<String> leaderLog(ClusterView cluster) {
    return cluster
        .leader()
        .map(leader -> cluster.broker(leader).log().stream().map(LogRecord::name).toList())
        .orElse(List.of());
  }

  private static Row row(BrokerView broker, ClusterView cluster, Trace trace, int step) {
    boolean leads = cluster.leader().filter(broker.id()::equals).isPresent();
    List<Square> squares = new ArrayList<>();
    for (int offset = 0; offset < broker.log().size(); offset++) {
      squares.add(square(broker, offset, cluster));
    }
    if (leads) {
      squares.addAll(missing(leaderLog(cluster), trace, trace.steps().get(step).at()));
    }
    return new Row(
        broker.id(),
        leads,
        broker.leads() && broker.running() && !leads,
        ReplicaState.of(broker, cluster),
        standsStill(broker.id(), trace, step),
        cutFrom(new Node.Broker(broker.id()), trace, step),
        broker.highWatermark(),
        squares);
  }

  static boolean standsStill(BrokerId broker, Trace trace, int step) {
    return trace.outages().stream()
        .filter(outage -> outage.isAfter(step))
        .anyMatch(
            outage -> outage instanceof Outage.StandsStill still && still.broker().equals(broker));
  }

  /// The nodes to which that one can make no connection.
  static List<Node> cutFrom(Node node, Trace trace, int step) {
    List<Node> others = new ArrayList<>();
    for (Outage outage : trace.outages()) {
      if (outage.isAfter(step) && outage instanceof Outage.LinkCut cut) {
        if (cut.one().equals(node)) {
          others.add(cut.other());
        } else if (cut.other().equals(node)) {
          others.add(cut.one());
        }
      }
    }
    return others;
  }

  private static Square square(BrokerView broker, int offset, ClusterView cluster) {
    LogRecord record = broker.log().get(offset);
    Optional<Integer> epoch = Optional.of(record.epoch().value());
    Optional<List<LogRecord>> truth = cluster.leader().map(id -> cluster.broker(id).log());
    boolean gone =
        truth.filter(log -> offset >= log.size() || !log.get(offset).equals(record)).isPresent();
    if (gone) {
      return new Square(record.name(), RecordMark.LOST, epoch);
    }
    boolean committed = offset < cluster.highWatermark();
    RecordMark mark = committed ? RecordMark.COMMITTED : RecordMark.UNCOMMITTED;
    return new Square(record.name(), mark, epoch);
  }

  /// Records the leader's log does not have although the producer sent them: refused, or lost.
  private static List<Square> missing(List<String> leaderLog, Trace trace, Tick now) {
    List<Square> squares = new ArrayList<>();
    for (RecordOutcome record : trace.records()) {
      if (leaderLog.contains(record.name())) {
        continue;
      }
      if (record.appended().filter(tick -> tick.compareTo(now) <= 0).isPresent()) {
        squares.add(new Square(record.name(), RecordMark.LOST, Optional.empty()));
      } else if (isRefused(record.name(), trace, now)) {
        squares.add(new Square(record.name(), RecordMark.REFUSED, Optional.empty()));
      }
    }
    return squares;
  }

  private static List<String> lostOnTheWay(Trace trace, int step) {
    return trace.records().stream()
        .filter(record -> record.appended().isEmpty())
        .map(RecordOutcome::name)
        .filter(name -> isLostOnTheWay(name, trace, step))
        .toList();
  }

  /// The run does not say when a message was lost: that is when its receiver is first seen down.
  private static boolean isLostOnTheWay(String name, Trace trace, int step) {
    return trace.messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_REQUEST)
        .filter(message -> message.records().contains(name))
        .reduce((earlier, later) -> later)
        .filter(message -> message.fate() == Message.Fate.LOST)
        .filter(message -> hasReceiverGone(message, trace.steps().subList(0, step + 1)))
        .isPresent();
  }

  private static boolean hasReceiverGone(Message message, List<TraceStep> sofar) {
    return message.to() instanceof Node.Broker(var id)
        && sofar.stream()
            .filter(step -> step.at().compareTo(message.sent()) >= 0)
            .anyMatch(step -> !step.after().broker(id).running());
  }

  private static boolean isRefused(String name, Trace trace, Tick now) {
    return trace.messages().stream()
        .filter(message -> message.kind() == Message.Kind.PRODUCE_RESPONSE && message.refused())
        .filter(message -> message.sent().compareTo(now) <= 0)
        .anyMatch(message -> message.records().contains(name));
  }
}
