package dev.highwater.simulator;

import dev.highwater.simulator.Occasion.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What nodes can do by themselves. Which waits a node is in can be read off its state, so a search
/// keeps no timers.
final class Occasions {
  private final ToIntFunction<Event> numbers;

  /// @param numbers gives every event its number
  Occasions(ToIntFunction<Event> numbers) {
    this.numbers = numbers;
  }

  /// In an order that depends on the node alone.
  List<Occasion> of(NodeState node) {
    return switch (node) {
      case BrokerState broker -> of(broker);
      case ProducerState producer -> of(producer);
      case ControllerState _, ConsumerState _ -> List.of();
    };
  }

  private Occasion of(Timer timer, Gate gate, int place) {
    return new Occasion(numbers.applyAsInt(new Event.TimerFired(timer)), gate, place);
  }

  private List<Occasion> of(BrokerState broker) {
    List<Occasion> found = new ArrayList<>();
    if (!broker.running()) {
      return found;
    }
    if (broker.known().isEmpty()) {
      found.add(of(new Timer.RegistrationRetry(broker.id()), Gate.CONTROLLER_SILENT, 0));
      return found;
    }
    if (broker.leadership().isPresent()) {
      Leadership leadership = broker.leadership().get();
      for (Payload.FetchRequest fetch : leadership.parked()) {
        Timer wait = new Timer.FetchWait(broker.id(), fetch.follower(), fetch.fetchId());
        found.add(of(wait, Gate.FETCH_WAIT, fetch.follower().value()));
      }
      for (Leadership.DelayedProduce delayed : leadership.purgatory()) {
        Payload.ProduceRequest request = delayed.request();
        Timer wait =
            new Timer.ProducePurgatory(broker.id(), request.producer(), request.requestId());
        found.add(of(wait, Gate.PATIENCE, 0));
      }
      return found;
    }
    if (!broker.fetching() && broker.known().get().partition().leader().isPresent()) {
      Timer wait = new Timer.FetchBackoff(broker.id(), broker.fetchId());
      found.add(
          of(wait, Gate.TARGET_RUNS, broker.known().get().partition().leader().get().value()));
    }
    return found;
  }

  private List<Occasion> of(ProducerState producer) {
    List<Occasion> found = new ArrayList<>();
    String me = producer.clientId();
    if (producer.metadata().paused()) {
      boolean content = producer.batches().isEmpty() || producer.metadata().canReachLeader();
      found.add(of(new Timer.MetadataBackoff(me, 0), content ? Gate.URGENT : Gate.OPEN, 0));
    }
    for (ProducerState.Batch batch : producer.batches()) {
      String key = batch.key();
      switch (batch.phase()) {
        case LINGERING -> found.add(of(new Timer.Linger(me, key), Gate.OPEN, 0));
        case BACKING_OFF ->
            found.add(of(new Timer.RetryBackoff(me, key, batch.attempts()), Gate.OPEN, 0));
        case IN_FLIGHT ->
            found.add(of(new Timer.RequestTimeout(me, batch.requestId(), key), Gate.PATIENCE, 0));
        case READY -> {}
      }
      found.add(of(new Timer.DeliveryTimeout(me, key), Gate.PATIENCE, 0));
    }
    return found;
  }
}
