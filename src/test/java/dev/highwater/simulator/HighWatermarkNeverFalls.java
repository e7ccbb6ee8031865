package dev.highwater.simulator;

import java.util.List;

/// While the same leader leads in the same epoch its high watermark only rises.
final class HighWatermarkNeverFalls implements Property {
  private ClusterView before;

  HighWatermarkNeverFalls(ClusterView first) {
    before = first;
  }

  @Override
  public List<String> violations(Moment moment) {
    ClusterView now = moment.cluster();
    boolean sameLeadership =
        now.leader().equals(before.leader()) && now.leaderEpoch().equals(before.leaderEpoch());
    boolean falls = sameLeadership && now.highWatermark() < before.highWatermark();
    List<String> found =
        falls
            ? List.of(
                "high watermark falls from "
                    + before.highWatermark()
                    + " to "
                    + now.highWatermark())
            : List.of();
    before = now;
    return found;
  }
}
