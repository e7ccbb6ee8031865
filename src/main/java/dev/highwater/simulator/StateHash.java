package dev.highwater.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short name for a final state that is the same on every machine.
final class StateHash {
  private StateHash() {}

  /// The first 16 hexadecimal digits of the SHA-256 of a canonical text of the state.
  static String of(Moment end) {
    Tick now = end.now();
    ClusterView cluster = end.cluster();
    StringBuilder text = new StringBuilder();
    text.append(now.micros())
        .append('\n')
        .append(cluster.leader().map(BrokerId::toString).orElse("-"));
    text.append(" isr ").append(Words.list(cluster.isr()));
    text.append(" elr ").append(Words.list(cluster.elr()));
    text.append(" epoch ").append(cluster.leaderEpoch());
    text.append(" hw ").append(cluster.highWatermark()).append('\n');
    for (BrokerView broker : cluster.brokers()) {
      text.append(broker.id()).append(broker.running() ? " up" : " down");
      text.append(broker.fenced() ? " fenced" : "").append(broker.leads() ? " leads" : "");
      text.append(" hw ").append(broker.highWatermark());
      for (LogRecord record : broker.log()) {
        text.append(' ').append(record.name()).append('@').append(record.epoch());
      }
      text.append('\n');
    }
    for (RecordOutcome outcome : end.records()) {
      text.append(outcome).append('\n');
    }
    for (ConsumerOutcome outcome : end.consumers()) {
      text.append(outcome).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JVM has SHA-256", impossible);
    }
  }
}
