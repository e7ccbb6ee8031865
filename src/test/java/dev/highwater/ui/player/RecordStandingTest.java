package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.Trace;
import dev.highwater.ui.player.RecordStanding.Answer;
import dev.highwater.ui.player.RecordStanding.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordStandingTest {
  private static final Answer OPEN = new Answer(Verdict.OPEN, "–");
  private static final Answer YES = new Answer(Verdict.YES, "yes");
  private static final Answer NO = new Answer(Verdict.NO, "no");

  @Test
  void nothingIsKnownAtTheBeginning() {
    Trace trace = HandMadeDrills.compared().runs().get(1).trace();
    assertEquals(List.of(new RecordStanding("A", OPEN, OPEN, OPEN)), RecordStanding.at(trace, 0));
  }

  @Test
  void acknowledgementIsKnownOnceTheProducerHears() {
    Trace trace = HandMadeDrills.compared().runs().get(1).trace();
    assertEquals(
        new Answer(Verdict.YES, "1.1 ms"),
        RecordStanding.at(trace, 4).getFirst().acknowledgement());
  }

  @Test
  void survivalIsKnownAtTheEndOnly() {
    Trace trace = HandMadeDrills.compared().runs().get(1).trace();
    assertEquals(OPEN, RecordStanding.at(trace, 7).getFirst().survives());
    assertEquals(NO, RecordStanding.at(trace, trace.steps().size() - 1).getFirst().survives());
  }

  @Test
  void refusedRecordIsNeitherVisibleNorLost() {
    Trace trace = HandMadeDrills.refusedAlone().runs().getFirst().trace();
    List<RecordStanding> end = RecordStanding.at(trace, trace.steps().size() - 1);
    assertEquals(
        new RecordStanding("C", new Answer(Verdict.NO, "NotEnoughReplicasException"), OPEN, OPEN),
        end.getLast());
    assertEquals(
        new RecordStanding("A", new Answer(Verdict.YES, "4.1 ms"), YES, YES), end.getFirst());
  }

  @Test
  void acksZeroIsSaidNotToHaveBeenAnswered() {
    Trace trace = HandMadeDrills.compared().runs().getFirst().trace();
    assertEquals(
        new Answer(Verdict.OPEN, "nobody was asked: counted when sent"),
        RecordStanding.at(trace, 1).getFirst().acknowledgement());
  }
}
