package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Does to a run what the recorder did to the real cluster, step by step.
final class RecordedActions {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SENDS = Pattern.compile("producer (p\\d) \\(acks=.*\\) sends (.*)");
  private static final Pattern SENDS_LARGE =
      Pattern.compile("producer (p\\d) \\(acks=.*\\) sends a record of (\\d+) chars");
  private static final Pattern SEND_LATER =
      Pattern.compile("send (\\w+)(?: with acks=\\w+)?; ([\\d.]+) s later");
  private static final Pattern ROUND =
      Pattern.compile(
          "with \\d follower\\(s\\) down: .*\\((once\\d)\\).*\\((one\\d)\\).*\\((retry\\d)\\)");
  private static final long PATIENCE_MS = 60_000;
  private static final Node FIRST_PRODUCER = new Node.Producer("p1");
  private static final Node LEADER = new Node.Broker(new BrokerId(1));

  private final JsonNode recorded;
  private final TimedRun run;
  private final long pauseBeforeCrash;
  private final boolean secondFirst;
  private final Map<String, String> producerOf = new LinkedHashMap<>();

  RecordedActions(JsonNode recorded, TimedRun run, long pauseBeforeCrash, boolean secondFirst) {
    this.recorded = recorded;
    this.run = run;
    this.pauseBeforeCrash = pauseBeforeCrash;
    this.secondFirst = secondFirst;
  }

  void act(String what, JsonNode observed) {
    Matcher sends = SENDS.matcher(what);
    Matcher later = SEND_LATER.matcher(what);
    Matcher round = ROUND.matcher(what);
    Matcher large = SENDS_LARGE.matcher(what);
    if (large.matches()) {
      String name = observed.path("results").path(0).path("value").asString();
      send(name, large.group(1), Integer.parseInt(large.group(2)));
      await(Moment::allCompleted);
    } else if (sends.matches()) {
      for (String name : List.of(sends.group(2).split(", ", -1))) {
        send(name, sends.group(1));
        await(m -> m.record(name).orElseThrow().completed().isPresent());
      }
    } else if (later.matches()) {
      send(later.group(1), "p1");
      // The recorder went on as soon as the outcome was there.
      run.runUntil(Moment::allCompleted, later((long) (Double.parseDouble(later.group(2)) * 1000)));
    } else if (round.matches()) {
      String[] producers = {"p1", "p3", "p2"};
      for (int i = 0; i < producers.length; i++) {
        send(round.group(i + 1), producers[i]);
        await(Moment::allCompleted);
      }
    } else if (what.startsWith("replication link") && what.contains("is held")) {
      run.apply(new Command.HoldFetches(followers(what)));
      sendUnannounced();
    } else if (what.startsWith("replication link") && what.contains("is released")) {
      run.apply(new Command.ReleaseFetches(followers(what)));
    } else if (!actOnLinks(what)) {
      actOnBrokers(what, observed);
    }
  }

  private void actOnBrokers(String what, JsonNode observed) {
    if (what.contains("crashes and is started again at once")) {
      BrokerId broker = brokers(what).getFirst();
      run.apply(new Command.Crash(broker));
      run.apply(new Command.Restart(broker));
      await(m -> m.cluster().broker(broker).fenced());
      run.settle(later(10_000));
    } else if (what.contains("crash")) {
      boolean clean = !what.contains("unclean");
      List<BrokerId> brokers = brokers(what);
      if (brokers.size() > 1) {
        pass(pauseBeforeCrash);
        if (secondFirst) {
          run.apply(new Command.Crash(brokers.get(1)));
          pass(2000);
        }
      }
      for (BrokerId broker : brokers) {
        run.apply(
            new Command.Crash(broker, clean ? CrashKind.KEEPING_MARK : CrashKind.KEEPING_LOG));
      }
      await(m -> brokers.stream().allMatch(b -> m.cluster().broker(b).fenced()));
    } else if (what.contains("shut down in a controlled way")) {
      BrokerId broker = brokers(what).getFirst();
      run.apply(new Command.Stop(broker));
      await(m -> !m.cluster().broker(broker).running());
    } else if (what.startsWith("the topic's files on broker")) {
      run.apply(new Command.LoseDisk(brokers(what).getFirst()));
    } else if (what.contains("start again") || what.contains("starts again")) {
      List<BrokerId> brokers = brokers(what);
      brokers.forEach(broker -> run.apply(new Command.Restart(broker)));
      await(m -> brokers.stream().noneMatch(b -> m.cluster().broker(b).fenced()));
    } else {
      actByWaiting(what, observed);
    }
  }

