package dev.highwater.explorer;

import dev.highwater.simulator.KafkaVersion;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.TopicConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Short ways to make the questions that tests need.
public final class Questions {
  private Questions() {}

  /// A cluster with three replicas as in {@code acks.pml}: no linger, two requests in flight, no
  /// eligible leader replicas, no idempotence.
  public static RunConfig config(String acks, int minInsyncReplicas, int retries) {
    return config(
        minInsyncReplicas,
        producer(
            "acks",
            acks,
            "retries",
            retries,
            "enable.idempotence",
            false,
            "linger.ms",
            0,
            "max.in.flight.requests.per.connection",
            2));
  }

  static RunConfig config(int minInsyncReplicas, ProducerConfig producer) {
    return RunConfig.defaults(3)
        .withTopic(TopicConfig.DEFAULTS.withMinInsyncReplicas(minInsyncReplicas))
        .withEligibleLeaderReplicas(false)
        .withProducers(List.of(producer));
  }

  /// @param given names and values by turns
  static ProducerConfig producer(Object... given) {
    Map<String, Object> settings = new TreeMap<>();
    for (int at = 0; at < given.length; at += 2) {
      settings.put(given[at].toString(), given[at + 1]);
    }
    return ProducerConfig.of(ProducerConfig.ONLY, KafkaVersion.CURRENT, settings);
  }

  static RunConfig unclean(RunConfig config) {
    return config.withTopic(config.topic().withUncleanLeaderElection(true));
  }

  static Budget crashes(int number) {
    return Budget.of(Fault.UNCLEAN_CRASH, number);
  }

  static Verdict explore(Question question) {
    return new Explorer().explore(question, new Limits(512L << 20, 1), Watcher.NOBODY);
  }
}
