package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sentences about the producing clients. It remembers what it told, to pass by what repeats
/// itself.
final class ProducerWords {
  private final RunConfig config;
  private final Map<String, BrokerId> lastSentTo = new TreeMap<>();

  ProducerWords(RunConfig config) {
    this.config = config;
  }

  Telling tell(Fact.OfProducer fact, ClusterState after) {
    return switch (fact) {
      case Fact.SendCalled called -> tellCall(called);
      case Fact.ProduceSent sent -> tellSent(sent);
      case Fact.HandedOver handed ->
          Telling.notable(
              "record-handed-over",
              "With acks=0 %s counts %s as sent the moment it is handed to the network; it waits for nothing and learns no offset."
                  .formatted(the(handed.producer()), Words.and(handed.records())));
      case Fact.Acknowledged acked -> tellAcknowledgement(acked);
      case Fact.SendFailed failed ->
          Telling.notable(
              "send-failed",
              "The send of %s fails with %s: %s."
                  .formatted(Words.and(failed.records()), failed.exception(), failed.because()));
      case Fact.SendRetried retried -> tellRetry(retried, after);
      case Fact.ProducerEpochBumped bumped ->
          Telling.notable(
              "producer-epoch-bumped",
              "%s cannot close the gap in its sequence numbers: it takes producer epoch %d and numbers what is unresolved from 0 again."
                  .formatted(Words.capital(the(bumped.producer())), bumped.epoch()));
      case Fact.MetadataLearned learned -> tellMetadata(learned, after);
    };
  }

  /// {@code the producer}, or by name where there are several.
  private String the(String producer) {
    return config.producers().size() == 1 ? "the producer" : "producer " + producer;
  }

  private Telling tellCall(Fact.SendCalled called) {
    int linger = config.producer(called.producer()).orElseThrow().lingerMs();
    return Telling.routine(
        "send-called",
        linger == 0
            ? "The application sends " + called.record() + "."
            : "The application sends %s; %s waits linger.ms=%d for company."
                .formatted(called.record(), the(called.producer()), linger));
  }

  private Telling tellAcknowledgement(Fact.Acknowledged acked) {
    boolean one = acked.records().size() == 1;
    return Telling.notable(
        "record-acknowledged",
        "%s hears from broker %s that %s %s at offset %d: %s acknowledged."
            .formatted(
                Words.capital(the(acked.producer())),
                acked.leader(),
                Words.and(acked.records()),
                one ? "is" : "begin",
                acked.offset(),
                one ? "its send is" : "their sends are"));
  }

  /// Of many attempts the second is told, and each that goes to another broker.
  private Telling tellSent(Fact.ProduceSent sent) {
    String records = Words.and(sent.records());
    Optional<BrokerId> before =
        Optional.ofNullable(lastSentTo.put(sent.records().getFirst(), sent.leader()));
    String producer = Words.capital(the(sent.producer()));
    if (sent.attempt() == 1) {
      return Telling.notable(
          "record-sent",
          "%s sends %s to broker %s with acks=%s%s."
              .formatted(
                  producer,
                  records,
                  sent.leader(),
                  sent.acks().configValue(),
                  sent.records().size() == 1 ? "" : ", in one batch"));
    }
    boolean elsewhere = !before.equals(Optional.of(sent.leader()));
    return new Telling(
        "record-resent",
        "%s sends %s again, %s broker %s: attempt %d."
            .formatted(
                producer,
                records,
                elsewhere ? "now to" : "still to",
                sent.leader(),
                sent.attempt()),
        sent.attempt() > 2 && !elsewhere);
  }

  /// Only the first refusal tells a learner something; the tenth of the same kind does not.
  private Telling tellRetry(Fact.SendRetried retried, ClusterState after) {
    boolean pausing =
        after
            .producer(retried.producer())
            .batch(retried.records().getFirst())
            .filter(batch -> batch.phase() == ProducerState.Phase.BACKING_OFF)
            .isPresent();
    return new Telling(
        "send-retried",
        "%s takes %s for %s as a reason to try again%s; so far it has tried %s."
            .formatted(
                Words.capital(the(retried.producer())),
                retried.error(),
                Words.and(retried.records()),
                pausing ? ", after a pause" : " at once, for the answer names the new leader",
                retried.attempts() == 1 ? "once" : retried.attempts() + " times"),
        retried.attempts() > 1);
  }

  private Telling tellMetadata(Fact.MetadataLearned learned, ClusterState after) {
    String producer = Words.capital(the(learned.producer()));
    String text =
        learned
            .leader()
            .map(leader -> producer + "'s metadata says that broker " + leader + " leads.")
            .orElse(producer + "'s metadata names no leader: it has to wait.");
    boolean waiting = !after.producer(learned.producer()).batches().isEmpty();
    return new Telling("metadata-learned", text, !learned.changed() || !waiting);
  }
}
