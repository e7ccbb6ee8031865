package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// Numbers the nodes of a cluster and the links between them: what a packed state has at which
/// place. The nodes come first, then one place for every direction in which messages can travel.
///
/// The controller has place 0, broker {@code n} place {@code n}, then come the producers.
public final class Wiring {
  /// The controller's place.
  public static final int CONTROLLER = 0;

  private static final int ISOLATED_SHIFT = 16;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final int brokers;
  private final int[][] linkPlace;
  private final int[][] incoming;
  private final List<Link> pairs = new ArrayList<>();
  private final int[][] parting;

  /// One direction between two nodes, by their places.
  public record Link(int from, int to) {}

  Wiring(RunConfig config) {
    brokers = config.replicas();
    nodes.add(Node.CONTROLLER);
    for (int broker = 1; broker <= brokers; broker++) {
      nodes.add(new Node.Broker(new BrokerId(broker)));
    }
    config.producers().forEach(each -> nodes.add(new Node.Producer(each.clientId())));
    linkPlace = new int[nodes.size()][nodes.size()];
    for (int from = 0; from < nodes.size(); from++) {
      for (int to = 0; to < nodes.size(); to++) {
        if (from != to && (isBroker(from) || isBroker(to))) {
          linkPlace[from][to] = nodes.size() + links.size();
          links.add(new Link(from, to));
        }
      }
    }
    parting = new int[nodes.size()][nodes.size()];
    for (int one = CONTROLLER; one <= brokers; one++) {
      for (int other = one + 1; other <= brokers; other++) {
        int marks = cutMark(pairs.size()) | isolationMark(other);
        parting[one][other] = one == CONTROLLER ? marks : marks | isolationMark(one);
        parting[other][one] = parting[one][other];
        pairs.add(new Link(one, other));
      }
    }
    incoming = new int[nodes.size()][];
    for (int node = 0; node < nodes.size(); node++) {
      int to = node;
      incoming[node] =
          links.stream().filter(link -> link.to() == to).mapToInt(this::placeOf).toArray();
    }
  }

  /// Places of nodes and links together.
  public int size() {
    return nodes.size() + links.size();
  }

  /// How many nodes there are.
  public int nodes() {
    return nodes.size();
  }

  /// How many brokers there are; they have the places from 1 on.
  public int brokers() {
    return brokers;
  }

  /// The first producer's place.
  public int firstProducer() {
    return brokers + 1;
  }

  boolean isBroker(int node) {
    return node > CONTROLLER && node <= brokers;
  }

  Node node(int place) {
    return nodes.get(place);
  }

  int placeOf(Node node) {
    return nodes.indexOf(node);
  }

  /// What a cluster has at a node's place.
  NodeState state(ClusterState cluster, int place) {
    if (place == CONTROLLER) {
      return cluster.controller();
    }
    return place <= brokers
        ? cluster.brokers().get(place - 1)
        : cluster.producers().get(place - brokers - 1);
  }

  /// How many pairs of nodes there are whose connection can be cut: brokers, and the controller.
  public int pairs() {
    return pairs.size();
  }

  /// One of these pairs, as the link from the lower place to the higher.
  public Link pair(int number) {
    return pairs.get(number);
  }

  /// The number of a pair; -1 for nodes whose connection cannot be cut.
  int pairOf(int one, int other) {
    return pairs.indexOf(new Link(Math.min(one, other), Math.max(one, other)));
  }

  /// The mark, in a mask of what is cut, of a pair's connection.
  public static int cutMark(int pair) {
    return 1 << pair;
  }

  /// The mark, in the same mask, of a broker that is cut off from all others.
  public static int isolationMark(int broker) {
    return 1 << (ISOLATED_SHIFT + broker);
  }

  /// The marks that mean that nothing passes between two nodes; 0 for a client's connection, which
  /// cannot be cut but by its ends.
  public int partingMarks(int one, int other) {
    return parting[one][other];
  }

  /// The link at that place.
  public Link link(int place) {
    return links.get(place - nodes.size());
  }

  private int placeOf(Link link) {
    return linkPlace[link.from()][link.to()];
  }

  /// The place of the link from one node to another, given by their places.
  public int link(int from, int to) {
    return linkPlace[from][to];
  }

  /// The places of the links that lead to a node. The array is shared: do not change it.
  public int[] incoming(int node) {
    return incoming[node];
  }
}
