package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// Up to the leader's high watermark every in-sync replica holds what the leader holds.
final class FollowersHoldAPrefix implements Property {

  @Override
  public List<String> violations(Moment moment) {
    ClusterView cluster = moment.cluster();
    List<String> found = new ArrayList<>();
    if (cluster.leader().isEmpty()) {
      return found;
    }
    int committed = (int) cluster.highWatermark();
    List<LogRecord> leader = cluster.broker(cluster.leader().get()).log().subList(0, committed);
    for (BrokerId id : cluster.isr()) {
      List<LogRecord> log = cluster.broker(id).log();
      if (log.size() < committed || !log.subList(0, committed).equals(leader)) {
        found.add("in-sync broker " + id + " holds " + log + ", the leader " + leader);
      }
    }
    return found;
  }
}
