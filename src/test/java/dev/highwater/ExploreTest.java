package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// {@code explore} and {@code check}.
class ExploreTest {
  private static final List<String> CLAIM_FIELDS =
      List.of(
          "text",
          "verdict",
          "bounds",
          "states",
          "transitions",
          "depth",
          "complete",
          "collisionEstimate",
          "witness",
          "witnessScenario",
          "elapsedMillis");
  private static final String CARD = "Does acks=1 survive?:: %s\n\n```acks\nacks: 1\n\n%s```\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    shell = new Shell(folder.resolve("profile"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private JsonNode explored(String scenario) throws IOException {
    return shell.json("explore", file("claim.acks", scenario)).get("claims").get(0);
  }

  @Test
  void refutedClaimComesWithAWitnessThatReplayPlays() throws IOException {
    JsonNode claim = explored("acks: 1\nclaim acked records survive 1 crash\n");

    assertTrue(claim.propertyNames().containsAll(CLAIM_FIELDS), claim::toString);
    assertEquals("refuted", claim.get("verdict").asString());
    String witness = file("witness.acks", claim.get("witnessScenario").asString());
    JsonNode expectations = shell.json("replay", witness).get("expectations");
    assertEquals("[{\"text\":\"expect A lost\",\"holds\":true}]", expectations.toString());
  }

  @Test
  void provedClaimNamesItsBounds() throws IOException {
    JsonNode claim =
        explored("min.insync.replicas: 2\nacks: all\nclaim acked records survive 1 crash\n");

    assertEquals("proved", claim.get("verdict").asString());
    assertTrue(claim.get("complete").asBoolean());
    assertEquals(1, claim.get("bounds").get("records").asInt());
    assertEquals(1, claim.get("bounds").get("crashes").asInt());
    assertEquals(0, claim.get("bounds").get("lags").asInt());
    assertTrue(claim.get("states").asLong() > 1000);
    assertTrue(claim.get("witness").size() > 5);
  }

  @Test
  void leastFaultsAreListed() throws IOException {
    JsonNode claim = explored("acks: 1\nclaim acked records survive 2 crashes\n");

    assertEquals(1, claim.get("leastBudgets").size());
    assertEquals(1, claim.get("leastBudgets").get(0).get("crashes").asInt());
  }

  @Test
  void whatDoesNotFitIntoItsMemoryIsNotFinished() throws IOException {
    String heavy =
        file(
            "heavy.acks",
            "replicas: 5\nclaim acked records survive 9 crashes, 9 lags, 9 fences with 9 records\n");
    JsonNode claim = shell.json("explore", heavy, "--megabytes", "4").get("claims").get(0);

    assertEquals("not-finished", claim.get("verdict").asString());
    assertEquals(false, claim.get("complete").asBoolean());
    assertEquals("memory", claim.get("halt").asString());
    assertTrue(claim.get("witness").isNull());
  }

  @Test
  void textTellsWhatIsLeftOut() throws IOException {
    String out =
        shell.run("explore", file("a.acks", "acks: 1\nclaim acked records survive\n")).out();

    assertTrue(out.contains("PROVED within 1 record, no fault."), out);
    assertTrue(out.contains("What the model leaves out:"), out);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replicas: 0;claim order kept | 1:11: Replication factor must be larger than 0
          acks: 2;claim order kept | 1:7: Invalid value 2 for configuration acks
          claim acked records survive 10 crashes | 1:29: expected
          retries: 0;claim no duplicates after 1 retry | 2:7: with retries=0 no batch is sent again
          schedule: by hand;crash 4 | 2:1: there is no broker 4
          schedule: by hand;wait 3 s | 2:1: expected an event such as
          acks: 1;send A | makes a claim
          """)
  void badInputIsRefusedInOneLineWithItsPlace(String text, String message) throws IOException {
    Shell.Result result = shell.run("explore", file("bad.acks", text.replace(";", "\n") + "\n"));

    assertEquals(1, result.status());
    assertTrue(result.err().contains(message), result::err);
    assertEquals(1, result.err().lines().count(), result::err);
  }

  @Test
  void minimumAboveTheReplicationFactorIsWhatKafkaTakesIt() throws IOException {
    JsonNode claim =
        explored("replicas: 2\nmin.insync.replicas: 3\nacks: all\nclaim writes continue\n");

    assertEquals("proved", claim.get("verdict").asString());
  }

  @Test
  void checkFailsWhenAClaimDoesNotHold() throws IOException {
    file("note.md", CARD.formatted("Yes.", "claim acked records survive 1 crash\n"));
    Shell.Result result = shell.run("check", folder.resolve("note.md").toString());

    assertEquals(1, result.status());
    assertTrue(result.out().contains("note.md:1: "), result::out);
    assertTrue(result.out().contains("REFUTED"), result::out);
  }

  @Test
  void checkFailsWhenAnExpectationDoesNotHold() throws IOException {
    String note = file("note.md", CARD.formatted("No.", "send A\nexpect A lost\n"));

    assertEquals(1, shell.run("check", note).status());
  }

  @Test
  void checkFailsOnAScenarioThatCannotBeRead() throws IOException {
    String note = file("note.md", CARD.formatted("No.", "sent A\n"));
    Shell.Result result = shell.run("check", note);

    assertEquals(1, result.status());
    assertTrue(result.out().startsWith("note.md:6:1: expected one of the steps"), result::out);
  }

  @Test
  void checkCountsDeclaredAndInferredScenarios() throws IOException {
    String declared =
        CARD.formatted(
            "No.", "send A\nexpect A acked\nclaim acked records can be lost after 1 crash\n");
    file("note.md", declared + "\nWhich acks setting waits for all in-sync replicas?:: acks=all\n");
    JsonNode check = shell.json("check", folder.resolve("note.md").toString());

    assertEquals(2, check.get("scenarios").asInt());
    assertEquals(0, check.get("failed").asInt());
    JsonNode first = check.get("results").get(0);
    assertEquals("note.md", first.get("note").asString());
    assertEquals(0, first.get("line").asInt());
    assertEquals("declared", first.get("scenario").asString());
    assertEquals("proved", first.get("claims").get(0).get("verdict").asString());
    assertEquals("inferred", check.get("results").get(1).get("scenario").asString());
  }

  @Test
  void matrixDecidesEverySettingOfATopic() {
    JsonNode matrix = shell.json("explore", "--matrix", "--replicas", "1").get("matrix");

    assertEquals(3 * 2 * 3, matrix.size());
    JsonNode unacked = matrix.get(0);
    assertEquals("0", unacked.get("acks").asString());
    assertEquals("refuted", unacked.get("survive").get("verdict").asString());
  }
}
