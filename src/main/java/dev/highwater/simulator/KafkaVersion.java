package dev.highwater.simulator;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A release of Kafka, as far as it changed what this model shows. A release stands for its last
/// patch.
///
/// @param major the first number, for example 4
/// @param minor the second number, for example 1
public record KafkaVersion(int major, int minor) implements Comparable<KafkaVersion> {
  /// The release whose behaviour was recorded and is the default.
  public static final KafkaVersion CURRENT = new KafkaVersion(4, 3);

  /// The first with a controller quorum in place of ZooKeeper; older ones are not modelled.
  public static final KafkaVersion OLDEST = new KafkaVersion(2, 8);

  /// @throws ConfigException for a release that there is not, or that is not modelled
  public KafkaVersion {
    boolean known =
        switch (major) {
          case 2 -> minor == 8;
          case 3 -> minor >= 0 && minor <= 9;
          case 4 -> minor >= 0 && minor <= 3;
          default -> false;
        };
    if (!known) {
      throw new ConfigException(
          "kafka.version", major + "." + minor, "expected a release from 2.8 to 4.3");
    }
  }

  /// Reads {@code 3.6}.
  ///
  /// @throws ConfigException for anything that is no modelled release
  public static KafkaVersion parse(String text) {
    if (!text.matches("[0-9]{1,3}\\.[0-9]{1,3}")) {
      throw new ConfigException("kafka.version", text, "expected a release from 2.8 to 4.3");
    }
    int dot = text.indexOf('.');
    return new KafkaVersion(
        Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  /// All modelled releases, the latest first.
  public static List<KafkaVersion> known() {
    return Stream.of(
            IntStream.rangeClosed(0, 3).mapToObj(minor -> new KafkaVersion(4, 3 - minor)),
            IntStream.rangeClosed(0, 9).mapToObj(minor -> new KafkaVersion(3, 9 - minor)),
            Stream.of(OLDEST))
        .flatMap(each -> each)
        .toList();
  }

  private boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  /// spec: KIP-679: acks=all and enable.idempotence=true are the producer's defaults
  boolean isSafeByDefault() {
    return isAtLeast(3, 0);
  }

  /// spec: KAFKA-15583: the high watermark stands still below min.insync.replicas, and
  /// min.insync.replicas never counts for more than there are replicas
  boolean brakesHighWatermark() {
    return isAtLeast(3, 7);
  }

  /// spec: KIP-903: a broker that has restarted since its last fetch does not join the in-sync set
  boolean checksBrokerEpochs() {
    return isAtLeast(3, 5);
  }

  /// spec: KIP-580: the pause before a retry grows
  boolean growsRetryBackoff() {
    return isAtLeast(3, 7);
  }

  /// spec: KIP-951: a refusal names the leader
  boolean namesLeaderInRefusal() {
    return isAtLeast(3, 7);
  }

  /// spec: KIP-966, available
  public boolean hasEligibleLeaderReplicas() {
    return isAtLeast(4, 0);
  }

  /// spec: KIP-966, on by default in new clusters
  boolean enablesEligibleLeaderReplicas() {
    return isAtLeast(4, 1);
  }

  /// spec: KIP-1030: linger.ms is 5 by default
  boolean lingersByDefault() {
    return isAtLeast(4, 0);
  }

  /// spec: more than five requests in flight are refused even where idempotence is only the default
  boolean refusesManyInFlight() {
    return isAtLeast(4, 0);
  }

  @Override
  public int compareTo(KafkaVersion other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
