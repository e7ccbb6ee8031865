package dev.highwater.simulator;

import dev.highwater.simulator.Narration.Telling;
import java.util.List;
import java.util.Locale;

/// Sentences about the consuming clients.
final class ConsumerWords {
  private final RunConfig config;

  ConsumerWords(RunConfig config) {
    this.config = config;
  }

  Telling tell(Fact.OfConsumer fact) {
    return switch (fact) {
      case Fact.ReadingBegun begun ->
          Telling.notable(
              "reading-begun",
              "%s begins to read at offset %d, and reads on from now on."
                  .formatted(capitalThe(begun.consumer()), begun.position()));
      case Fact.RecordsRead read ->
          Telling.notable(
              "records-read",
              "%s reads %s at offset %d: the high watermark has passed %s."
                  .formatted(
                      capitalThe(read.consumer()),
                      Words.and(read.records()),
                      read.offset(),
                      read.records().size() == 1 ? "it" : "them"));
      case Fact.ReadCameBackEmpty empty ->
          Telling.routine(
              "read-came-back-empty",
              "There is nothing new for %s to read.".formatted(the(empty.consumer())));
      case Fact.ReadRefused refused ->
          Telling.routine(
              "read-refused",
              "%s is refused with %s and looks for the leader."
                  .formatted(capitalThe(refused.consumer()), refused.error()));
      case Fact.PositionOutOfRange lost ->
          Telling.notable(
              "position-out-of-range",
              "%s asks for offset %d, which is behind the end of the leader's log: OFFSET_OUT_OF_RANGE."
                  .formatted(capitalThe(lost.consumer()), lost.position()));
      case Fact.PositionReset reset ->
          Telling.notable(
              "position-reset",
              "auto.offset.reset=%s takes %s from offset %d to %d."
                  .formatted(
                      reset.policy().name().toLowerCase(Locale.ROOT),
                      the(reset.consumer()),
                      reset.from(),
                      reset.to()));
      case Fact.TruncationDetected found ->
          Telling.notable(
              "truncation-detected",
              "The new leader's log parts from what %s has read at offset %d: it goes back there from %d, and what it had read beyond is gone."
                  .formatted(the(found.consumer()), found.to(), found.from()));
      case Fact.ReadingFailed failed ->
          Telling.notable(
              "reading-failed",
              "%s gets %s at offset %d, since auto.offset.reset is none, and reads no more."
                  .formatted(capitalThe(failed.consumer()), failed.exception(), failed.position()));
      case Fact.ReaderLearnedLeader learned ->
          Telling.routine(
              "reader-learned-leader",
              learned
                  .leader()
                  .map(leader ->
                      "%s's metadata says that broker %s leads."
                          .formatted(capitalThe(learned.consumer()), leader))
                  .orElse(
                      "%s's metadata names no leader: it has to wait."
                          .formatted(capitalThe(learned.consumer()))));
    };
  }

  private String the(String consumer) {
    List<ConsumerConfig> all = config.consumers();
    return all.size() == 1 ? "the consumer" : "consumer " + consumer;
  }

  private String capitalThe(String consumer) {
    return Words.capital(the(consumer));
  }
}
