package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;

/// Sets of brokers as immutable ascending lists, so that a trace is the same in every JVM.
final class ReplicaSets {
  private ReplicaSets() {}

  static List<BrokerId> with(List<BrokerId> set, BrokerId added) {
    return set.contains(added) ? set : union(set, List.of(added));
  }

  static List<BrokerId> without(List<BrokerId> set, BrokerId removed) {
    return without(set, List.of(removed));
  }

  static List<BrokerId> without(List<BrokerId> set, List<BrokerId> removed) {
    return set.stream().filter(id -> !removed.contains(id)).toList();
  }

  static List<BrokerId> union(List<BrokerId> one, List<BrokerId> other) {
    List<BrokerId> all = new ArrayList<>(one);
    for (BrokerId id : other) {
      if (!all.contains(id)) {
        all.add(id);
      }
    }
    all.sort(null);
    return List.copyOf(all);
  }
}
