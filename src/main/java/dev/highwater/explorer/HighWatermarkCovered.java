package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.ControllerSketch;

/// No replica that could be elected cleanly now lacks a record below the high watermark of a leader
/// in office. Electable is a live member of the in-sync set or an eligible leader replica, as the
/// controller has them.
public final class HighWatermarkCovered implements Property {
  @Override
  public String name() {
    return "high watermark never passes what an electable replica lacks";
  }

  @Override
  public boolean isBrokenIn(Scene scene) {
    int leader = Leaders.inOffice(scene);
    if (leader == 0) {
      return false;
    }
    BrokerSketch leading = scene.broker(leader);
    ControllerSketch controller = scene.controller();
    int electable = (controller.isr() | controller.elr()) & ~(1 << (leader - 1));
    for (int number = 1; number <= scene.brokers(); number++) {
      BrokerSketch broker = scene.broker(number);
      if ((electable >> (number - 1) & 1) == 1
          && broker.running()
          && !broker.holdsCommittedOf(leading)) {
        return true;
      }
    }
    return false;
  }
}
