package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueWishTest {
  @Test
  void readTakesADay() {
    assertEquals(
        Optional.of(new DueWish.On(LocalDate.of(2026, 12, 1))), DueWish.read(" 2026-12-01 "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+3", "+ 3", "+3d", "+3 days"})
  void readTakesDaysLater(String typed) {
    assertEquals(Optional.of(new DueWish.Later(3)), DueWish.read(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "+0", "-3", "+123456", "2026-13-01", "tomorrow"})
  void readRefusesAllElse(String typed) {
    assertEquals(Optional.empty(), DueWish.read(typed));
  }
}
