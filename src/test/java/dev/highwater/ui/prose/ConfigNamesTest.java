package dev.highwater.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "With acks=all and min.insync.replicas=2, how many | acks=all,min.insync.replicas=2",
        "meet the min.insync.replicas requirement. | min.insync.replicas",
        "acks=0 (no ack), acks=1 (leader only) | acks=0,acks=1",
        "set retries=0. | retries=0",
        "until delivery.timeout.ms has passed | delivery.timeout.ms",
        "retention.ms=-1 keeps all | retention.ms=-1",
        "throws NotEnoughReplicasException | NotEnoughReplicasException"
      })
  void splitFindsTheConfigurationNames(String text, String names) {
    assertEquals(
        names,
        ConfigNames.split(text).stream()
            .filter(ConfigNames.Piece::config)
            .map(ConfigNames.Piece::text)
            .collect(Collectors.joining(",")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many brokers can fail?",
        "e.g. one, i.e. another",
        "End of one.Start of the next",
        "x=1 and 1+1=2",
        "mail someone@example.org",
        "see https://kafka.apache.org/documentation"
      })
  void splitLeavesOrdinaryTextWhole(String text) {
    assertEquals(List.of(new ConfigNames.Piece(text, false)), ConfigNames.split(text));
  }

  @Test
  void splitLosesNothing() {
    String text = "acks=all, acks=1 and min.insync.replicas";
    assertEquals(
        text,
        ConfigNames.split(text).stream()
            .map(ConfigNames.Piece::text)
            .collect(Collectors.joining()));
  }
}
