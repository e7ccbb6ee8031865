package dev.highwater.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Plays one case recorded from a real cluster and collects every difference.
final class RecordedCaseReplay {
  /// Real brokers were asked until they agreed, within about this time.
  private static final long AGREEMENT_MS = 2_500;

  private final JsonNode recorded;
  private final TimedRun run;
  private final RecordedActions actions;
  private final List<String> differences = new ArrayList<>();

  private RecordedCaseReplay(JsonNode recorded, long pauseBeforeCrash, boolean secondFirst) {
    this.recorded = recorded;
    this.run = new TimedRun(config(recorded.path("setup")));
    this.actions = new RecordedActions(recorded, run, pauseBeforeCrash, secondFirst);
  }

  /// What the run does otherwise than the cluster did. Where brokers crash together, which of them
  /// is fenced last depends on whose heartbeat came last: then the recording has to be one of the
  /// runs that crash at different moments.
  static List<String> differences(JsonNode recorded) {
    List<String> found = new RecordedCaseReplay(recorded, 0, false).play();
    if (recorded.path("variesFromRunToRun").asString("").contains("fenced last")) {
      for (long pause = 75; pause < 300 && !found.isEmpty(); pause += 75) {
        found = new RecordedCaseReplay(recorded, pause, false).play();
      }
      for (long pause = 0; pause < 300 && !found.isEmpty(); pause += 75) {
        found = new RecordedCaseReplay(recorded, pause, true).play();
      }
    }
    return found;
  }

  static RunConfig config(JsonNode setup) {
    JsonNode topic = setup.path("topicConfig");
    JsonNode cluster = setup.path("cluster");
    RunConfig kafka = RunConfig.defaults(setup.path("rf").asInt());
    return kafka
        .withAssignment(
            setup.path("assignment").valueStream().map(id -> new BrokerId(id.asInt())).toList())
        .withTopic(
            new TopicConfig(
                Integer.parseInt(topic.path("min.insync.replicas").asString("1")),
                topic.path("unclean.leader.election.enable").asString("").equals("true"),
                Integer.parseInt(topic.path("max.message.bytes").asString("1048588")),
                Long.MAX_VALUE))
        .withEligibleLeaderReplicas(setup.path("elr").asBoolean())
        .withProducers(producers(setup.path("producers")))
        .withBrokers(
            new BrokerConfig(
                cluster.path("replica.lag.time.max.ms").asInt(),
                cluster.path("broker.session.timeout.ms").asInt(),
                cluster.path("broker.heartbeat.interval.ms").asInt(),
                500,
                100,
                cluster.path("auto.leader.rebalance.enable").asBoolean()));
  }

  private static List<ProducerConfig> producers(JsonNode recorded) {
    List<ProducerConfig> producers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> producer : recorded.properties()) {
      Map<String, Object> given = new TreeMap<>();
      producer.getValue().properties().forEach(e -> given.put(e.getKey(), e.getValue().asString()));
      producers.add(ProducerConfig.of(producer.getKey(), KafkaVersion.CURRENT, given));
    }
    return producers.isEmpty() ? List.of(ProducerConfig.defaults(KafkaVersion.CURRENT)) : producers;
  }

  private List<String> play() {
    for (JsonNode step : recorded.path("steps")) {
      String what = step.path("do").asString();
      JsonNode observed = step.path("observed");
      actions.act(what, observed);
      compareState(what, observed.path("state"));
      compareResults(what, observed.path("results"));
      compareConsumer(what, observed.path("consumer").path("records"));
    }
    actions.heal();
    JsonNode end = recorded.path("end");
    compareState("end", end.path("stateAfterHealing"));
    compareConsumer("end", end.path("consumerReads"));
    compareEnd(end);
    return differences;
  }

  private void compareState(String where, JsonNode expected) {
    if (expected.isMissingNode()) {
      return;
    }
    if (!run.runUntil(m -> state(m, expected).isEmpty(), actions.later(AGREEMENT_MS))) {
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
    compare(
        found,
        "last known ELR",
        ids(expected.path("lastKnownElr")),
        run.partition().lastKnownElr());
    compare(
        found,
        "partition epoch",
        expected.path("partitionEpoch").asInt(),
        run.partition().partitionEpoch());
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
    compareNames(end, "duplicated", duplicated(run.moment().cluster()));
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

  private static List<String> duplicated(ClusterView cluster) {
    List<String> log =
        cluster.broker(cluster.leader().orElseThrow()).log().stream().map(LogRecord::name).toList();
    return log.stream()
        .filter(n -> log.indexOf(n) < log.lastIndexOf(n))
        .distinct()
        .sorted()
        .toList();
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
