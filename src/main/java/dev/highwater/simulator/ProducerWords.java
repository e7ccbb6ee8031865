package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sentences about the producing client. It remembers what it told, to pass by what repeats itself.
final class ProducerWords {
  private final RunConfig config;
  private final Map<String, BrokerId> lastSentTo = new TreeMap<>();

  ProducerWords(RunConfig config) {
    this.config = config;
  }

  Telling tell(Fact.OfProducer fact, ClusterState after) {
    return switch (fact) {
      case Fact.SendCalled(String record, Acks _) ->
          Telling.routine(
              "send-called",
              config.lingerMs() == 0
                  ? "The application sends " + record + "."
                  : "The application sends %s; the producer waits linger.ms=%d for company."
                      .formatted(record, config.lingerMs()));
      case Fact.ProduceSent sent -> tellSent(sent);
      case Fact.HandedOver(String record) ->
          Telling.notable(
              "record-handed-over",
              "With acks=0 the producer counts "
                  + record
                  + " as sent the moment it is handed to the network; it waits for nothing and learns no"
                  + " offset.");
      case Fact.Acknowledged acked ->
          Telling.notable(
              "record-acknowledged",
              "The producer hears from broker %s that %s is at offset %d: its send is acknowledged."
                  .formatted(acked.leader(), acked.record(), acked.offset()));
      case Fact.SendFailed failed ->
          Telling.notable(
              "send-failed",
              "The send of %s fails with %s: %s."
                  .formatted(failed.record(), failed.exception(), failed.because()));
      case Fact.SendRetried retried -> tellRetry(retried);
      case Fact.MetadataLearned learned -> tellMetadata(learned, after);
    };
  }

  /// Of many attempts the second is told, and each that goes to another broker.
  private Telling tellSent(Fact.ProduceSent sent) {
    Optional<BrokerId> before = Optional.ofNullable(lastSentTo.put(sent.record(), sent.leader()));
    if (sent.attempt() == 1) {
      return Telling.notable(
          "record-sent",
          "The producer sends %s to broker %s with acks=%s."
              .formatted(sent.record(), sent.leader(), sent.acks().configValue()));
    }
    boolean elsewhere = !before.equals(Optional.of(sent.leader()));
    return new Telling(
        "record-resent",
        "The producer sends %s again, %s broker %s: attempt %d."
            .formatted(
                sent.record(), elsewhere ? "now to" : "still to", sent.leader(), sent.attempt()),
        sent.attempt() > 2 && !elsewhere);
  }

  /// Only the first refusal tells a learner something; the tenth of the same kind does not.
  private static Telling tellRetry(Fact.SendRetried retried) {
    return new Telling(
        "send-retried",
        "The producer takes %s for %s as a reason to try again, after a pause; so far it has tried %s."
            .formatted(
                retried.error(),
                retried.record(),
                retried.attempts() == 1 ? "once" : retried.attempts() + " times"),
        retried.attempts() > 1);
  }

  private static Telling tellMetadata(Fact.MetadataLearned learned, ClusterState after) {
    String text =
        learned
            .leader()
            .map(leader -> "The producer's metadata says that broker " + leader + " leads.")
            .orElse("The producer's metadata names no leader: it has to wait.");
    boolean waiting = !after.producer().batches().isEmpty();
    return new Telling("metadata-learned", text, !learned.changed() || !waiting);
  }
}
