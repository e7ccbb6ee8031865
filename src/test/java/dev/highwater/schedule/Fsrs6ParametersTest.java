package dev.highwater.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Fsrs6ParametersTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 17, 19, 20, 22, 34})
  void problemNamesTheNumberOfParametersWhenItIsWrong(int count) {
    assertEquals(
        Optional.of("FSRS-6 takes 21 parameters, not " + count + "."),
        Fsrs6Parameters.problem(Collections.nCopies(count, 1.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0009, 0.001, 100.0",
    "3, 100.1, 0.001, 100.0",
    "4, 0.99, 1.0, 10.0",
    "7, NaN, 0.001, 0.75",
    "15, 1.01, 0.0, 1.0",
    "16, 0.9, 1.0, 6.0",
    "18, Infinity, 0.0, 2.0",
    "19, -0.01, 0.0, 0.8",
    "20, 0.09, 0.1, 0.8",
    "20, 0.81, 0.1, 0.8"
  })
  void problemNamesTheFirstParameterOutOfItsRange(
      int at, double value, String lowest, String highest) {
    assertEquals(
        Optional.of(
            "FSRS-6 parameter w%d is %s; it must be between %s and %s."
                .formatted(at, value, lowest, highest)),
        Fsrs6Parameters.problem(with(at, value)));
  }

  @Test
  void problemFindsNoneOnTheBoundsThemselves() {
    for (int at = 0; at < Fsrs6Parameters.COUNT; at++) {
      assertEquals(Optional.empty(), Fsrs6Parameters.problem(with(at, Fsrs6Parameters.lowest(at))));
      assertEquals(
          Optional.empty(), Fsrs6Parameters.problem(with(at, Fsrs6Parameters.highest(at))));
    }
  }

  @Test
  void parametersWithAProblemCannotBeMade() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> new Fsrs6Parameters(List.of(1.0)));
    assertEquals("FSRS-6 takes 21 parameters, not 1.", thrown.getMessage());
  }

  private static List<Double> with(int at, double value) {
    List<Double> values = new ArrayList<>(Fsrs6Parameters.DEFAULTS.values());
    values.set(at, value);
    return values;
  }
}
