package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.ControllerSketch;

/// One state of a search, as a property looks at it. Records are masks: bit {@code i} for the
/// {@code i}-th record that is sent.
public interface Scene {
  /// How many brokers there are.
  int brokers();

  /// The broker of that number, from 1.
  BrokerSketch broker(int number);

  /// The controller.
  ControllerSketch controller();

  /// Records whose producer was told of success.
  int acknowledged();

  /// Records that a consumer could have read so far; only kept if the property asks for it.
  int seen();

  /// Records in produce requests that are not answered and may still be appended.
  int underWay();

  /// Nothing more happens in the cluster by itself: every broker has its place, every follower that
  /// lives has what the leader has, no news is under way between brokers and controller.
  boolean settled();

  /// Whether a fresh producer's record would be acknowledged here, if nothing more went wrong and
  /// nobody repaired anything. Only asked of settled scenes.
  boolean acceptsFreshSend();
}
