package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.Choice;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.ProducerConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the events of a scenario that is scheduled by hand.
final class ChoiceLines {
  private static final String EVENTS =
      "an event such as \"send A\", \"deliver 2 -> 1\", \"crash 1\", \"restart 1\", \"stop"
          + " 1\", \"cut 1 - controller\", \"lose disk 1\", \"elect preferred\", \"expire"
          + " session of 1\", \"heartbeat of 1\", \"lag of 2 at 1\", \"lose connection of 2 to 1\""
          + " or \"fire retry backoff of A\", or \"expect\"";

  private final int replicas;
  private final List<String> producers;
  private final List<String> sent;

  /// @param producers names of the producers besides the one that the settings describe
  /// @param sent records sent by the lines before; grows with them
  ChoiceLines(int replicas, List<String> producers, List<String> sent) {
    this.replicas = replicas;
    this.producers = producers;
    this.sent = sent;
  }

  Step read(Words words) throws Words.Unexpected {
    int column = words.column();
    Words.Unexpected unexpected = words.unexpected(EVENTS);
    Choice choice = Choice.read(words.rest()).orElseThrow(() -> unexpected);
    for (BrokerId broker : brokers(choice)) {
      if (broker.value() < 1 || broker.value() > replicas) {
        throw new Words.Unexpected(
            column, "there is no broker " + broker + "; expected brokers from 1 to " + replicas);
      }
    }
    for (Node node : nodes(choice)) {
      if (node instanceof Node.Producer(String name)) {
        requireProducer(name, column);
      }
    }
    if (choice instanceof Choice.Send(String record, String producer)) {
      send(record, column);
      requireProducer(producer, column);
    }
    return new Step.Choose(choice);
  }

  private void requireProducer(String name, int column) throws Words.Unexpected {
    if (!name.equals(ProducerConfig.ONLY) && !producers.contains(name)) {
      throw new Words.Unexpected(
          column, "there is no " + name + "; expected a broker, \"controller\" or a producer");
    }
  }

  private void send(String record, int column) throws Words.Unexpected {
    if (!record.matches(ActionReader.RECORD)) {
      throw new Words.Unexpected(column, "expected the name of a record after \"send\"");
    }
    if (sent.contains(record)) {
      throw new Words.Unexpected(column, record + " is sent twice; expected a new name");
    }
    sent.add(record);
  }

  private static List<BrokerId> brokers(Choice choice) {
    Stream<BrokerId> ends =
        nodes(choice).stream()
            .flatMap(
                node -> node instanceof Node.Broker(BrokerId id) ? Stream.of(id) : Stream.of());
    Stream<BrokerId> named =
        switch (choice) {
          case Choice.Deliver(var _, var _, List<BrokerId> recent) -> recent.stream();
          case Choice.Fire(var _, var _, Optional<BrokerId> at) -> at.stream();
          case Choice.Crash(BrokerId broker, var _, var _) -> Stream.of(broker);
          case Choice.Restart(BrokerId broker) -> Stream.of(broker);
          case Choice.Stop(BrokerId broker) -> Stream.of(broker);
          case Choice.LoseDisk(BrokerId broker) -> Stream.of(broker);
          case Choice.ExpireSession(BrokerId broker) -> Stream.of(broker);
          case Choice.Heartbeat(BrokerId broker) -> Stream.of(broker);
          case Choice.FindLag(BrokerId leader, List<BrokerId> laggards) ->
              Stream.concat(Stream.of(leader), laggards.stream());
          case Choice.Send _,
              Choice.LoseConnection _,
              Choice.Cut _,
              Choice.Heal _,
              Choice.Elect _ ->
              Stream.of();
        };
    return Stream.concat(ends, named).toList();
  }

  private static List<Node> nodes(Choice choice) {
    return switch (choice) {
      case Choice.Deliver(Node from, Node to, var _) -> List.of(from, to);
      case Choice.LoseConnection(Node node, Node peer) -> List.of(node, peer);
      case Choice.Cut(Node one, Node other) -> List.of(one, other);
      case Choice.Heal(Node one, Node other) -> List.of(one, other);
      default -> List.of();
    };
  }
}
