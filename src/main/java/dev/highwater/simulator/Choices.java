package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;

/// Says as a {@link Choice} which events happened.
final class Choices {
  private Choices() {}

  /// @param before the node before them
  static Choice of(NodeState before, List<Event> events) {
    if (events.getLast() instanceof Event.DiskLost(BrokerId broker)) {
      return new Choice.LoseDisk(broker);
    }
    return switch (events.getFirst()) {
      case Event.SendCalled called -> new Choice.Send(called.record(), called.producer());
      case Event.Delivered message ->
          new Choice.Deliver(message.from(), message.to(), message.recentlyCaughtUp());
      case Event.ConnectionLost(Node node, BrokerId broker) ->
          new Choice.LoseConnection(node, new Node.Broker(broker));
      case Event.ChannelClosed(BrokerId broker, String producer) ->
          new Choice.LoseConnection(new Node.Broker(broker), new Node.Producer(producer));
      case Event.TimerFired(Timer timer) -> fire(before, timer);
      case Event.PagesWritten(BrokerId broker, long kept) ->
          new Choice.Crash(broker, CrashKind.LOSING_UNFLUSHED, Optional.of((int) kept));
      case Event.Crashed(BrokerId broker, CrashKind kind) ->
          new Choice.Crash(broker, kind, Optional.empty());
      case Event.StopRequested(BrokerId broker) -> new Choice.Stop(broker);
      case Event.PreferredElectionCalled _ -> new Choice.Elect(false);
      case Event.UncleanElectionCalled _ -> new Choice.Elect(true);
      case Event.Restarted(BrokerId broker) -> new Choice.Restart(broker);
      case Event.SessionExpired(BrokerId broker) -> new Choice.ExpireSession(broker);
      case Event.HeartbeatDue(BrokerId broker) -> new Choice.Heartbeat(broker);
      case Event.LagFound(BrokerId leader, List<BrokerId> laggards) ->
          new Choice.FindLag(leader, laggards);
      default -> throw new IllegalArgumentException("nobody chooses " + events);
    };
  }

  private static Choice fire(NodeState before, Timer timer) {
    return switch (timer) {
      case Timer.Linger wait -> fire(Choice.Wait.LINGER, wait.key());
      case Timer.RetryBackoff wait -> fire(Choice.Wait.RETRY_BACKOFF, wait.key());
      case Timer.DeliveryTimeout wait -> fire(Choice.Wait.DELIVERY_TIMEOUT, wait.key());
      case Timer.RequestTimeout wait -> fire(Choice.Wait.REQUEST_TIMEOUT, wait.key());
      case Timer.MetadataBackoff wait -> fire(Choice.Wait.METADATA_BACKOFF, wait.producer());
      case Timer.ProducePurgatory wait ->
          new Choice.Fire(
              Choice.Wait.PURGATORY, waitingRecord(before, wait), Optional.of(wait.leader()));
      case Timer.FetchWait wait ->
          new Choice.Fire(
              Choice.Wait.FETCH_WAIT, wait.follower().toString(), Optional.of(wait.leader()));
      case Timer.FetchBackoff wait -> fire(Choice.Wait.FETCH_BACKOFF, wait.follower().toString());
      case Timer.RegistrationRetry wait ->
          fire(Choice.Wait.REGISTRATION_RETRY, wait.broker().toString());
      case Timer.MetadataTimeout wait -> fire(Choice.Wait.METADATA_TIMEOUT, wait.producer());
      case Timer.OfConsumer _, Timer.ReadWait _ ->
          throw new IllegalArgumentException("nobody chooses " + timer);
    };
  }

  private static Choice fire(Choice.Wait wait, String of) {
    return new Choice.Fire(wait, of, Optional.empty());
  }

  private static String waitingRecord(NodeState leader, Timer.ProducePurgatory wait) {
    return ((BrokerState) leader)
        .leadership().orElseThrow().purgatory().stream()
            .map(Leadership.DelayedProduce::request)
            .filter(request -> isMeant(request, wait))
            .findFirst()
            .orElseThrow()
            .records()
            .getFirst();
  }

  static boolean isMeant(Payload.ProduceRequest request, Timer.ProducePurgatory wait) {
    return request.producer().equals(wait.producer()) && request.requestId() == wait.requestId();
  }
}
