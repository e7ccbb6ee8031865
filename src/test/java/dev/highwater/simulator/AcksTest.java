package dev.highwater.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcksTest {

  @ParameterizedTest
  @CsvSource({"all, ALL", "-1, ALL", "0, NONE", "1, LEADER"})
  void parseTakesKafkasFourValues(String value, Acks acks) {
    assertEquals(acks, Acks.parse(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "-2", "ALL", ""})
  void parseRefusesAnythingElseInKafkasWords(String value) {
    ConfigException refusal = assertThrows(ConfigException.class, () -> Acks.parse(value));
    assertEquals(
        "Invalid value " + value + " for configuration acks: String must be one of: all, -1, 0, 1",
        refusal.getMessage());
  }

  @Test
  void configValueParsesBackToItself() {
    for (Acks acks : Acks.values()) {
      assertEquals(acks, Acks.parse(acks.configValue()));
    }
  }
}
