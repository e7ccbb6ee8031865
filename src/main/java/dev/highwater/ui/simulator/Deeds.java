package dev.highwater.ui.simulator;

import dev.highwater.scenario.Acting;
import dev.highwater.scenario.Action;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Target;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Message;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.Tick;
import dev.highwater.simulator.TraceStep;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.player.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What can be done to the things in the picture at a moment of a run: nothing is offered that
/// could not happen then, as far as an observer can tell.
///
/// @param step the last that has happened
/// @param now how far time has gone
record Deeds(Scenario scenario, ScenarioRun run, TraceStep step, Tick now) {
  private static final Texts TEXTS = Texts.of(Deeds.class);

  /// By how much a message is delayed, or a follower slowed down.
  private static final int DELAY_MS = 50;

  private static final List<String> ACKS = List.of("0", "1", "all");

  /// What can be done to one thing.
  List<Deed> to(Pick pick) {
    return switch (pick) {
      case Pick.OfNode(Node.Broker(BrokerId id)) -> toBroker(id);
      case Pick.OfNode(Node.Producer(String name)) -> toProducer(name);
      case Pick.OfNode(Node.Consumer(String name)) -> List.of(read(name));
      case Pick.OfNode(Node.Controller()) -> toController();
      case Pick.OfMessage(Message message) -> toMessage(message);
      case Pick.OfRecord(var _, BrokerId on) -> toBroker(on);
    };
  }

  /// The messages under way, the oldest first.
  List<Message> underWay() {
    return run.trace().messages().stream().filter(this::isUnderWay).toList();
  }

  private boolean isUnderWay(Message message) {
    boolean onItsWay =
        message.fate() != Message.Fate.LOST
            && message.arrived().map(tick -> tick.compareTo(now) > 0).orElse(true);
    return message.sent().compareTo(now) <= 0 && onItsWay;
  }

  private List<Deed> toBroker(BrokerId id) {
    BrokerView broker = step.after().broker(id);
    Target it = new Target.Broker(id);
    List<Deed> deeds = new ArrayList<>();
    if (!broker.running()) {
      deeds.add(new Deed(TEXTS.say("restart"), new Action.Restart(id)));
      deeds.add(new Deed(TEXTS.say("lose-disk"), new Action.LoseDisk(id)));
      return deeds;
    }
    deeds.add(new Deed(TEXTS.say("crash"), new Action.Crash(it, CrashKind.KEEPING_MARK)));
    deeds.add(new Deed(TEXTS.say("crash-lossy"), new Action.Crash(it, CrashKind.LOSING_UNFLUSHED)));
    deeds.add(new Deed(TEXTS.say("crash-unclean"), new Action.Crash(it, CrashKind.KEEPING_LOG)));
    deeds.add(new Deed(TEXTS.say("stop"), new Action.Stop(it)));
    deeds.add(new Deed(TEXTS.say("pause"), new Action.Pause(it)));
    if (hasHappened("broker-paused")) {
      deeds.add(new Deed(TEXTS.say("resume"), new Action.Resume(id)));
    }
    if (!step.after().leader().equals(Optional.of(id))) {
      deeds.add(new Deed(TEXTS.say("slow", DELAY_MS), new Action.Slow(id, DELAY_MS)));
      deeds.add(
          new Deed(
              TEXTS.say("hold-fetches"), new Action.HoldFetches(List.of(id), OptionalInt.empty())));
    }
    if (hasHappened("fetches-slowed")) {
      deeds.add(new Deed(TEXTS.say("slow-no-more"), new Action.Slow(id, 0)));
    }
    if (hasHappened("fetches-held")) {
      deeds.add(new Deed(TEXTS.say("release-fetches"), new Action.ReleaseFetches(List.of(id))));
    }
    deeds.addAll(links(id));
    return deeds;
  }

