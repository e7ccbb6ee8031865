package dev.highwater.ui.player;

import static dev.highwater.ui.player.HandMadeTrace.broker;
import static dev.highwater.ui.player.HandMadeTrace.producer;

import dev.highwater.drill.Drill;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Remark;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.simulator.Acks;
import dev.highwater.simulator.KafkaVersion;
import dev.highwater.simulator.Message.Kind;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.TopicConfig;
import dev.highwater.simulator.Trace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Drills with hand-made traces: the same record under acks 0, 1 and all; a refused write.
final class HandMadeDrills {
  private HandMadeDrills() {}

  static DrillRun compared() {
    return new DrillRun(
        new Drill(
            Drill.Origin.INFERRED,
            Drill.Emphasis.LATENCY,
            "",
            List.of("Replication factor 3.", "The followers’ fetches of A are held.")),
        List.of(
            new ScenarioRun("acks=0", unanswered(), List.of()),
            new ScenarioRun("acks=1", acknowledgedAndGone(), List.of()),
            new ScenarioRun("acks=all", committed(), List.of())),
        List.of(
            new Remark(
                Remark.Kind.CORRECTS,
                "all in-sync replicas",
                "Broker 3 was out of sync and was not waited for: acks=all waits for the high"
                    + " watermark, not for all replicas."),
            new Remark(Remark.Kind.CONFIRMS, "computed: 1 broker", "With replication factor 3."),
            new Remark(Remark.Kind.ADDS, "retries", "With default retries: TimeoutException.")));
  }

  static DrillRun refusedAlone() {
    return new DrillRun(
        new Drill(
            Drill.Origin.INFERRED,
            Drill.Emphasis.AVAILABILITY,
            "",
            List.of("replication factor 3 assumed", "the producer does not retry")),
        List.of(new ScenarioRun("", refused(), List.of())),
        List.of());
  }

  /// Five brokers, crashing one by one: the largest picture there is.
  static DrillRun fiveBrokers() {
    HandMadeTrace trace = new HandMadeTrace(RunConfig.defaults(5));
    for (int broker = 1; broker <= 5; broker++) {
      for (int record = 0; record < 14; record++) {
        trace.append(broker, "R" + record);
      }
    }
    trace.highWatermark(12).step(0, "begin", "Fourteen records, twelve of them committed.");
    for (int follower = 2; follower <= 5; follower++) {
      trace.message(Kind.FETCH_REQUEST, broker(follower), broker(1), "fetch from 14", "", 100, 600);
    }
    trace.step(100, "fetch", "Every follower fetches from offset 14.");
    return new DrillRun(
        new Drill(Drill.Origin.DECLARED, Drill.Emphasis.DURABILITY, "", List.of()),
        List.of(
            new ScenarioRun(
                "", trace.step(600, "end", "The leader has heard from all.").build(), List.of())),
        List.of());
  }

  static RunConfig config(Acks acks, int minInsync, int retries) {
    Map<String, Object> producer = new TreeMap<>();
    producer.put("acks", acks.configValue());
    producer.put("retries", retries);
    return RunConfig.defaults(3)
        .withTopic(TopicConfig.DEFAULTS.withMinInsyncReplicas(minInsync))
        .withProducers(
            List.of(ProducerConfig.of(ProducerConfig.ONLY, KafkaVersion.CURRENT, producer)));
  }

  private static Trace unanswered() {
    return new HandMadeTrace(config(Acks.NONE, 1, Integer.MAX_VALUE))
        .step(0, "begin", "Three replicas are in sync; broker 1 leads.")
        .message(Kind.PRODUCE_REQUEST, producer(), broker(1), "produce A", "A", 5000, 5500)
        .step(5000, "send", "With acks=0 the producer counts A as sent and waits for nothing.")
        .append(1, "A")
        .step(5600, "append", "Broker 1 appends A at offset 0 and answers nobody.")
        .record("A", true, "", false, true, 5000, 5600, -1, 5000)
        .build();
  }

