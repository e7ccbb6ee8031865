package dev.highwater.scenario;

import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.BrokerView;
import dev.highwater.simulator.ClusterView;
import dev.highwater.simulator.LeaderEpoch;
import dev.highwater.simulator.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.server.common.MetadataVersion;

/// Five real brokers and a controller in this JVM, on loopback, with their logs in a temporary
/// folder. Broker {@code n} of a scenario is Kafka's node {@code n - 1}.
final class LiveCluster {
  /// What the brokers are set to; the simulated ones are set to the same.
  static final Map<String, String> BROKERS =
      new TreeMap<>(
          Map.of(
              "replica.lag.time.max.ms", "5000",
              "broker.session.timeout.ms", "3000",
              "broker.heartbeat.interval.ms", "300",
              "replica.fetch.backoff.ms", "100",
              "auto.leader.rebalance.enable", "false"));

  static final int SIZE = 5;

  private final KafkaClusterTestKit kit;
  private final Set<BrokerId> down = new TreeSet<>();
  private final Admin admin;

  private LiveCluster(KafkaClusterTestKit kit) {
    this.kit = kit;
    this.admin = kit.admin();
  }

  static LiveCluster start() throws Exception {
    KafkaClusterTestKit.Builder builder =
        new KafkaClusterTestKit.Builder(
            new TestKitNodes.Builder()
                .setBootstrapMetadataVersion(MetadataVersion.latestProduction())
                .setNumControllerNodes(1)
                .setNumBrokerNodes(SIZE)
                .build());
    BROKERS.forEach(builder::setConfigProp);
    // A stop without it is what a scenario calls a crash: nobody is told.
    builder.setConfigProp("controlled.shutdown.enable", "false");
    builder.setConfigProp("offsets.topic.replication.factor", "1");
    KafkaClusterTestKit kit = builder.build();
    kit.format();
    kit.startup();
    kit.waitForReadyBrokers();
    LiveCluster cluster = new LiveCluster(kit);
    cluster
        .admin
        .updateFeatures(
            Map.of(
                "eligible.leader.replicas.version",
                new FeatureUpdate((short) 1, FeatureUpdate.UpgradeType.UPGRADE)),
            new UpdateFeaturesOptions())
        .all()
        .get(30, TimeUnit.SECONDS);
    return cluster;
  }

  String bootstrapServers() {
    return kit.bootstrapServers();
  }

  void create(String topic, List<BrokerId> assignment, Map<String, String> settings)
      throws Exception {
    List<Integer> nodes = assignment.stream().map(LiveCluster::node).toList();
    admin
        .createTopics(List.of(new NewTopic(topic, Map.of(0, nodes)).configs(settings)))
        .all()
        .get(30, TimeUnit.SECONDS);
  }

  private static int node(BrokerId broker) {
    return broker.value() - 1;
  }

  private BrokerServer server(BrokerId broker) {
    return Objects.requireNonNull(kit.brokers().get(node(broker)));
  }

  void crash(BrokerId broker) {
    if (down.add(broker)) {
      server(broker).shutdown(Duration.ofSeconds(30));
    }
  }

  void restart(BrokerId broker) {
    if (down.remove(broker)) {
      server(broker).startup();
    }
  }

  void restartAll() {
    List.copyOf(down).forEach(this::restart);
  }

  void elect(String topic, ElectionType type) throws Exception {
    try {
      admin
          .electLeaders(type, Set.of(new TopicPartition(topic, 0)))
          .all()
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException notNeeded) {
      // That there is nothing to elect is an outcome like any other: the state shows it.
    }
  }

  void set(String topic, String name, String value) throws Exception {
    AlterConfigOp op = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(op)))
        .all()
        .get(30, TimeUnit.SECONDS);
  }

  /// What can be seen from outside: the logs of followers, and the epoch, cannot.
  ClusterView view(String topic, int replicas) throws Exception {
    Map<String, TopicDescription> topics =
        admin.describeTopics(List.of(topic)).allTopicNames().get(30, TimeUnit.SECONDS);
    TopicPartitionInfo partition =
        Objects.requireNonNull(topics.get(topic)).partitions().getFirst();
    Optional<BrokerId> leader =
        Optional.ofNullable(partition.leader())
            .filter(node -> !node.isEmpty())
            .map(node -> new BrokerId(node.id() + 1));
    List<LogRecord> readable = leader.isPresent() ? read(topic) : List.of();
    List<BrokerView> brokers =
        IntStream.rangeClosed(1, replicas)
            .mapToObj(BrokerId::new)
            .map(id -> broker(id, leader, readable))
            .toList();
    return new ClusterView(
        leader,
        ids(partition.isr()),
        ids(partition.elr()),
        new LeaderEpoch(0),
        readable.size(),
        brokers);
  }

  private BrokerView broker(BrokerId id, Optional<BrokerId> leader, List<LogRecord> readable) {
    boolean leads = leader.equals(Optional.of(id));
    return new BrokerView(
        id, !down.contains(id), false, leads, leads ? readable : List.of(), readable.size());
  }

  private static List<BrokerId> ids(List<Node> nodes) {
    return nodes == null
        ? List.of()
        : nodes.stream().map(node -> new BrokerId(node.id() + 1)).sorted().toList();
  }

  /// What a consumer reads from the beginning to the high watermark.
  private List<LogRecord> read(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 5000);
    List<LogRecord> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
      while (records.size() < end && System.nanoTime() < giveUp) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          records.add(new LogRecord(record.key(), new LeaderEpoch(0)));
        }
      }
    } catch (org.apache.kafka.common.errors.TimeoutException nobodyLeads) {
      return List.of();
    }
    return records;
  }

  void stop() throws Exception {
    admin.close();
    kit.close();
  }
}
