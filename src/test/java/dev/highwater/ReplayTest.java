package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// {@code replay}: of cards, notes and scenario files.
class ReplayTest {
  private static final List<String> RUN_FIELDS =
      List.of("config", "assumptions", "records", "steps", "expectations", "stateHash");

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void startOnAnEmptyProfile() {
    shell = new Shell(folder.resolve("profile"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void everyCardOfTheSeedHasARunWithItsAssumptions(int place) {
    JsonNode card = shell.json("import", Shell.SEED.toString()).get("cards").get(place);
    JsonNode replay = shell.json("replay", "--card", card.get("id").asString());
    JsonNode run = replay.has("runs") ? replay.get("runs").get(0) : replay;
    assertTrue(run.propertyNames().containsAll(RUN_FIELDS), run::toString);
    assertEquals(card.get("id"), run.get("card"));
    assertEquals(card.get("front"), run.get("question"));
    assertTrue(
        run.get("assumptions").toString().toLowerCase(Locale.ROOT).contains("replication factor 3"),
        run::toString);
    assertTrue(replay.get("remarks").size() > 0, replay::toString);
  }

  @Test
  void aNoteGivesTheRunsOfAllItsCards() {
    JsonNode runs = shell.json("replay", Shell.SEED.toString()).get("runs");
    assertEquals(
        4, runs.valueStream().map(run -> run.get("question").asString()).distinct().count());
  }

  @Test
  void aNoteThatIsOnlyABlockIsPlayedAsItsScenario() throws IOException {
    String scenario = "acks: 1\nread\nsend A\nexpect consumer read A\n";
    Path bare = Files.writeString(folder.resolve("bare.acks"), scenario);
    Path note = Files.writeString(folder.resolve("note.md"), "```acks\n" + scenario + "```\n");

    assertEquals(
        shell.json("replay", bare.toString()).get("stateHash"),
        shell.json("replay", note.toString()).get("stateHash"));
  }

  @Test
  void aMistakeInABlockThatStandsAloneIsNamedByItsPlaceInTheNote() throws IOException {
    Path note =
        Files.writeString(folder.resolve("note.md"), "Words.\n\n```acks\nsend A\nsink B\n```\n");

    String error = shell.run("replay", note.toString()).err();

    assertTrue(error.contains("note.md:5:1: expected one of the steps"), error);
  }

  @Test
  void whatAConsumerReadIsPartOfTheRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.acks"), "acks: 1\nread\nsend A\n");

    JsonNode consumer = shell.json("replay", file.toString()).get("consumers").get(0);

    assertEquals("consumer", consumer.get("name").asString());
    assertEquals("A", consumer.get("reads").get(0).get("record").asString());
  }

  @Test
  void aScenarioWithoutComparisonIsTheRunItself() throws IOException {
    JsonNode run =
        shell.json(
            "replay",
            file(
                "one.acks",
                """
                replicas: 3
                acks: all
                retries: 0
                send A
                wait until A acked
                expect A visible
                """));
    assertTrue(run.propertyNames().containsAll(RUN_FIELDS), run::toString);
    assertEquals("all", run.get("config").get("acks").asString());
    assertEquals(0, run.get("records").get(0).get("offset").asInt());
    assertEquals(0, run.get("assumptions").size());
    assertTrue(run.get("expectations").get(0).get("holds").asBoolean());
  }

  @Test
  void aScenarioThatComparesSettingsGivesOneRunEach() throws IOException {
    JsonNode replay =
        shell.json(
            "replay", file("three.acks", "compare acks: 0, 1, all\nsend A\nwait until A done\n"));
    assertEquals(
        List.of("acks=0", "acks=1", "acks=all"),
        replay.get("runs").valueStream().map(run -> run.get("setting").asString()).toList());
    assertTrue(replay.get("runs").get(0).get("records").get(0).get("offset").isNull());
  }

  @Test
  void theTextForPeopleDoesNotCallARecordAcknowledgedThatNobodyAcknowledged() throws IOException {
    String text = shell.run("replay", file("none.acks", "acks: 0\nsend A\n")).out();

    assertTrue(text.contains("counted as sent"), text);
  }

  @Test
  void aMistakeInAScenarioIsNamedByPlace() throws IOException {
    String file = file("wrong.acks", "replicas: 3\nsend A\nexplode leader\n");
    Shell.Result result = shell.run("replay", file, "--json");
    assertEquals(1, result.status());
    assertEquals("", result.out());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().startsWith(file + ":3:1: "), result.err());
  }

  @Test
  void theTextForPeopleLeavesRoutineStepsOut() throws IOException {
    String file = file("one.acks", "replicas: 3\nsend A\nwait until A acked\n");
    JsonNode run = shell.json("replay", file);
    String text = shell.run("replay", file).out();
    run.get("steps")
        .forEach(step ->
            assertEquals(
                !step.get("routine").asBoolean(),
                text.contains(step.get("text").asString()),
                () -> step.get("text").asString()));
    assertTrue(text.contains("acknowledged"), text);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
