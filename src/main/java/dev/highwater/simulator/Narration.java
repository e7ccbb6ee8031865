package dev.highwater.simulator;

/// Puts facts into sentences. Every figure in them comes from the fact or the state after it.
final class Narration {
  private final ProducerWords producerWords;
  private final ConsumerWords consumerWords;
  private final LeaderWords leaderWords;
  private final ControllerWords controllerWords;

  Narration(RunConfig config) {
    producerWords = new ProducerWords(config);
    consumerWords = new ConsumerWords(config);
    leaderWords = new LeaderWords(config);
    controllerWords = new ControllerWords(config);
  }

  /// A fact as a step shows it.
  ///
  /// @param event stable name, kebab case
  record Telling(String event, String text, boolean routine) {
    static Telling notable(String event, String text) {
      return new Telling(event, text, false);
    }

    static Telling routine(String event, String text) {
      return new Telling(event, text, true);
    }
  }

  /// The step of a trace that tells a fact.
  ///
  /// @param shown the cluster after it, as an observer sees it
  TraceStep step(int index, Tick at, Fact fact, ClusterState after, ClusterView shown) {
    Telling telling = tell(fact, after);
    return new TraceStep(index, at, telling.event(), telling.text(), telling.routine(), shown);
  }

  private Telling tell(Fact fact, ClusterState after) {
    return switch (fact) {
      case Fact.OfRun run -> tell(run);
      case Fact.OfProducer producer -> producerWords.tell(producer, after);
      case Fact.OfConsumer consumer -> consumerWords.tell(consumer);
      case Fact.OfLeader leader -> leaderWords.tell(leader, after);
      case Fact.OfReplica replica -> ReplicaWords.tell(replica, after);
      case Fact.OfController controller -> controllerWords.tell(controller);
    };
  }

  private static Telling tell(Fact.OfRun fact) {
    return switch (fact) {
      case Fact.RunBegun(int replicas) ->
          Telling.notable(
              "run-begun",
              replicas == 1
                  ? "Broker 1 holds the only replica: it leads and is the whole in-sync set."
                  : "Broker 1 leads; all " + replicas + " replicas are in sync and empty.");
      case Fact.FetchesHeld held ->
          Telling.notable(
              "fetches-held",
              "From now on nothing passes between leader %s and %s: fetches and their answers are held on the network."
                  .formatted(held.leader(), Words.brokers(held.followers())));
      case Fact.FetchesSlowed(BrokerId follower, long micros) ->
          Telling.notable(
              "fetches-slowed",
              micros == 0
                  ? "The fetches of broker %s take their usual time again.".formatted(follower)
                  : "From now on the fetches of broker %s take %s longer to reach the leader."
                      .formatted(follower, Words.millis(micros / 1000)));
      case Fact.BrokerPaused(BrokerId broker) ->
          Telling.notable(
              "broker-paused",
              "Broker %s stands still: its process runs, but does nothing. Nobody knows yet."
                  .formatted(broker));
      case Fact.BrokerResumed(BrokerId broker) ->
          Telling.notable(
              "broker-resumed",
              "Broker %s goes on as if nothing had happened; what has reached it meanwhile comes first."
                  .formatted(broker));
      case Fact.LinkHeld held ->
          Telling.notable(
              "link-held",
              (held.oneWay()
                      ? "From now on what %s sends to %s is held on the network."
                      : "From now on nothing passes between %s and %s: it is held on the network.")
                  .formatted(Words.node(held.one()), Words.node(held.other())));
      case Fact.LinkReleased(Node from, Node to) ->
          Telling.notable(
              "link-released",
              "What %s sends to %s goes on its way again."
                  .formatted(Words.node(from), Words.node(to)));
      case Fact.MessageHurried(Node from, Node to, String label) ->
          Telling.notable(
              "message-hurried",
              "The message \"%s\" from %s reaches %s at once."
                  .formatted(label, Words.node(from), Words.node(to)));
      case Fact.MessageDropped(Node from, Node to, String label) ->
          Telling.notable(
              "message-dropped",
              "The message \"%s\" from %s to %s is lost, and the connection with it; a new one can be made."
                  .formatted(label, Words.node(from), Words.node(to)));
      case Fact.LinkCut cut ->
          Telling.notable(
              "link-cut",
              "The connection between %s and %s breaks, and no new one can be made."
                  .formatted(Words.node(cut.one()), Words.node(cut.other())));
      case Fact.LinkHealed healed ->
          Telling.notable(
              "link-healed",
              "The link between %s and %s works again."
                  .formatted(Words.node(healed.one()), Words.node(healed.other())));
      case Fact.FetchesReleased released ->
          Telling.notable(
              "fetches-released",
              "The network lets the fetches of "
                  + Words.brokers(released.followers())
                  + " pass again.");
    };
  }
}