  private static Trace acknowledgedAndGone() {
    return new HandMadeTrace(config(Acks.LEADER, 1, Integer.MAX_VALUE))
        .step(0, "begin", "Three replicas are in sync; broker 1 leads.")
        .message(Kind.FETCH_REQUEST, broker(2), broker(1), "fetch from 0", "", 4000, 4500)
        .routine(4200)
        .message(Kind.PRODUCE_REQUEST, producer(), broker(1), "produce A", "A", 5000, 5500)
        .step(5000, "send", "The producer sends A and waits for the leader (acks=1).")
        .append(1, "A")
        .message(Kind.PRODUCE_RESPONSE, broker(1), producer(), "ack A", "A", 5600, 6100)
        .lost(Kind.FETCH_RESPONSE, broker(1), broker(2), "A", "A", 5600)
        .lost(Kind.FETCH_RESPONSE, broker(1), broker(3), "A", "A", 5600)
        .step(5600, "append", "Broker 1 appends A at offset 0 and answers at once.")
        .step(6100, "acknowledged", "The producer hears that A is written: acknowledged.")
        .crash(1)
        .step(6200, "crash", "Broker 1 crashes. It alone had A.")
        .routine(2_000_000)
        .routine(6_000_000)
        .fence(1)
        .inSync(2, 3)
        .step(
            9_006_200, "fenced", "The controller fences broker 1 after broker.session.timeout.ms.")
        .elect(2)
        .step(
            9_006_700,
            "elected",
            "Broker 2, in sync and alive, leads. Its log is empty: A is gone.")
        .record("A", true, "", false, false, 5000, 5600, -1, 6100)
        .build();
  }

  private static Trace committed() {
    return new HandMadeTrace(config(Acks.ALL, 2, Integer.MAX_VALUE))
        .inSync(1, 2)
        .step(0, "begin", "Broker 3 is out of sync; brokers 1 and 2 are the in-sync set.")
        .message(Kind.PRODUCE_REQUEST, producer(), broker(1), "produce A", "A", 5000, 5500)
        .step(5000, "send", "The producer sends A with acks=all and waits.")
        .append(1, "A")
        .message(Kind.FETCH_RESPONSE, broker(1), broker(2), "A", "A", 5600, 6100)
        .step(5600, "append", "Broker 1 appends A at offset 0. It does not answer yet.")
        .append(2, "A")
        .message(Kind.FETCH_REQUEST, broker(2), broker(1), "fetch from 1", "", 6200, 6700)
        .step(
            6200, "copied", "Broker 2 appends A and fetches from offset 1: that tells the leader.")
        .highWatermark(1)
        .message(Kind.PRODUCE_RESPONSE, broker(1), producer(), "ack A", "A", 6700, 7200)
        .step(6700, "committed", "Every in-sync replica has A: the high watermark moves to 1.")
        .step(7200, "acknowledged", "The producer hears that A is committed.")
        .record("A", true, "", true, true, 5000, 5600, 6700, 7200)
        .build();
  }

  private static Trace refused() {
    HandMadeTrace trace = new HandMadeTrace(config(Acks.ALL, 2, 0));
    trace.append(1, "A").append(2, "A").append(3, "A").append(1, "B").append(2, "B");
    return trace
        .highWatermark(1)
        .step(0, "begin", "A is committed, B is on two replicas.")
        .highWatermark(2)
        .step(4000, "committed", "Every in-sync replica has B: the high watermark moves to 2.")
        .crash(3)
        .step(5000, "crash", "Broker 3 crashes. Until it is fenced it stays in the in-sync set.")
        .fence(3)
        .inSync(1, 2)
        .step(9_005_000, "fenced", "The controller fences broker 3; the in-sync set is 1 and 2.")
        .crash(2)
        .step(9_100_000, "crash", "Broker 2 crashes.")
        .fence(2)
        .inSync(1)
        .step(18_100_000, "fenced", "The controller fences broker 2; the in-sync set is 1 alone.")
        .message(
            Kind.PRODUCE_REQUEST, producer(), broker(1), "produce C", "C", 18_110_000, 18_110_500)
        .step(18_110_000, "send", "The producer sends C.")
        .refusal(1, "C", "NotEnoughReplicas", 18_110_600, 18_111_100)
        .step(
            18_110_600,
            "refused",
            "Only broker 1 is left in the in-sync set, and min.insync.replicas is 2: the leader"
                + " refuses C before appending it.")
        .step(18_111_100, "failed", "The producer gets NotEnoughReplicasException.")
        .record("A", true, "", true, true, 0, 100, 4000, 4100)
        .record("B", true, "", true, true, 0, 100, 4000, 4000)
        .record(
            "C", false, "NotEnoughReplicasException", false, false, 18_110_000, -1, -1, 18_111_100)
        .build();
  }
}
