package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.Flashcard;
import dev.highwater.library.NoteBytes;
import dev.highwater.library.NoteFiles;
import dev.highwater.note.NoteReader;
import dev.highwater.note.ReadCard;
import dev.highwater.note.ReadNote;
import dev.highwater.scenario.ReadScenario;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioReader;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.ScenarioRun.Expectation;
import dev.highwater.vault.BundledDecks;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The bundled course: every card of our own declares a scenario, and what the scenario expects is
/// what its run shows.
class CourseTest {
  private static final String SEED = "Producer Acknowledgement.md";
  private static final Pattern WIKILINK = Pattern.compile("\\[\\[([^\\]|]+)[^\\]]*]]");

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (NoteFiles.FoundNote note : BundledDecks.find().notes()) {
      if (!note.path().equals(SEED) && note.content().get() instanceof NoteBytes.Whole(var bytes)) {
        texts.put(note.path(), StandardCharsets.UTF_8.decode(bytes).toString());
      }
    }
    return texts;
  }

  private static ReadNote read(String path, String text) {
    var bytes = StandardCharsets.UTF_8.encode(text);
    return (ReadNote) new NoteReader().read(path, bytes, true);
  }

  private static List<Flashcard> cards() {
    return texts().entrySet().stream()
        .flatMap(note -> read(note.getKey(), note.getValue()).cards().stream())
        .map(ReadCard::flashcard)
        .toList();
  }

  @Test
  void theCourseHasAtLeastSixtyCardsAndEveryOneItsScenario() {
    List<Flashcard> cards = cards();

    assertTrue(cards.size() >= 60, () -> cards.size() + " cards");
    assertEquals(
        List.of(),
        cards.stream().filter(card -> card.scenario().isEmpty()).map(Flashcard::front).toList());
    assertEquals(cards.size(), cards.stream().map(Flashcard::front).distinct().count());
  }

  @Test
  void theNotesAreReadWithoutAProblemAndLinkToEachOther() {
    Map<String, String> texts = texts();
    for (var note : texts.entrySet()) {
      assertEquals(List.of(), read(note.getKey(), note.getValue()).problems(), note.getKey());
      Matcher link = WIKILINK.matcher(note.getValue());
      while (link.find()) {
        assertTrue(texts.containsKey(link.group(1) + ".md"), link.group());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> theRunShowsWhatTheCardExpects() {
    return cards().stream()
        .map(card ->
            DynamicTest.dynamicTest(
                card.front(), () -> assertShown(card.scenario().orElseThrow())));
  }

  private static void assertShown(String text) {
    Scenario scenario =
        switch (ScenarioReader.read(text)) {
          case ReadScenario.Good(Scenario good) -> good;
          case ReadScenario.Bad(var errors) ->
              throw new AssertionError(errors.getFirst().text() + " in\n" + text);
        };
    List<Expectation> seen =
        Replay.of(scenario).stream().map(ScenarioRun::expectations).flatMap(List::stream).toList();

    assertTrue(!seen.isEmpty(), text);
    assertEquals(
        List.of(), seen.stream().filter(expectation -> !expectation.holds()).toList(), text);
  }
}
