package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// Draws the observer's view of a cluster. Parts that did not change since the last drawing are
/// shared, so that a long trace stays small.
@SuppressWarnings("ReferenceEquality") // the states are immutable: the same object looks the same
final class Views {
  private ClusterState drawn;
  private ClusterView view;

  Views(ClusterState first) {
    drawn = first;
    List<BrokerView> brokers = new ArrayList<>();
    for (BrokerState broker : first.brokers()) {
      brokers.add(draw(broker, first.controller()));
    }
    view = assemble(first, brokers);
  }

  ClusterView of(ClusterState cluster) {
    boolean sameController = cluster.controller() == drawn.controller();
    if (sameController && cluster.brokers() == drawn.brokers()) {
      return view;
    }
    List<BrokerView> brokers = new ArrayList<>(cluster.brokers().size());
    boolean sameBrokers = true;
    for (int i = 0; i < cluster.brokers().size(); i++) {
      BrokerState broker = cluster.brokers().get(i);
      BrokerView before = view.brokers().get(i);
      BrokerView now =
          sameController && broker == drawn.brokers().get(i)
              ? before
              : draw(broker, cluster.controller());
      boolean same = now == before || looksLike(now, before);
      sameBrokers &= same;
      brokers.add(same ? before : now);
    }
    if (!sameController || !sameBrokers) {
      view = assemble(cluster, brokers);
    }
    drawn = cluster;
    return view;
  }

  /// Logs are compared by identity: every change makes a new list.
  private static boolean looksLike(BrokerView one, BrokerView other) {
    return one.log() == other.log()
        && one.highWatermark() == other.highWatermark()
        && one.running() == other.running()
        && one.fenced() == other.fenced()
        && one.leads() == other.leads();
  }

  private static BrokerView draw(BrokerState broker, ControllerState controller) {
    return new BrokerView(
        broker.id(),
        broker.running(),
        controller.fences(broker.id()),
        broker.leadership().isPresent(),
        broker.log().records(),
        broker.highWatermark());
  }

  private static ClusterView assemble(ClusterState cluster, List<BrokerView> brokers) {
    ControllerState controller = cluster.controller();
    PartitionRegistration partition = controller.partition();
    return new ClusterView(
        partition.leader(),
        partition.isr(),
        partition.elr(),
        partition.leaderEpoch(),
        cluster.broker(controller.lastLeader()).highWatermark(),
        brokers);
  }
}
