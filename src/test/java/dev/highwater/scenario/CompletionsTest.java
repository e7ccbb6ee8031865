package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min                                 | 'min.insync.replicas: '
          acks: al                            | all
          unclean.leader.election.enable: tr  | true
          send A\\ncras                      | crash
          send A\\ncrash lea                 | leader
          send Apple\\nexpect App            | Apple
          send A\\nexpect A surv             | survives
          replicas: 5\\nsend A\\nrestart 5|
          elect un                            | unclean
          send A\\nclaim acked records s     | acked records survive
          # min                               |
          """)
  void whatIsTypedIsCompleted(String text, String completed) {
    List<String> words = at(text.replace("\\n", "\n")).words();
    assertEquals(
        completed == null ? "" : completed.strip(),
        words.isEmpty() || completed == null ? String.join(",", words) : words.getFirst().strip());
  }

  @Test
  void settingsAreNotOfferedOnceTheScriptHasBegun() {
    assertTrue(at("send A\nmin").words().isEmpty());
  }

  @Test
  void theWordThatIsReplacedBeginsWhereItBegins() {
    assertEquals(new Completions(6, List.of("leader")), at("crash le"));
  }

  private static Completions at(String text) {
    return Completions.at(text, text.length());
  }
}
