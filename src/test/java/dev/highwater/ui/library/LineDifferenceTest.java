package dev.highwater.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.ui.library.LineDifference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
  @Test
  void linesInCommonStay() {
    assertEquals(
        List.of(
            new LineDifference(Kind.STAYS, "a"),
            new LineDifference(Kind.GOES, "b"),
            new LineDifference(Kind.COMES, "x"),
            new LineDifference(Kind.COMES, "y"),
            new LineDifference(Kind.STAYS, "c")),
        LineDifference.of("a\nb\nc", "a\nx\ny\nc"));
  }

  @Test
  void aLineThatIsRepeatedIsCountedOnce() {
    assertEquals(
        List.of(new LineDifference(Kind.STAYS, "a"), new LineDifference(Kind.COMES, "a")),
        LineDifference.of("a", "a\na"));
  }
}
