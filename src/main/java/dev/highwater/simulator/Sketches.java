package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws the sketches of nodes.
final class Sketches {
  private final List<Command.Send> sends;
  private final Map<List<LogRecord>, Integer> logs = new LinkedHashMap<>();

  /// @param sends the records of the search, in order of sending
  Sketches(List<Command.Send> sends) {
    this.sends = List.copyOf(sends);
  }

  static ControllerSketch of(ControllerState controller) {
    PartitionRegistration partition = controller.partition();
    return new ControllerSketch(
        partition.leader().map(BrokerId::value).orElse(0),
        partition.leaderEpoch().value(),
        mask(partition.isr()),
        mask(partition.elr()),
        mask(controller.metadata().fenced()));
  }

  BrokerSketch of(BrokerState broker) {
    List<LogRecord> log = broker.log().records();
    Optional<Leadership> leadership = broker.leadership();
    int followed =
        broker.known().flatMap(known -> known.partition().leader()).map(BrokerId::value).orElse(0);
    return new BrokerSketch(
        broker.running(),
        broker.lifecycle() == BrokerState.Lifecycle.STOPPING,
        broker.known().isPresent(),
        leadership.isPresent(),
        leadership.map(l -> l.epoch().value()).orElse(-1),
        followed,
        records(log),
        records(log.subList(0, (int) broker.highWatermark())),
        logs.computeIfAbsent(log, _ -> logs.size()),
        log.size(),
        (int) broker.highWatermark(),
        (int) broker.flushed(),
        repeats(log),
        disordered(log),
        leadership.map(l -> mask(l.isr())).orElse(0),
        leadership.map(l -> l.proposedIsr().isPresent()).orElse(false),
        leadership.map(l -> laggards(l, log.size())).orElse(0),
        leadership
            .map(l -> mask(l.parked().stream().map(Payload.FetchRequest::follower).toList()))
            .orElse(0),
        leadership.map(l -> caughtUp(l, log.size())).orElse(0),
        pending(broker),
        log);
  }

  static int mask(List<BrokerId> brokers) {
    int mask = 0;
    for (BrokerId broker : brokers) {
      mask |= 1 << (broker.value() - 1);
    }
    return mask;
  }

  /// The number of a record; -1 for one that the search does not count.
  private int number(String record) {
    for (int number = 0; number < sends.size(); number++) {
      if (sends.get(number).record().equals(record)) {
        return number;
      }
    }
    return -1;
  }

  int names(List<String> names) {
    int mask = 0;
    for (String name : names) {
      int number = number(name);
      mask |= number < 0 ? 0 : 1 << number;
    }
    return mask;
  }

  private int records(List<LogRecord> log) {
    return names(log.stream().map(LogRecord::name).toList());
  }

  private static boolean repeats(List<LogRecord> log) {
    return log.stream().map(LogRecord::name).distinct().count() < log.size();
  }

  /// Where a record stands twice, its first place counts.
  private boolean disordered(List<LogRecord> log) {
    List<Integer> first = new ArrayList<>();
    for (LogRecord record : log) {
      int number = number(record.name());
      if (number >= 0 && !first.contains(number)) {
        if (first.stream().anyMatch(before -> before > number && sameProducer(before, number))) {
          return true;
        }
        first.add(number);
      }
    }
    return false;
  }

  private boolean sameProducer(int one, int other) {
    return sends.get(one).producer().equals(sends.get(other).producer());
  }

  private static int laggards(Leadership leadership, int endOffset) {
    if (leadership.proposedIsr().isPresent()) {
      return 0;
    }
    return mask(
        leadership.followers().stream()
            .filter(follower -> follower.endOffset() != endOffset)
            .map(Leadership.FollowerProgress::id)
            .filter(leadership.isr()::contains)
            .toList());
  }

  private static int caughtUp(Leadership leadership, int endOffset) {
    return mask(
        leadership.followers().stream()
            .filter(follower -> follower.endOffset() == endOffset)
            .map(Leadership.FollowerProgress::id)
            .toList());
  }

  private int pending(BrokerState broker) {
    int pending = 0;
    for (Payload.ProduceRequest request : broker.unread()) {
      pending |= names(request.records());
    }
    return pending;
  }
}
