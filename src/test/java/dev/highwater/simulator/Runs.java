package dev.highwater.simulator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Short ways to make the runs that tests need.
final class Runs {
  private Runs() {}

  static RunConfig config(int replicas, int minInsyncReplicas, Acks acks) {
    return config(replicas, minInsyncReplicas, acks, Integer.MAX_VALUE);
  }

  static RunConfig config(int replicas, int minInsyncReplicas, Acks acks, int retries) {
    return config(replicas, minInsyncReplicas, acks, retries, false, true);
  }

  static RunConfig config(
      int replicas,
      int minInsyncReplicas,
      Acks acks,
      int retries,
      boolean uncleanLeaderElection,
      boolean eligibleLeaderReplicas) {
    Map<String, Object> producer = new TreeMap<>();
    producer.put("acks", acks.configValue());
    producer.put("retries", retries);
    producer.put("enable.idempotence", false);
    return config(replicas, minInsyncReplicas, uncleanLeaderElection, producer)
        .withEligibleLeaderReplicas(eligibleLeaderReplicas);
  }

  /// Kafka's defaults but for what is given; also the producer's idempotence is the default.
  static RunConfig config(
      int replicas, int minInsyncReplicas, boolean uncleanLeaderElection, Map<String, ?> producer) {
    return RunConfig.defaults(replicas)
        .withTopic(
            TopicConfig.DEFAULTS
                .withMinInsyncReplicas(minInsyncReplicas)
                .withUncleanLeaderElection(uncleanLeaderElection))
        .withProducers(
            List.of(ProducerConfig.of(ProducerConfig.ONLY, KafkaVersion.CURRENT, producer)));
  }

  static BrokerId broker(int number) {
    return new BrokerId(number);
  }

  static void settle(TimedRun run) {
    run.settle(run.now().plusMicros(300_000_000));
  }

  /// Sends a record and waits until the producer knows its fate.
  static RecordOutcome send(TimedRun run, String record) {
    run.apply(new Command.Send(record));
    run.runUntil(Moment::allCompleted, run.now().plusMicros(300_000_000));
    return run.moment().record(record).orElseThrow();
  }

  /// Crashes a broker and waits until the controller has fenced it.
  static void crashAndFence(TimedRun run, int broker) {
    run.apply(new Command.Crash(broker(broker)));
    run.runUntil(
        m -> m.cluster().broker(broker(broker)).fenced(), run.now().plusMicros(300_000_000));
  }
}
