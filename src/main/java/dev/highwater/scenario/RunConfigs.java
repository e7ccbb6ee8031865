package dev.highwater.scenario;

import dev.highwater.simulator.BrokerConfig;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.ConfigException;
import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.KafkaVersion;
import dev.highwater.simulator.ProducerConfig;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.TopicConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns configuration lines, whose values have been checked one by one, into a run's
/// configuration.
final class RunConfigs {
  private final Map<ConfigName, String> values = new EnumMap<>(ConfigName.class);
  private final List<ProducerSettings> producers;
  private final List<ConsumerSettings> consumers;

  private RunConfigs(
      List<Setting> settings, List<ProducerSettings> producers, List<ConsumerSettings> consumers) {
    settings.forEach(setting -> values.put(setting.name(), setting.value()));
    this.producers = producers;
    this.consumers = consumers;
  }

  /// @throws ConfigException for what Kafka refuses
  static RunConfig of(
      List<Setting> settings, List<ProducerSettings> producers, List<ConsumerSettings> consumers) {
    return new RunConfigs(settings, producers, consumers).config();
  }

  private RunConfig config() {
    KafkaVersion version =
        value(ConfigName.KAFKA_VERSION).map(KafkaVersion::parse).orElse(KafkaVersion.CURRENT);
    RunConfig defaults = RunConfig.defaults(replicas(), version);
    return new RunConfig(
        version,
        value(ConfigName.ASSIGNMENT).map(RunConfigs::brokers).orElse(defaults.assignment()),
        topic(defaults.topic()),
        value(ConfigName.ELIGIBLE_LEADER_REPLICAS)
            .map(level -> level.equals("1"))
            .orElse(defaults.eligibleLeaderReplicas()),
        producers(version),
        consumers(),
        brokers(defaults.brokers()),
        defaults.network());
  }

  /// The replication factor, as the assignment or {@code replicas} gives it.
  private int replicas() {
    Optional<Integer> assigned =
        value(ConfigName.ASSIGNMENT).map(RunConfigs::brokers).map(List::size);
    int replicas = number(ConfigName.REPLICAS, assigned.orElse(Scenario.DEFAULT_REPLICAS));
    if (assigned.isPresent() && assigned.get() != replicas) {
      throw new ConfigException(
          "replica.assignment names "
              + assigned.get()
              + " brokers, but the replication factor is "
              + replicas);
    }
    return replicas;
  }

  static List<BrokerId> brokers(String text) {
    return Arrays.stream(text.split(", "))
        .map(number -> new BrokerId(Integer.parseInt(number)))
        .toList();
  }

  private TopicConfig topic(TopicConfig defaults) {
    return new TopicConfig(
        number(ConfigName.MIN_INSYNC_REPLICAS, defaults.minInsyncReplicas()),
        truth(ConfigName.UNCLEAN_LEADER_ELECTION, defaults.uncleanLeaderElection()),
        number(ConfigName.MAX_MESSAGE_BYTES, defaults.maxMessageBytes()),
        value(ConfigName.FLUSH_MESSAGES).map(Long::parseLong).orElse(defaults.flushMessages()));
  }

  /// The topic's settings after one of them has changed.
  static TopicConfig changed(TopicConfig before, Setting setting) {
    return new RunConfigs(List.of(setting), List.of(), List.of()).topic(before);
  }

  private BrokerConfig brokers(BrokerConfig defaults) {
    return new BrokerConfig(
        number(ConfigName.REPLICA_LAG_TIME_MAX, defaults.replicaLagTimeMaxMs()),
        number(ConfigName.BROKER_SESSION_TIMEOUT, defaults.sessionTimeoutMs()),
        number(ConfigName.BROKER_HEARTBEAT_INTERVAL, defaults.heartbeatIntervalMs()),
        number(ConfigName.REPLICA_FETCH_WAIT_MAX, defaults.fetchWaitMaxMs()),
        number(ConfigName.REPLICA_FETCH_BACKOFF, defaults.fetchBackoffMs()),
        truth(ConfigName.AUTO_LEADER_REBALANCE, defaults.autoLeaderRebalance()));
  }

  /// The producer of the scenario itself, then the named ones; these take from it what they do not
  /// set themselves.
  private List<ProducerConfig> producers(KafkaVersion version) {
    Map<String, String> common = common(ConfigName.Side.PRODUCER);
    List<ProducerConfig> all = new ArrayList<>();
    all.add(ProducerConfig.of(ProducerConfig.ONLY, version, common));
    for (ProducerSettings named : producers) {
      Map<String, String> own = new TreeMap<>(common);
      named.settings().forEach(each -> own.put(each.name().key(), each.value()));
      all.add(ProducerConfig.of(named.name(), version, own));
    }
    return all;
  }

  /// The consumers take from the common settings what they do not set themselves.
  private List<ConsumerConfig> consumers() {
    Map<String, String> common = common(ConfigName.Side.CONSUMER);
    ConsumerConfig.of(ConsumerConfig.ONLY, common);
    List<ConsumerConfig> all = new ArrayList<>();
    for (ConsumerSettings named : consumers) {
      Map<String, String> own = new TreeMap<>(common);
      named.settings().forEach(each -> own.put(each.name().key(), each.value()));
      all.add(ConsumerConfig.of(named.name(), own));
    }
    return all;
  }

  private Map<String, String> common(ConfigName.Side side) {
    Map<String, String> common = new TreeMap<>();
    values.forEach((name, value) -> {
      if (name.side() == side) {
        common.put(name.key(), value);
      }
    });
    return common;
  }

  private Optional<String> value(ConfigName name) {
    return Optional.ofNullable(values.get(name));
  }

  private int number(ConfigName name, int otherwise) {
    return value(name).map(Integer::parseInt).orElse(otherwise);
  }

  private boolean truth(ConfigName name, boolean otherwise) {
    return value(name).map(Boolean::parseBoolean).orElse(otherwise);
  }
}
