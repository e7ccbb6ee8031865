package dev.highwater.ui.player;

import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.Node;
import dev.highwater.simulator.RunConfig;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;

/// The boxes around the brokers: producers, consumers, the controller.
final class ClusterClients {
  private static final Texts TEXTS = Texts.of(ClusterClients.class);
  private static final int MOST_NAMES = 4;

  private record Box(Node node, NodeBox box) {}

  private final BiConsumer<Pick, NodeBox> onPick;
  private final List<Box> producers = new ArrayList<>();
  private final List<Box> consumers = new ArrayList<>();
  private final Box controller;

  /// @param onPick is told what is clicked
  ClusterClients(BiConsumer<Pick, NodeBox> onPick) {
    this.onPick = onPick;
    controller = box(new Node.Controller());
  }

  private Box box(Node node) {
    NodeBox made = new NodeBox(NodeNames.title(node));
    made.getStyleClass().add("player-client");
    made.setOnMouseClicked(_ -> onPick.accept(new Pick.OfNode(node), made));
    return new Box(node, made);
  }

  /// Takes over the clients of a run. One that reads nothing stands for whoever may read.
  void open(RunConfig config) {
    producers.clear();
    consumers.clear();
    for (var each : config.producers()) {
      Box made = box(new Node.Producer(each.clientId()));
      String acks = "acks " + each.acks().configValue();
      if (config.producers().size() == 1) {
        made.box().setAside(acks, "player-box-config");
        made.box().setState("", "player-muted");
      } else {
        made.box().setState(acks, "player-box-config");
      }
      producers.add(made);
    }
    for (ConsumerConfig each : config.consumers()) {
      consumers.add(box(new Node.Consumer(each.clientId())));
    }
    if (consumers.isEmpty()) {
      consumers.add(box(new Node.Consumer(ConsumerConfig.ONLY)));
    }
  }

  private List<Box> all() {
    List<Box> all = new ArrayList<>(producers);
    all.add(controller);
    all.addAll(consumers);
    return all;
  }

  List<NodeBox> boxes() {
    return all().stream().map(Box::box).toList();
  }

  int producers() {
    return Math.max(1, producers.size());
  }

  int consumers() {
    return Math.max(1, consumers.size());
  }

  /// What the keyboard can go to.
  List<ThingCursor.Stop> things() {
    return all().stream()
        .map(each -> new ThingCursor.Stop(new Pick.OfNode(each.node()), each.box()))
        .toList();
  }

  /// Marks the one that has been chosen.
  void mark(Optional<Pick> pick) {
    for (Box each : all()) {
      each.box().mark(pick.filter(new Pick.OfNode(each.node())::equals).isPresent());
    }
  }

  /// Says how they are.
  void show(Picture now) {
    String sets = TEXTS.say("in-sync-set", now.inSyncSet());
    String all =
        now.eligibleSet().isEmpty()
            ? sets
            : sets + " · " + TEXTS.say("eligible-set", now.eligibleSet());
    controller.box().setState(all, "player-muted");
    String epoch = Integer.toString(now.leaderEpoch());
    controller.box().setAside(TEXTS.say("epoch", epoch), "player-muted");
    for (Box each : consumers) {
      List<String> names =
          now.readers().stream()
              .filter(reader -> each.node().equals(new Node.Consumer(reader.name())))
              .findFirst()
              .map(Picture.Reader::read)
              .orElse(now.readable());
      each.box().setState(reads(names, !now.readers().isEmpty()), "player-muted");
    }
  }

  private static String reads(List<String> records, boolean done) {
    if (records.isEmpty()) {
      return TEXTS.say("reads-nothing");
    }
    String names =
        records.size() <= MOST_NAMES
            ? String.join(", ", records)
            : records.getFirst() + " … " + records.getLast();
    return done ? TEXTS.say("has-read", names) : TEXTS.say("reads", names);
  }

  /// Puts them where they belong.
  void place(ClusterGeometry geometry) {
    for (Box each : all()) {
      ClusterPane.put(each.box(), placeOf(each.node(), geometry));
    }
  }

  /// Where one of them is; the first one's place for a client that is not in the picture.
  Rectangle2D placeOf(Node node, ClusterGeometry geometry) {
    return switch (node) {
      case Node.Producer _ -> geometry.producer(Math.max(0, indexOf(node, producers)));
      case Node.Consumer _ -> geometry.consumer(Math.max(0, indexOf(node, consumers)));
      case Node.Controller() -> geometry.controller();
      case Node.Broker(var id) -> geometry.broker(id.value() - 1);
    };
  }

  private static int indexOf(Node node, List<Box> boxes) {
    return boxes.stream().map(Box::node).toList().indexOf(node);
  }
}
