package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "what [[x/Leader - 2|leader]] writes ¦ what leader writes",
        "[[Leader\\|leader]] ¦ leader",
        "[[min.insync.replicas]] ¦ min.insync.replicas",
        "[[Producer#Retries]] ¦ producer retries",
        "[[path|]] ¦ path",
        "the [...] of [acks](https://a.org) ¦ the which of acks",
      })
  void ofReadsLinksAsTheirText(String text, String tokens) {
    assertEquals(List.of(tokens.split(" ", -1)), Tokens.of(text));
  }
}
