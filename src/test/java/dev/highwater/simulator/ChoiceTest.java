package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
  private static final BrokerId ONE = new BrokerId(1);
  private static final BrokerId TWO = new BrokerId(2);
  private static final Node.Broker LEADER = new Node.Broker(ONE);

  static Stream<Choice> choices() {
    return Stream.of(
        new Choice.Send("A"),
        new Choice.Send("B", "second"),
        new Choice.Deliver(Node.PRODUCER, LEADER, List.of()),
        new Choice.Deliver(new Node.Broker(TWO), LEADER, List.of(TWO, new BrokerId(3))),
        new Choice.Deliver(Node.CONTROLLER, LEADER, List.of()),
        new Choice.LoseConnection(Node.PRODUCER, LEADER),
        new Choice.Fire(Choice.Wait.LINGER, "A", Optional.empty()),
        new Choice.Fire(Choice.Wait.FETCH_WAIT, "2", Optional.of(ONE)),
        new Choice.Fire(Choice.Wait.PURGATORY, "A", Optional.of(ONE)),
        new Choice.Crash(ONE, CrashKind.KEEPING_MARK, Optional.empty()),
        new Choice.Crash(ONE, CrashKind.KEEPING_LOG, Optional.empty()),
        new Choice.Crash(ONE, CrashKind.LOSING_UNFLUSHED, Optional.of(12)),
        new Choice.Restart(ONE),
        new Choice.Stop(TWO),
        new Choice.LoseDisk(ONE),
        new Choice.Cut(LEADER, Node.CONTROLLER),
        new Choice.Heal(LEADER, new Node.Broker(TWO)),
        new Choice.Elect(true),
        new Choice.Elect(false),
        new Choice.ExpireSession(ONE),
        new Choice.Heartbeat(ONE),
        new Choice.FindLag(ONE, List.of(TWO)));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void textIsReadBackAsTheSame(Choice choice) {
    assertEquals(Optional.of(choice), Choice.read(choice.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "send", "deliver 1", "crash 1 lossy", "fire nothing of A", "lag of 2"})
  void otherTextIsNoChoice(String text) {
    assertEquals(Optional.empty(), Choice.read(text));
  }

  @Test
  void whatCannotHappenIsRefusedInOneSentence() {
    SteppedRun run = new SteppedRun(RunConfig.defaults(3));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> run.play(new Choice.Deliver(Node.PRODUCER, LEADER, List.of())));
    assertEquals("\"deliver producer -> 1\" cannot happen now", refused.getMessage());
  }
}
