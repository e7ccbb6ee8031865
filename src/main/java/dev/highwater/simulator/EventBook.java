package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for what can happen to one node: an event, or several that come as one. Safe for use by
/// several threads.
public final class EventBook {
  private final RunConfig config;
  private final List<Command.Send> sends;
  private final Map<List<Event>, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Event>> chains = new ArrayList<>();

  /// @param sends the records that a search sends
  EventBook(RunConfig config, List<Command.Send> sends) {
    this.config = config;
    this.sends = List.copyOf(sends);
  }

  int number(Event event) {
    return number(List.of(event));
  }

  private synchronized int number(List<Event> chain) {
    Integer known = numbers.get(chain);
    if (known != null) {
      return known;
    }
    chains.add(chain);
    numbers.put(chain, chains.size() - 1);
    return chains.size() - 1;
  }

  /// The events that have that number together.
  synchronized List<Event> chain(int number) {
    return chains.get(number);
  }

  String producerOf(int record) {
    return sends.get(record).producer().orElse(config.producer().clientId());
  }

  /// The sending of the search's record with that index. Without linger it leaves at once.
  public int sending(int record) {
    Command.Send send = sends.get(record);
    String producer = producerOf(record);
    List<Event> chain = new ArrayList<>();
    chain.add(new Event.SendCalled(producer, send.record(), send.bytes()));
    if (config.producer(producer).orElseThrow().lingerMs() == 0) {
      chain.add(new Event.TimerFired(new Timer.Linger(producer, send.record())));
    }
    return number(List.copyOf(chain));
  }

  /// The crash of a broker that keeps its log.
  public int crash(int broker, CrashKind kind) {
    return number(new Event.Crashed(new BrokerId(broker), kind));
  }

  /// The crash of a broker that keeps only so much of its log.
  public int lossyCrash(int broker, int kept) {
    return number(
        List.of(
            new Event.PagesWritten(new BrokerId(broker), kept),
            new Event.Crashed(new BrokerId(broker), CrashKind.LOSING_UNFLUSHED)));
  }

  /// The loss of a broker's disk; if it runs it crashes by that.
  public int diskLoss(int broker, boolean running) {
    Event loss = new Event.DiskLost(new BrokerId(broker));
    return running
        ? number(List.of(new Event.Crashed(new BrokerId(broker), CrashKind.KEEPING_LOG), loss))
        : number(loss);
  }

  /// A broker is told to shut down.
  public int stop(int broker) {
    return number(new Event.StopRequested(new BrokerId(broker)));
  }

  /// The restart of a broker that is down.
  public int restart(int broker) {
    return number(new Event.Restarted(new BrokerId(broker)));
  }

  /// A broker's session at the controller ends.
  public int expiry(int broker) {
    return number(new Event.SessionExpired(new BrokerId(broker)));
  }

  /// A broker's heartbeat is due.
  public int heartbeat(int broker) {
    return number(new Event.HeartbeatDue(new BrokerId(broker)));
  }

  /// A leader finds followers behind for too long, given as a mask.
  public int lag(int leader, int laggards) {
    return number(new Event.LagFound(new BrokerId(leader), PackedRules.brokers(laggards)));
  }

  /// A broker reaches the controller again.
  public int controllerReached(int broker) {
    return number(new Event.ControllerReached(new BrokerId(broker)));
  }

  /// A broker reads the metadata log on.
  public int metadataReadOn(int broker) {
    return number(new Event.MetadataReadOn(new BrokerId(broker)));
  }

  /// An operator, or the controller by itself, asks that the first replica of the assignment leads.
  public int preferredElection() {
    return number(new Event.PreferredElectionCalled());
  }

  /// An operator asks that any replica that lives leads.
  public int uncleanElection() {
    return number(new Event.UncleanElectionCalled());
  }
}
