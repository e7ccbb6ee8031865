package dev.highwater.ui.player;

import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;

/// A broker's state as the picture names it.
///
/// Crashing, being fenced and leaving the in-sync set are three events, often seconds apart, so
/// each combination has its own words.
enum ReplicaState {
  IN_SYNC("●", "in sync", "success"),
  OUT_OF_SYNC("○", "out of sync", "warning"),
  ELIGIBLE("◐", "out of sync, eligible", "warning"),
  FENCED("◇", "fenced", "warning"),
  FENCED_ELIGIBLE("◈", "fenced, eligible", "warning"),
  CRASHED_IN_SYNC("✕", "crashed, still in ISR", "danger"),
  CRASHED("✕", "crashed", "danger"),
  CRASHED_FENCED("✕", "crashed, fenced", "danger"),
  CRASHED_ELIGIBLE("✕", "crashed, eligible", "danger");

  private final String symbol;
  private final String words;
  private final String tone;

  ReplicaState(String symbol, String words, String tone) {
    this.symbol = symbol;
    this.words = words;
    this.tone = tone;
  }

  static ReplicaState of(BrokerView broker, ClusterView cluster) {
    boolean inSync = cluster.isr().contains(broker.id());
    boolean eligible = cluster.elr().contains(broker.id());
    if (!broker.running()) {
      if (broker.fenced()) {
        return eligible ? CRASHED_ELIGIBLE : CRASHED_FENCED;
      }
      return inSync ? CRASHED_IN_SYNC : CRASHED;
    }
    if (broker.fenced()) {
      return eligible ? FENCED_ELIGIBLE : FENCED;
    }
    if (inSync) {
      return IN_SYNC;
    }
    return eligible ? ELIGIBLE : OUT_OF_SYNC;
  }

  boolean isDown() {
    return this == CRASHED
        || this == CRASHED_IN_SYNC
        || this == CRASHED_FENCED
        || this == CRASHED_ELIGIBLE;
  }

  String symbol() {
    return symbol;
  }

  String words() {
    return words;
  }

  /// The style class that colours it.
  String styleClass() {
    return "player-" + tone;
  }
}
