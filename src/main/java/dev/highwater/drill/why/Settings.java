package dev.highwater.drill.why;

import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.Setting;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every single setting that is tried: each that bears on what becomes of a record, with each value
/// that says something else than the present one.
final class Settings {
  private static final List<String> SWITCH = List.of("false", "true");

  private Settings() {}

  static List<Setting> other(RunConfig config) {
    List<Setting> all = new ArrayList<>();
    for (ConfigName name :
        List.of(
            ConfigName.ACKS,
            ConfigName.MIN_INSYNC_REPLICAS,
            ConfigName.UNCLEAN_LEADER_ELECTION,
            ConfigName.ENABLE_IDEMPOTENCE,
            ConfigName.RETRIES,
            ConfigName.REPLICAS,
            ConfigName.ELIGIBLE_LEADER_REPLICAS,
            ConfigName.FLUSH_MESSAGES,
            ConfigName.MAX_MESSAGE_BYTES,
            ConfigName.REPLICA_LAG_TIME_MAX)) {
      String present = present(name, config);
      values(name, config)
          .filter(value -> !value.equals(present))
          .distinct()
          .forEach(value -> all.add(new Setting(name, value)));
    }
    return List.copyOf(all);
  }

  /// The value that is in force.
  static String present(ConfigName name, RunConfig config) {
    ProducerConfig producer = config.producer();
    return switch (name) {
      case ACKS -> producer.acks().configValue();
      case MIN_INSYNC_REPLICAS -> Integer.toString(config.minInsyncReplicas());
      case UNCLEAN_LEADER_ELECTION -> Boolean.toString(config.uncleanLeaderElection());
      case ENABLE_IDEMPOTENCE -> Boolean.toString(producer.idempotence());
      case RETRIES -> Integer.toString(producer.retries());
      case REPLICAS -> Integer.toString(config.replicas());
      case ELIGIBLE_LEADER_REPLICAS -> config.eligibleLeaderReplicas() ? "1" : "0";
      case FLUSH_MESSAGES -> Long.toString(config.topic().flushMessages());
      case MAX_MESSAGE_BYTES -> Integer.toString(config.topic().maxMessageBytes());
      case REPLICA_LAG_TIME_MAX -> Integer.toString(config.replicaLagTimeMaxMs());
      default -> throw new IllegalArgumentException(name + " is not tried");
    };
  }

  private static Stream<String> values(ConfigName name, RunConfig config) {
    return switch (name) {
      case ACKS -> Stream.of("all", "1", "0");
      case MIN_INSYNC_REPLICAS -> numbers(1, config.replicas());
      case UNCLEAN_LEADER_ELECTION, ENABLE_IDEMPOTENCE -> SWITCH.stream();
      case RETRIES -> Stream.of(Integer.toString(Integer.MAX_VALUE), "0");
      case REPLICAS -> numbers(1, RunConfig.MOST_REPLICAS);
      case ELIGIBLE_LEADER_REPLICAS ->
          config.version().hasEligibleLeaderReplicas() ? Stream.of("1", "0") : Stream.of();
      case FLUSH_MESSAGES -> Stream.of("1");
      case MAX_MESSAGE_BYTES -> Stream.of("1048588");
      case REPLICA_LAG_TIME_MAX -> Stream.of("10000", "30000");
      default -> throw new IllegalArgumentException(name + " is not tried");
    };
  }

  private static Stream<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(Integer::toString);
  }
}
