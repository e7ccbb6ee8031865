package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The brokers whose processes stand still, and what waits for them meanwhile.
final class Standstills {
  private final Agenda agenda;
  private final TreeMap<BrokerId, List<Planned>> waiting = new TreeMap<>();

  Standstills(Agenda agenda) {
    this.agenda = agenda;
  }

  /// False if it stands still already.
  boolean pause(BrokerId broker) {
    return waiting.putIfAbsent(broker, new ArrayList<>()) == null;
  }

  boolean has(BrokerId broker) {
    return waiting.containsKey(broker);
  }

  /// All that waits happens now, in its order; false if it does not stand still.
  boolean resume(Tick now, BrokerId broker) {
    List<Planned> kept = waiting.remove(broker);
    if (kept == null) {
      return false;
    }
    kept.forEach(planned -> agenda.plan(now, planned));
    return true;
  }

  /// Its process has ended, and with it what waits.
  void forget(BrokerId broker) {
    waiting.remove(broker);
  }

  /// Keeps back what a process would have to do that stands still; false if nobody does who is
  /// meant.
  boolean keeps(Planned planned) {
    if (waiting.isEmpty()) {
      return false;
    }
    Optional<List<Planned>> kept =
        doer(planned).flatMap(broker -> Optional.ofNullable(waiting.get(broker)));
    kept.ifPresent(list -> list.add(planned));
    return kept.isPresent();
  }

  /// The broker whose process acts. The kernel writes pages back without it.
  private static Optional<BrokerId> doer(Planned planned) {
    return switch (planned) {
      case Planned.Arrival arrival -> broker(arrival.flight().to());
      case Planned.Handling handling -> broker(handling.flight().to());
      case Planned.TimerDue(Timer timer) -> waiter(timer);
      case Planned.ConnectionLoss(Node node, BrokerId _) -> broker(node);
      case Planned.ChannelClose(BrokerId broker, String _) -> Optional.of(broker);
      case Planned.Heartbeat heartbeat -> Optional.of(heartbeat.broker());
      case Planned.LagCheck check -> Optional.of(check.broker());
      case Planned.Writeback _, Planned.RebalanceCheck _, Planned.SessionCheck _ ->
          Optional.empty();
    };
  }

  private static Optional<BrokerId> broker(Node node) {
    return node instanceof Node.Broker(BrokerId id) ? Optional.of(id) : Optional.empty();
  }

  private static Optional<BrokerId> waiter(Timer timer) {
    return switch (timer) {
      case Timer.ProducePurgatory waited -> Optional.of(waited.leader());
      case Timer.FetchWait waited -> Optional.of(waited.leader());
      case Timer.ReadWait waited -> Optional.of(waited.leader());
      case Timer.FetchBackoff waited -> Optional.of(waited.follower());
      case Timer.RegistrationRetry waited -> Optional.of(waited.broker());
      case Timer.OfProducer _, Timer.OfConsumer _ -> Optional.empty();
    };
  }
}
