package dev.highwater.simulator;

/// The settings of the topic, under Kafka's names. They can be changed while it is in use.
///
/// @param minInsyncReplicas {@code min.insync.replicas}, at least 1
/// @param uncleanLeaderElection {@code unclean.leader.election.enable}
/// @param maxMessageBytes {@code max.message.bytes}: the largest batch a broker takes
/// @param flushMessages {@code flush.messages}: how many records may wait for the disk
public record TopicConfig(
    int minInsyncReplicas, boolean uncleanLeaderElection, int maxMessageBytes, long flushMessages) {
  /// Kafka's defaults.
  public static final TopicConfig DEFAULTS = new TopicConfig(1, false, 1_048_588, Long.MAX_VALUE);

  /// @throws ConfigException for values Kafka itself would refuse
  public TopicConfig {
    requireAtLeast("min.insync.replicas", minInsyncReplicas, 1);
    requireAtLeast("max.message.bytes", maxMessageBytes, 0);
    requireAtLeast("flush.messages", flushMessages, 1);
  }

  private static void requireAtLeast(String name, long value, int least) {
    if (value < least) {
      throw new ConfigException(name, value, "Value must be at least " + least);
    }
  }

  /// The same with another {@code min.insync.replicas}.
  public TopicConfig withMinInsyncReplicas(int value) {
    return new TopicConfig(value, uncleanLeaderElection, maxMessageBytes, flushMessages);
  }

  /// The same with another {@code unclean.leader.election.enable}.
  public TopicConfig withUncleanLeaderElection(boolean value) {
    return new TopicConfig(minInsyncReplicas, value, maxMessageBytes, flushMessages);
  }
}
