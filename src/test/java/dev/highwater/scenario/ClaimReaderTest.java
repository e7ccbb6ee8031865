package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acked records survive",
        "acked records survive 1 crash",
        "acked records survive 2 lossy crashes, 1 lag and 1 fence with 2 records",
        "acked records are readable after 1 crash",
        "no duplicates",
        "no duplicates after 1 retry and 1 timeout",
        "order kept",
        "order kept after 2 retries",
        "writes continue after 1 unclean crash",
        "high watermark never passes what an electable replica lacks after 2 fences",
        "a consumer never sees a record that vanishes with 1 record",
        "acked records can be lost after 1 crash",
        "acked records can be unreadable after 1 lag",
        "records can be duplicated after 1 retry",
        "order can change after 1 retry with 2 records",
        "writes can stop after 2 crashes",
        "high watermark can pass what an electable replica lacks after 1 lag",
        "a consumer can see a record that vanishes after 1 lossy crash",
        "least crashes that lose an acked record = 2",
        "least crashes that stop writes = none up to 3",
        "least crashes that lose an acked record given 1 lag and 1 retry = 0 with 3 records",
        "least retries that duplicate a record = 1",
        "least lags that hide an acked record = 1",
        "least timeouts that change the order = 1",
        "least lossy crashes that show a consumer a record that vanishes = 2",
        "least fences that let the high watermark pass what an electable replica lacks = none up to"
            + " 2"
      })
  void canonicalWordsAreReadAndPrintedUnchanged(String words) {
    assertEquals(words, claim(words).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acked records survive after 1 crash              | acked records survive 1 crash
          acked records survive 1 lag and 1 crash          | acked records survive 1 crash and 1 lag
          order is kept                                    | order kept
          no duplicates after 1 retries, 1 timeouts        | no duplicates after 1 retry and 1 timeout
          acked  records survive 1 crash with 1 records    | acked records survive 1 crash with 1 record
          """)
  void otherWordsForTheSameArePrintedCanonically(String words, String canonical) {
    assertEquals(canonical, claim(words).text());
  }

  @Test
  void aClaimIsReadIntoPromiseFaultsAndRecords() {
    assertEquals(
        new Claim.Kept(
            Promise.ACKED_RECORDS_SURVIVE,
            new FaultBudget(
                List.of(
                    new FaultBudget.Count(Fault.CRASH, 2), new FaultBudget.Count(Fault.LAG, 1))),
            OptionalInt.of(2)),
        claim("acked records survive 1 lag and 2 crashes with 2 records"));
  }

  @Test
  void aLeastClaimIsReadIntoWhatIsCountedAndHowMany() {
    assertEquals(
        new Claim.Least(
            Fault.LOSSY_CRASH,
            Promise.WRITES_CONTINUE,
            new FaultBudget(List.of(new FaultBudget.Count(Fault.LAG, 1))),
            new Claim.Answer.NoneUpTo(3),
            OptionalInt.empty()),
        claim("least lossy crashes that stop writes given 1 lag = none up to 3"));
  }

  @Test
  void claimsAreListedOnceForEachSettingTheyAreClaimedUnder() {
    Scenario scenario =
        ScenarioReaderTest.good(
            """
            compare acks: 0, 1, all
            claim acked records survive 1 crash under acks = all
            claim order kept
            """);

    assertEquals(
        List.of(
            "acks=all: claim acked records survive 1 crash under acks = all",
            "acks=0: claim order kept",
            "acks=1: claim order kept",
            "acks=all: claim order kept"),
        scenario.claims().stream().map(each -> each.setting() + ": " + each.text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          claim                                   | 6  | expected "acked", "no", "records", "order", "writes", "high", "a" or "least", found the end of the line
          claim the sky is blue                   | 7  | expected "acked", "no", "records"
          claim acked records surive 1 crash      | 21 | expected "survive", "can" or "are", found "surive"
          claim acked records survive 1 earthquake | 31 | expected "crash", "crashes", "unclean", "lossy", "lag"
          claim acked records survive 0 crashes   | 29 | expected a number of faults from 1 to 9, found "0"
          claim acked records survive after       | 34 | expected a number of faults from 1 to 9, found the end of the line
          claim acked records survive 10 crashes  | 29 | expected a number of faults from 1 to 9, found "10"
          claim acked records survive 1 crash and 1 crash | 43 | crashes stand here twice; expected each kind once
          claim acked records survive 1 crash or 1 lag | 37 | expected the end of the line, found "or"
          claim order kept with many records      | 23 | expected a number of records from 1 to 9
          claim order kept with 2                 | 24 | expected "records", found the end of the line
          claim least crash that stop writes = 1  | 13 | expected "crashes", "unclean", "lossy", "lags"
          claim least crashes that annoy = 1      | 26 | expected "lose", "hide", "duplicate", "change", "stop", "let" or "show", found "annoy"
          claim least crashes that stop writes    | 37 | expected "=", found the end of the line
          claim least crashes that stop writes = some | 40 | expected "none" or a number of crashes from 0 to 9
          claim least crashes that stop writes = none up to 0 | 51 | expected a number of crashes from 1 to 9, found "0"
          claim least crashes that stop writes given 1 crash = 1 | 38 | expected faults of other kinds
          claim order kept under acks = 1         | 24 | nothing compares acks
          """)
  void aBadClaimNamesItsColumnAndWhatWasExpected(String line, int column, String message) {
    ScenarioError error = ScenarioReaderTest.bad(line).getFirst();

    assertEquals(column, error.column(), error.text());
    assertTrue(error.message().contains(message), error.text());
  }

  private static Claim claim(String words) {
    Step step = ScenarioReaderTest.good("claim " + words).steps().getFirst();
    return step instanceof Step.Claim(Claim claim, Optional<Comparison> _)
        ? claim
        : fail(step.toString());
  }
}
