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

/// Plays one case recorded from a real cluster and collects every difference.
final class RecordedCaseReplay {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SENDS = Pattern.compile("producer (p\\d) \\(acks=.*\\) sends (.*)");
  private static final Pattern SEND_LATER =
      Pattern.compile("send (\\w+)(?: with acks=\\w+)?; ([\\d.]+) s later");
  private static final Pattern ROUND =
      Pattern.compile(
          "with \\d follower\\(s\\) down: .*\\((once\\d)\\).*\\((one\\d)\\).*\\((retry\\d)\\)");
  private static final long PATIENCE_MS = 60_000;

  /// Real brokers were asked until they agreed, within about this time.
  private static final long AGREEMENT_MS = 2_500;

  private final JsonNode recorded;
  private final TimedRun run;
  private final long pauseBeforeCrash;
  private final boolean secondFirst;
  private final Map<String, String> producerOf = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  private RecordedCaseReplay(JsonNode recorded, long pauseBeforeCrash, boolean secondFirst) {
    this.recorded = recorded;
    this.pauseBeforeCrash = pauseBeforeCrash;
    this.secondFirst = secondFirst;
    this.run = new TimedRun(config(recorded.path("setup")));
  }

  /// What the run does otherwise than the cluster did. Where brokers crash together, which of them
  /// is fenced last depends on whose heartbeat came last: then the recording has to be one of the
  /// runs that crash at different moments.
  static List<String> differences(JsonNode recorded) {
    List<String> found = new RecordedCaseReplay(recorded, 0, false).play();
    if (recorded.path("variesFromRunToRun").asString("").contains("fenced last")) {
      for (long pause = 500; pause < 2000 && !found.isEmpty(); pause += 500) {
        found = new RecordedCaseReplay(recorded, pause, false).play();
      }
      for (long pause = 0; pause < 2000 && !found.isEmpty(); pause += 500) {
        found = new RecordedCaseReplay(recorded, pause, true).play();
      }
    }
    return found;
  }

  private static RunConfig config(JsonNode setup) {
    JsonNode producer = setup.path("producers").values().iterator().next();
    RunConfig kafka = RunConfig.defaults(setup.path("rf").asInt());
    return new RunConfig(
        kafka.replicas(),
        Integer.parseInt(setup.path("topicConfig").path("min.insync.replicas").asString("1")),
        setup
            .path("topicConfig")
            .path("unclean.leader.election.enable")
            .asString("")
            .equals("true"),
        setup.path("elr").asBoolean(),
        Acks.parse(producer.path("acks").asString()),
        Integer.parseInt(producer.path("retries").asString()),
        Integer.parseInt(producer.path("linger.ms").asString()),
        Integer.parseInt(producer.path("delivery.timeout.ms").asString()),
        Integer.parseInt(producer.path("request.timeout.ms").asString()),
        setup.path("cluster").path("replica.lag.time.max.ms").asInt(),
        setup.path("cluster").path("broker.session.timeout.ms").asInt(),
        kafka.network());
  }

  private List<String> play() {
    for (JsonNode step : recorded.path("steps")) {
      String what = step.path("do").asString();
      JsonNode observed = step.path("observed");
      act(what, observed);
      compareState(what, observed.path("state"));
      compareResults(what, observed.path("results"));
      compareConsumer(what, observed.path("consumer").path("records"));
    }
    heal();
    JsonNode end = recorded.path("end");
    compareState("end", end.path("stateAfterHealing"));
    compareConsumer("end", end.path("consumerReads"));
    compareEnd(end);
    return differences;
  }

