package dev.highwater.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same verdicts as a Promela model of the same protocol, row by row. The numbers of states are
/// our own: they change when the rules or the reductions do, and then somebody should know why.
class AcksModelTest {
  static Stream<AcksModelRow> small() {
    return AcksModelRow.all().stream().filter(row -> !row.big());
  }

  static Stream<AcksModelRow> big() {
    return AcksModelRow.all().stream().filter(AcksModelRow::big);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("small")
  void verdictIsThatOfTheModel(AcksModelRow row) {
    check(row);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}")
  @MethodSource("big")
  void verdictOfABigRowIsThatOfTheModel(AcksModelRow row) {
    check(row);
  }

  private static void check(AcksModelRow row) {
    Verdict verdict =
        new Explorer().explore(row.question(), new Limits(4L << 30, 2), Watcher.NOBODY);
    assertEquals(row.holds(), verdict instanceof Verdict.Holds, () -> "found " + verdict);
    row.states().ifPresent(states -> assertEquals(states, verdict.effort().states()));
    if (verdict instanceof Verdict.Holds holds) {
      assertTrue(holds.witness().isPresent(), "the proof is not empty");
    }
  }
}
