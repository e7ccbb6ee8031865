package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The waits of a run that is played by hand; none ends by itself.
final class HandTimers {
  private final List<Timer> timers = new ArrayList<>();

  void start(Timer timer) {
    timers.add(timer);
  }

  /// Ends the newest wait that is meant; empty if nobody is in it.
  ///
  /// @param leader at which a request or fetch waits
  Optional<Timer> take(Choice.Fire fire, NodeState leader) {
    for (Timer timer : timers.reversed()) {
      if (isMeant(timer, leader)
          && Choices.of(leader, List.of(new Event.TimerFired(timer))).equals(fire)) {
        timers.remove(timer);
        return Optional.of(timer);
      }
    }
    return Optional.empty();
  }

  /// A request that is answered waits no more, though its timer has not gone off.
  private static boolean isMeant(Timer timer, NodeState leader) {
    if (!(timer instanceof Timer.ProducePurgatory wait)) {
      return true;
    }
    return leader instanceof BrokerState broker
        && broker.leadership().stream()
            .flatMap(leadership -> leadership.purgatory().stream())
            .anyMatch(delayed -> Choices.isMeant(delayed.request(), wait));
  }
}