  private void act(String what, JsonNode observed) {
    Matcher sends = SENDS.matcher(what);
    Matcher later = SEND_LATER.matcher(what);
    Matcher round = ROUND.matcher(what);
    if (sends.matches()) {
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
    } else if (what.contains("is held")) {
      run.apply(new Command.HoldFetches(followers(what)));
      sendUnannounced();
    } else if (what.contains("is released")) {
      run.apply(new Command.ReleaseFetches(followers(what)));
    } else {
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
        run.apply(clean ? new Command.Crash(broker) : new Command.CrashUncleanly(broker));
      }
      await(m -> brokers.stream().allMatch(b -> m.cluster().broker(b).fenced()));
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
    } else if (what.startsWith("wait for the outcome of")) {
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
    JsonNode settings = recorded.path("setup").path("producers").path(producer);
    run.send(
        name,
        Acks.parse(settings.path("acks").asString()),
        Integer.parseInt(settings.path("retries").asString()));
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

  private Tick later(long millis) {
    return run.now().plusMicros(millis * 1000);
  }

  private void pass(long millis) {
    run.runUntil(_ -> false, later(millis));
  }

  private void await(Predicate<Moment> condition) {
    run.runUntil(condition, later(PATIENCE_MS));
  }

  private void heal() {
    List<BrokerId> all = run.moment().cluster().brokers().stream().map(BrokerView::id).toList();
    run.apply(new Command.ReleaseFetches(all));
    all.forEach(broker -> run.apply(new Command.Restart(broker)));
    run.settle(later(PATIENCE_MS));
  }

  private void compareState(String where, JsonNode expected) {
    if (expected.isMissingNode()) {
      return;
    }
    if (!run.runUntil(m -> state(m, expected).isEmpty(), later(AGREEMENT_MS))) {
      state(run.moment(), expected).forEach(d -> differences.add(where + ": " + d));
    }
  }

  private List<String> state(Moment moment, JsonNode expected) {
    List<String> found = new ArrayList<>();
    ClusterView cluster = moment.cluster();
    Optional<BrokerId> leader =
        expected.path("leader").isNumber()
            ? Optional.of(new BrokerId(expected.path("leader").asInt()))
            : Optional.empty();
    compare(found, "leader", leader, cluster.leader());
    compare(
        found, "leader epoch", expected.path("leaderEpoch").asInt(), cluster.leaderEpoch().value());
    compare(found, "ISR", ids(expected.path("isr")), cluster.isr());
    compare(found, "ELR", ids(expected.path("elr")), cluster.elr());
    for (Map.Entry<String, JsonNode> replica : expected.path("replicas").properties()) {
      BrokerView broker = cluster.broker(new BrokerId(Integer.parseInt(replica.getKey())));
      String name = "replica " + replica.getKey();
      if (replica.getValue().isString()) {
        compare(found, name + " running", false, broker.running());
      } else {
        compare(
            found,
            name + " leo",
            replica.getValue().path("leo").asLong(),
            (long) broker.log().size());
        compare(
            found, name + " hw", replica.getValue().path("hw").asLong(), broker.highWatermark());
      }
    }
    return found;
  }

  private static List<BrokerId> ids(JsonNode array) {
    List<BrokerId> ids = new ArrayList<>();
    array.forEach(id -> ids.add(new BrokerId(id.asInt())));
    ids.sort(null);
    return ids;
  }

  private void compareResults(String where, JsonNode results) {
    for (JsonNode result : results) {
      RecordOutcome outcome = run.moment().record(result.path("value").asString()).orElseThrow();
      String name = where + ": " + outcome.name();
      switch (result.path("outcome").asString()) {
        case "ack" -> {
          compare(differences, name + " acknowledged", true, outcome.acknowledged());
          long offset = result.path("offset").asLong();
          compare(
              differences,
              name + " offset",
              offset < 0 ? Optional.empty() : Optional.of(offset),
              outcome.offset());
        }
        case "error" ->
            compare(
                differences,
                name + " error",
                Optional.of(result.path("exception").asString()),
                outcome.error());
        default -> compare(differences, name + " completed", Optional.empty(), outcome.completed());
      }
    }
  }

  private void compareConsumer(String where, JsonNode reads) {
    if (!reads.isMissingNode()) {
      ClusterView cluster = run.moment().cluster();
      List<String> readable = new ArrayList<>();
      List<LogRecord> log = cluster.broker(cluster.leader().orElseThrow()).log();
      for (int offset = 0; offset < cluster.highWatermark(); offset++) {
        readable.add(offset + ":" + log.get(offset).name());
      }
      compare(differences, where + ": consumer reads", strings(reads), readable);
    }
  }

  private void compareEnd(JsonNode end) {
    List<RecordOutcome> outcomes = run.moment().records();
    compareNames(end, "acknowledged", names(outcomes, RecordOutcome::acknowledged));
    compareNames(
        end,
        "acknowledgedButLost",
        names(outcomes, o -> o.acknowledged() && !o.survives().orElseThrow()));
    compareNames(end, "failed", names(outcomes, o -> o.error().isPresent()));
    compareNames(
        end,
        "failedButInLog",
        names(outcomes, o -> o.error().isPresent() && o.survives().orElseThrow()));
  }

  private void compareNames(JsonNode end, String list, List<String> names) {
    List<String> expected = new ArrayList<>(strings(end.path(list)));
    expected.sort(null);
    compare(differences, "end: " + list, expected, names);
  }

  private static List<String> names(List<RecordOutcome> outcomes, Predicate<RecordOutcome> chosen) {
    return outcomes.stream().filter(chosen).map(RecordOutcome::name).sorted().toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  private static void compare(List<String> found, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      found.add(what + ": Kafka " + expected + ", here " + actual);
    }
  }
}