  private void actByWaiting(String what, JsonNode observed) {
    if (what.startsWith("wait until the ISR is")) {
      List<BrokerId> isr = brokers(what);
      await(m -> m.cluster().isr().equals(isr));
    } else if (what.startsWith("wait until the leader is")) {
      await(m -> m.cluster().leader().equals(Optional.of(brokers(what).getFirst())));
    } else if (what.startsWith("admin electLeaders(PREFERRED)")) {
      run.apply(new Command.ElectPreferred());
    } else if (what.startsWith("set topic config unclean.leader.election.enable=true")) {
      run.apply(new Command.AlterTopic(run.config().topic().withUncleanLeaderElection(true)));
    } else if (what.startsWith("wait for the outcome of")) {
      run.apply(new Command.HealLink(FIRST_PRODUCER, LEADER));
      waitForOutcome(observed);
    } else if (what.startsWith("twice replica.lag.time.max.ms later")) {
      pass(2L * run.config().replicaLagTimeMaxMs());
    } else if (!what.startsWith("create topic")
        && !what.startsWith("wait until (if unclean)")
        && !what.startsWith("wait until there is a leader")
        && !what.startsWith("a consumer reads")
        && !what.startsWith("after the election")) {
      throw new IllegalArgumentException("no command for: " + what);
    }
  }

  /// Where the recording gave up waiting, so does the replay: after the time the real run took.
  private void waitForOutcome(JsonNode observed) {
    boolean pending =
        observed
            .path("results")
            .valueStream()
            .anyMatch(r -> r.path("outcome").asString().equals("pending"));
    if (pending) {
      pass(10_000);
    } else {
      await(Moment::allCompleted);
    }
  }

  /// Some recordings send a record right after a hold without a step of its own.
  private void sendUnannounced() {
    List<String> announced = new ArrayList<>();
    for (JsonNode step : recorded.path("steps")) {
      String what = step.path("do").asString();
      for (JsonNode result : step.path("observed").path("results")) {
        String name = result.path("value").asString();
        if (what.startsWith("wait ")
            && !announced.contains(name)
            && !producerOf.containsKey(name)) {
          send(name, "p1");
        }
        announced.add(name);
      }
    }
  }

  private void send(String name, String producer) {
    producerOf.put(name, producer);
    send(name, producer, RecordSizes.USUAL);
  }

  private void send(String name, String producer, int bytes) {
    run.apply(new Command.Send(name, Optional.of(producer), bytes));
  }

  private static List<BrokerId> followers(String what) {
    return brokers(what.substring(what.indexOf("to follower"), what.lastIndexOf(" is ")));
  }

  private static List<BrokerId> brokers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(match -> new BrokerId(Integer.parseInt(match.group())))
        .toList();
  }

  Tick later(long millis) {
    return run.now().plusMicros(millis * 1000);
  }

  private void pass(long millis) {
    run.runUntil(_ -> false, later(millis));
  }

  private void await(Predicate<Moment> condition) {
    run.runUntil(condition, later(PATIENCE_MS));
  }

  /// The recordings speak of producer p1 and leader 1 where they speak of a client link.
  private boolean actOnLinks(String what) {
    if (what.startsWith("the client link is held on the network; send b")) {
      run.apply(new Command.HoldLink(FIRST_PRODUCER, LEADER));
      send("b", "p1");
    } else if (what.startsWith("wait until all replicas have b")) {
      run.apply(new Command.HoldMessages(LEADER, FIRST_PRODUCER));
      send("b", "p1");
      await(m -> m.cluster().brokers().stream().allMatch(b -> b.log().size() == 2));
    } else if (what.startsWith("the connection breaks; the acknowledgement is lost")) {
      run.apply(new Command.CutLink(FIRST_PRODUCER, LEADER));
      run.apply(new Command.HealLink(FIRST_PRODUCER, LEADER));
    } else if (what.startsWith("A and B are sent; only the first request reaches the broker")) {
      send("A", "p1");
      // One way to the broker and the time of an append: A is refused, the refusal is under way.
      run.runUntil(_ -> false, run.now().plusMicros(700));
      run.apply(new Command.HoldMessages(FIRST_PRODUCER, LEADER));
      send("B", "p1");
      pass(1_000);
    } else if (what.startsWith("leader 1 is cut off from the controller")) {
      run.apply(new Command.CutLink(LEADER, Node.CONTROLLER));
      send("one", "p1");
      await(Moment::allCompleted);
      send("all", "p2");
    } else if (what.startsWith("sends to the old leader 1")) {
      send("late", "p1");
      await(Moment::allCompleted);
    } else if (what.startsWith("the network is whole again")) {
      healLinks();
    } else {
      return false;
    }
    return true;
  }

  private void healLinks() {
    run.apply(new Command.HealLink(LEADER, Node.CONTROLLER));
    run.apply(new Command.HealLink(FIRST_PRODUCER, LEADER));
    run.apply(
        new Command.ReleaseFetches(
            run.moment().cluster().brokers().stream().map(BrokerView::id).toList()));
  }

  /// All links work, all brokers run, nothing is left to happen.
  void heal() {
    healLinks();
    for (BrokerView broker : run.moment().cluster().brokers()) {
      run.apply(new Command.Restart(broker.id()));
    }
    run.settle(later(PATIENCE_MS));
  }
}
