package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.simulator.Message.Field;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the messages of one acknowledged record say.
class MessageFieldsTest {
  private static List<Message> messages = List.of();

  @BeforeAll
  static void run() {
    TimedRun run = new TimedRun(RunConfig.defaults(3));
    run.apply(new Command.Send("A"));
    run.runUntil(_ -> false, Tick.ofMillis(50));
    messages = run.trace().messages();
  }

  private static List<Field> first(Message.Kind kind) {
    return messages.stream()
        .filter(message -> message.kind() == kind && message.records().contains("A"))
        .findFirst()
        .orElseThrow()
        .fields();
  }

  @Test
  void produceRequestSaysWhatItWaitsForAndItsSequence() {
    assertEquals(
        List.of(
            new Field("Acks", "-1 (all)"),
            new Field("Records", "A"),
            new Field("ProducerId", "1"),
            new Field("ProducerEpoch", "0"),
            new Field("BaseSequence", "0")),
        first(Message.Kind.PRODUCE_REQUEST));
  }

  @Test
  void produceResponseSaysWhereTheRecordIs() {
    assertEquals(
        List.of(new Field("ErrorCode", "NONE"), new Field("BaseOffset", "0")),
        first(Message.Kind.PRODUCE_RESPONSE));
  }

  @Test
  void fetchResponseCarriesTheHighWatermarkFromBeforeTheProof() {
    assertEquals(
        List.of(
            new Field("ErrorCode", "NONE"),
            new Field("HighWatermark", "0"),
            new Field("Records", "A (epoch 0)")),
        first(Message.Kind.FETCH_RESPONSE));
  }

  @Test
  void everyMessageSaysSomething() {
    assertTrue(messages.stream().noneMatch(message -> message.fields().isEmpty()));
  }
}
