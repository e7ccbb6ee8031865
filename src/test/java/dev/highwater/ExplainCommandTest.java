package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a learner is told about a card, with the real store.
@SuppressWarnings("NullAway.Init") // a card each, whatever their order
class ExplainCommandTest {
  private static final String FIRST = "2026-11-23T10:00:00Z";
  private static final String SECOND = "2026-11-23T10:10:00Z";
  private static final String LATER = "2026-12-03T10:00:00Z";

  @TempDir private Path folder;
  private Shell shell;
  private String one;
  private String two;

  @BeforeEach
  void importCards() throws IOException {
    Path note = folder.resolve("kafka.md");
    Files.writeString(note, "One::1\n\nTwo::2\n<!--SR:!2026-11-20,12,270-->\n");
    shell = new Shell(folder.resolve("profile"));
    shell.run("import", note.toString());
    for (JsonNode card : shell.json("due")) {
      if (card.get("front").asString().equals("One")) {
        one = card.get("id").asString();
      } else {
        two = card.get("id").asString();
      }
    }
  }

  private JsonNode explain(String at, String card) {
    return shell.at(at).json("explain", card);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private void useFsrs() {
    shell.json("scheduler", "set", "fsrs6", "fuzz=false");
    shell.at(FIRST).json("grade", one, "good");
    shell.at(SECOND).json("grade", one, "good");
  }

  @Test
  void aCardNeverRatedHasNoMemoryButFourOutcomes() {
    JsonNode explained = explain(FIRST, one);
    assertEquals(
        List.of("It was never rated, so it waits among the new cards."),
        texts(explained.get("due")));
    assertTrue(explained.get("memory").isNull());
    assertEquals(0, explained.get("curve").size());
    assertEquals(4, explained.get("outcomes").size());
    assertEquals(
        "1 day × 250 % gives 3 days, to a whole day with few cards; the ease stays 250 %.",
        explained.get("reasons").get("good").asString());
  }

  @Test
  void sm2IsExplainedByItsArithmeticAndItsMemoryIsAnEstimate() {
    JsonNode explained = explain(FIRST, two);
    assertEquals("SM-2 as obsidian-spaced-repetition has it", explained.get("rules").asString());
    assertEquals(
        List.of(
            "It has been due since 2026-11-20, for 3 days.",
            "The schedule was found in its note on 2026-11-23.",
            "Its last rating gave an interval of 12 days at an ease of 270 %."),
        texts(explained.get("due")));
    assertTrue(explained.get("memory").get("estimated").asBoolean());
    assertEquals(12, explained.get("memory").get("stability").asDouble(), 1e-6);
  }

  @Test
  void fsrsIsExplainedByTheMemoryAndTheRetentionWanted() {
    useFsrs();
    JsonNode explained = explain(LATER, one);
    assertEquals("FSRS-6 at 90 % wanted retention", explained.get("rules").asString());
    assertEquals(
        List.of(
            "It has been due since 2026-11-25, for 8 days.",
            "It was last rated Good, on 2026-11-23.",
            "The chance of remembering it falls to 90 % after 2.3 days; it comes back after 2"
                + " days."),
        texts(explained.get("due")));
    JsonNode memory = explained.get("memory");
    assertEquals(0.774, memory.get("recall").asDouble(), 0.001);
    assertEquals(false, memory.get("estimated").asBoolean());
    assertEquals("The chance of remembering it now is 77 %.", texts(memory.get("words")).get(0));
    assertTrue(
        explained
            .get("reasons")
            .get("again")
            .asString()
            .startsWith("Forgotten. The stability falls"),
        explained::toString);
  }

  @Test
  void historyHasTheChanceBeforeAndTheMemoryAfterEachReview() {
    useFsrs();
    shell.at(LATER).json("grade", one, "hard");
    shell.at(LATER).json("undo");
    JsonNode history = explain(LATER, one).get("history");
    assertEquals(
        List.of("rated Good", "rated Good", "rated Hard"),
        history.valueStream().map(line -> line.get("what").asString()).toList());
    assertEquals(
        List.of(false, false, true),
        history.valueStream().map(line -> line.get("takenBack").asBoolean()).toList());
    assertTrue(history.get(0).get("recall").isNull());
    assertEquals(1, history.get(1).get("recall").asDouble());
    assertEquals(2.3065, history.get(0).get("stability").asDouble());
  }

  @Test
  void theCurveStartsAtTheFirstReviewRisesAtEachAndGoesOnPastNow() {
    useFsrs();
    JsonNode curve = explain(LATER, one).get("curve");
    assertEquals(FIRST, curve.get(0).get("at").asString());
    assertEquals(
        List.of("good", "good"),
        curve
            .valueStream()
            .filter(point -> !point.get("grade").isNull())
            .map(point -> point.get("grade").asString())
            .toList());
    JsonNode last = curve.get(curve.size() - 1);
    assertTrue(Instant.parse(last.get("at").asString()).isAfter(Instant.parse(LATER)));
    assertTrue(last.get("recall").asDouble() < 0.774, last::toString);
  }

  @Test
  void aDateMadeByOtherRulesIsSaidToBe() {
    useFsrs();
    shell.json("scheduler", "set", "sm2");
    String why = texts(explain(LATER, one).get("due")).getLast();
    assertEquals(
        "The date was not made by the rules in force, SM-2 as obsidian-spaced-repetition has it;"
            + " they take over with the next grade.",
        why);
  }

  @Test
  void forPeopleItIsTheSameInLines() {
    useFsrs();
    Shell.Result result = shell.at(LATER).run("explain", one);
    assertEquals(0, result.status());
    assertTrue(
        result.out().startsWith("One\nScheduled by FSRS-6 at 90 % wanted retention.\n"),
        result.out());
    assertTrue(result.out().contains("\n2026-11-23  rated Good, chance then 100 %"), result.out());
  }
}
