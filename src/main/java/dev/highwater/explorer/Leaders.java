package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;

/// The leader of a scene: the broker that the controller has appointed, once it has taken office.
final class Leaders {
  private Leaders() {}

  /// Its number; 0 while there is none.
  static int inOffice(Scene scene) {
    int appointed = scene.controller().leader();
    if (appointed == 0) {
      return 0;
    }
    BrokerSketch broker = scene.broker(appointed);
    boolean took = broker.running() && broker.leaderEpoch() == scene.controller().leaderEpoch();
    return took ? appointed : 0;
  }

  /// Whether there is a leader and it lacks one of the records.
  static boolean lacks(Scene scene, int records) {
    int leader = inOffice(scene);
    return leader != 0 && (records & ~scene.broker(leader).log()) != 0;
  }
}
