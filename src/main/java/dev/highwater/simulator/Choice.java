package dev.highwater.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What happens next in a run that is played by hand: one event, in one line of text that can be
/// read back ({@link #read}). A search's counterexample is a list of them.
public sealed interface Choice {

  /// {@code send A}, {@code send A by second}: the application hands a record to a producer;
  /// without linger it leaves at once.
  ///
  /// @param producer its {@code client.id}
  record Send(String record, String producer) implements Choice {
    /// A record of the producer that needs no name.
    public Send(String record) {
      this(record, ProducerConfig.ONLY);
    }
  }

  /// {@code deliver 2 -> 1}: the first message on that link is delivered.
  ///
  /// @param recentlyCaughtUp followers that were caught up within {@code replica.lag.time.max.ms};
  ///   a leader's high watermark waits for them also outside the in-sync set
  record Deliver(Node from, Node to, List<BrokerId> recentlyCaughtUp) implements Choice {
    public Deliver {
      recentlyCaughtUp = List.copyOf(recentlyCaughtUp);
    }
  }

  /// {@code lose connection of producer to 1}: a node notices that a connection is gone.
  record LoseConnection(Node node, Node peer) implements Choice {}

  /// {@code fire linger of A}: a wait is over.
  ///
  /// @param of the record, follower, broker or producer that waits
  /// @param at the leader at which a request or fetch waits
  record Fire(Wait pause, String of, Optional<BrokerId> at) implements Choice {}

  /// {@code crash 1}, {@code crash 1 unclean}, {@code crash 1 lossy keeping 0}: a process ends.
  ///
  /// @param kept how many records remain of the log; only for a lossy crash
  record Crash(BrokerId broker, CrashKind kind, Optional<Integer> kept) implements Choice {}

  /// {@code restart 1}: a broker that is down starts.
  record Restart(BrokerId broker) implements Choice {}

  /// {@code stop 1}: a broker is told to shut down in order.
  record Stop(BrokerId broker) implements Choice {}

  /// {@code lose disk 1}: a broker's disk is lost and replaced by an empty one; if it runs it
  /// crashes by that.
  record LoseDisk(BrokerId broker) implements Choice {}

  /// {@code cut 1 - controller}: the connection between two brokers, or a broker and the controller,
  /// breaks and cannot be made again.
  record Cut(Node one, Node other) implements Choice {}

  /// {@code heal 1 - controller}: a connection that was cut can be made again.
  record Heal(Node one, Node other) implements Choice {}

  /// {@code elect preferred}, {@code elect unclean}: who is to lead.
  ///
  /// @param unclean any replica that lives, if there is no leader; else the preferred one
  record Elect(boolean unclean) implements Choice {}

  /// {@code expire session of 1}: the controller has not heard from a broker for too long.
  record ExpireSession(BrokerId broker) implements Choice {}

  /// {@code heartbeat of 1}: a broker's heartbeat leaves.
  record Heartbeat(BrokerId broker) implements Choice {}

  /// {@code lag of 2, 3 at 1}: a leader finds followers behind for too long.
  record FindLag(BrokerId leader, List<BrokerId> laggards) implements Choice {
    public FindLag {
      laggards = List.copyOf(laggards);
    }
  }

  /// The waits of Kafka's that can end.
  enum Wait {
    LINGER("linger"),
    RETRY_BACKOFF("retry backoff"),
    DELIVERY_TIMEOUT("delivery timeout"),
    REQUEST_TIMEOUT("request timeout"),
    METADATA_BACKOFF("metadata backoff"),
    METADATA_TIMEOUT("metadata timeout"),
    PURGATORY("purgatory"),
    FETCH_WAIT("fetch wait"),
    FETCH_BACKOFF("fetch backoff"),
    REGISTRATION_RETRY("registration retry");

    private final String words;

    Wait(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// The canonical line.
  default String text() {
    return switch (this) {
      case Send(String record, String producer) ->
          "send " + record + (producer.equals(ProducerConfig.ONLY) ? "" : " by " + producer);
      case Deliver(Node from, Node to, List<BrokerId> recent) ->
          "deliver "
              + text(from)
              + " -> "
              + text(to)
              + (recent.isEmpty() ? "" : " with " + list(recent) + " recently caught up");
      case LoseConnection(Node node, Node peer) ->
          "lose connection of " + text(node) + " to " + text(peer);
      case Fire(Wait pause, String of, Optional<BrokerId> at) ->
          "fire " + pause.words() + " of " + of + at.map(broker -> " at " + broker).orElse("");
      case Crash(BrokerId broker, CrashKind kind, Optional<Integer> kept) ->
          "crash "
              + broker
              + switch (kind) {
                case KEEPING_MARK -> "";
                case KEEPING_LOG -> " unclean";
                case LOSING_UNFLUSHED -> " lossy keeping " + kept.orElse(0);
              };
      case Restart(BrokerId broker) -> "restart " + broker;
      case Stop(BrokerId broker) -> "stop " + broker;
      case LoseDisk(BrokerId broker) -> "lose disk " + broker;
      case Cut(Node one, Node other) -> "cut " + text(one) + " - " + text(other);
      case Heal(Node one, Node other) -> "heal " + text(one) + " - " + text(other);
      case Elect(boolean unclean) -> unclean ? "elect unclean" : "elect preferred";
      case ExpireSession(BrokerId broker) -> "expire session of " + broker;
      case Heartbeat(BrokerId broker) -> "heartbeat of " + broker;
      case FindLag(BrokerId leader, List<BrokerId> laggards) ->
          "lag of " + list(laggards) + " at " + leader;
    };
  }

  private static String text(Node node) {
    return switch (node) {
      case Node.Broker(BrokerId id) -> id.toString();
      case Node.Controller _ -> "controller";
      case Node.Producer(String name) -> name;
      case Node.Consumer(String name) -> name;
    };
  }

  private static String list(List<BrokerId> brokers) {
    return brokers.stream().map(BrokerId::toString).collect(Collectors.joining(", "));
  }

  /// Reads a line that {@link #text} wrote.
  ///
  /// @return empty if it is none
  static Optional<Choice> read(String line) {
    return ChoiceReader.read(line);
  }
}
