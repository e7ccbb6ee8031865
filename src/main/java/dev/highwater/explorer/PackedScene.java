package dev.highwater.explorer;

import dev.highwater.simulator.BrokerSketch;
import dev.highwater.simulator.ControllerSketch;
import dev.highwater.simulator.PackedRules;
import dev.highwater.simulator.Wiring;
import java.util.function.Predicate;

/// A packed state as properties see it.
final class PackedScene implements Scene {
  private final PackedRules rules;
  private final Wiring wiring;
  private final Packing packing;
  private final Predicate<Packing> freshSend;

  PackedScene(PackedRules rules, Packing packing, Predicate<Packing> freshSend) {
    this.rules = rules;
    this.wiring = rules.wiring();
    this.packing = packing;
    this.freshSend = freshSend;
  }

  @Override
  public int brokers() {
    return wiring.brokers();
  }

  @Override
  public BrokerSketch broker(int number) {
    return rules.broker(packing.get(number));
  }

  @Override
  public ControllerSketch controller() {
    return rules.controller(packing.get(Wiring.CONTROLLER));
  }

  @Override
  public int acknowledged() {
    return Tally.acknowledged(packing.get(packing.recordsPlace()));
  }

  @Override
  public int seen() {
    return Tally.seen(packing.get(packing.recordsPlace()));
  }

  @Override
  public int underWay() {
    int records = 0;
    for (int broker = 1; broker <= wiring.brokers(); broker++) {
      records |= broker(broker).pending();
      for (int producer = wiring.firstProducer(); producer < wiring.nodes(); producer++) {
        records |= rules.carried(packing.get(wiring.link(producer, broker)));
      }
    }
    return records;
  }

  @Override
  public boolean acceptsFreshSend() {
    return freshSend.test(packing);
  }

  @Override
  public boolean settled() {
    for (int from = 0; from < wiring.firstProducer(); from++) {
      for (int to = 0; to < wiring.firstProducer(); to++) {
        if (from != to && packing.get(wiring.link(from, to)) != 0) {
          return false;
        }
      }
    }
    ControllerSketch controller = controller();
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch broker = broker(number);
      boolean fenced = (controller.fenced() >> (number - 1) & 1) == 1;
      boolean present = broker.running() && !isCut(Wiring.CONTROLLER, number);
      if (fenced == present || (present && (!broker.registered() || broker.stopping()))) {
        return false;
      }
    }
    return controller.leader() == 0 || isReplicated(controller);
  }

  private boolean isReplicated(ControllerSketch controller) {
    BrokerSketch leader = broker(controller.leader());
    if (leader.leaderEpoch() != controller.leaderEpoch()
        || leader.proposing()
        || leader.isr() != controller.isr()) {
      return false;
    }
    int settled = leader.parked() & leader.caughtUp() & leader.isr();
    for (int number = 1; number <= wiring.brokers(); number++) {
      BrokerSketch follower = broker(number);
      boolean has =
          (settled >> (number - 1) & 1) == 1
              && follower.logNumber() == leader.logNumber()
              && follower.highWatermark() == leader.highWatermark();
      boolean cutOff =
          isCut(controller.leader(), number) || isCut(Wiring.CONTROLLER, number);
      boolean given = cutOff ? (leader.laggards() >> (number - 1) & 1) == 0 : has;
      if (follower.running() && number != controller.leader() && !given) {
        return false;
      }
    }
    return true;
  }

  private boolean isCut(int one, int other) {
    int cuts = packing.get(packing.cutsPlace());
    return cuts != 0 && (cuts & wiring.partingMarks(one, other)) != 0;
  }
}