  private List<Deed> links(BrokerId id) {
    Node here = new Node.Broker(id);
    List<Deed> deeds = new ArrayList<>();
    List<Node> others = new ArrayList<>(List.of(Node.CONTROLLER, Node.PRODUCER));
    step.after()
        .leader()
        .filter(leader -> !leader.equals(id))
        .map(Node.Broker::new)
        .ifPresent(others::add);
    for (Node other : others) {
      deeds.add(new Deed(TEXTS.say("cut", NodeWords.of(other)), new Action.CutLink(here, other)));
    }
    if (hasHappened("link-cut") || hasHappened("link-held")) {
      for (Node other : others) {
        deeds.add(
            new Deed(TEXTS.say("heal", NodeWords.of(other)), new Action.HealLink(here, other)));
      }
    }
    return deeds;
  }

  private boolean hasHappened(String event) {
    return run.trace().steps().stream()
        .limit(step.index() + 1L)
        .anyMatch(each -> each.event().equals(event));
  }

  private List<Deed> toProducer(String name) {
    String record = Acting.freshRecord(scenario);
    Optional<String> by = name.equals("producer") ? Optional.empty() : Optional.of(name);
    List<Deed> deeds = new ArrayList<>();
    deeds.add(
        new Deed(TEXTS.say("send", record), new Action.Send(record, OptionalInt.empty(), by)));
    String usual = run.trace().config().acks().configValue();
    for (String acks : ACKS) {
      if (!acks.equals(usual)) {
        deeds.add(sendWith(record, acks));
      }
    }
    return deeds;
  }

  /// A producer's settings cannot change while it runs: another one sends.
  private Deed sendWith(String record, String acks) {
    String producer = freshProducer();
    return new Deed(
        TEXTS.say("send-with", record, acks),
        List.of(new Action.Send(record, OptionalInt.empty(), Optional.of(producer))),
        Optional.of(new Deed.NewProducer(producer, acks)));
  }

  private String freshProducer() {
    int number = 2;
    while (isProducer("p" + number)) {
      number++;
    }
    return "p" + number;
  }

  private boolean isProducer(String name) {
    return scenario.producers().stream().anyMatch(each -> each.name().equals(name));
  }

  private static Deed read(String consumer) {
    return new Deed(TEXTS.say("read"), new Action.Read(consumer));
  }

  private static List<Deed> toController() {
    return List.of(
        new Deed(TEXTS.say("elect-preferred"), new Action.ElectPreferred()),
        new Deed(TEXTS.say("elect-unclean"), new Action.ElectUnclean()));
  }

  /// A connection keeps the order of its messages: those before it on its way come first.
  private List<Deed> toMessage(Message message) {
    if (!isUnderWay(message)) {
      return List.of();
    }
    Node from = message.from();
    Node to = message.to();
    long before =
        underWay().stream()
            .filter(each -> each.from().equals(from) && each.to().equals(to))
            .takeWhile(each -> each.id() != message.id())
            .count();
    List<Action> deliver = new ArrayList<>();
    for (int i = 0; i <= before; i++) {
      deliver.add(new Action.Deliver(from, to));
    }
    return List.of(
        new Deed(TEXTS.say("deliver"), deliver, Optional.empty()),
        new Deed(
            TEXTS.say("delay", DELAY_MS),
            new Action.HoldLink(from, to, true, OptionalInt.of(DELAY_MS))),
        new Deed(TEXTS.say("drop"), new Action.Drop(from, to)));
  }

  /// All things that something can be done to now, for a menu.
  List<Pick> things() {
    List<Pick> things = new ArrayList<>();
    step.after()
        .brokers()
        .forEach(broker -> things.add(new Pick.OfNode(new Node.Broker(broker.id()))));
    things.add(new Pick.OfNode(Node.PRODUCER));
    things.add(new Pick.OfNode(new Node.Consumer(ConsumerConfig.ONLY)));
    things.add(new Pick.OfNode(Node.CONTROLLER));
    underWay().forEach(message -> things.add(new Pick.OfMessage(message)));
    return things;
  }

  /// What a thing is called in a menu.
  static String name(Pick pick) {
    return switch (pick) {
      case Pick.OfNode(Node node) -> NodeWords.capital(node);
      case Pick.OfMessage(Message message) ->
          TEXTS.say(
              "message", message.label(), NodeWords.of(message.from()), NodeWords.of(message.to()));
      case Pick.OfRecord(String record, BrokerId on) -> TEXTS.say("record-on", record, on.value());
    };
  }
}
