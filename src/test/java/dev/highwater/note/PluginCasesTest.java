package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The plugin's own answers for well-formed notes of the kinds that are read.
class PluginCasesTest {
  /// Cases left out, each with its reason.
  private static final Map<String, String> NOT_COVERED = new TreeMap<>();

  static {
    for (String id : List.of("table-wikilink", "sr-orphan-before-cloze")) {
      NOT_COVERED.put(id, "clozes are not read");
    }
    NOT_COVERED.put("sr-fsrs", "FSRS schedules are not read");
    for (String id : List.of("ml-end-marker-front-blank", "deck-folder", "deck-folder-tag")) {
      NOT_COVERED.put(id, "the plugin's settings are not read");
    }
    NOT_COVERED.put("sl-dataview-field", "repaired: a Dataview field is no card");
    for (String id : List.of("fence-oneline", "fence-indented", "fence-in-quote", "tabs")) {
      NOT_COVERED.put(id, "repaired: CommonMark decides what is code");
    }
    for (String id : List.of("html-comment-in-multi-blank", "sr-uppercase-variants")) {
      NOT_COVERED.put(id, "repaired: a comment hides its own lines only");
    }
    NOT_COVERED.put("sr-orphan-before-multi-own", "repaired: the card's own comment counts");
    NOT_COVERED.put("ml-blank-before-sr", "repaired: a comment cut off by a blank line is adopted");
    for (String id : List.of("sr-missing-ease", "sr-garbage", "sr-really-empty", "sr-unclosed")) {
      NOT_COVERED.put(id, "repaired: nonsense in a comment makes a new card");
    }
    NOT_COVERED.put("sl-only-separator", "repaired: a card without a question is left out");
    NOT_COVERED.put(
        "sr-metadata-callout", "repaired: the plugin's callout is no part of the answer");
  }

  private static List<JsonNode> cases() {
    JsonNode root =
        new ObjectMapper()
            .readTree(
                new String(
                    Notes.resource("/obsidian/obsidian-sr-cases.json"), StandardCharsets.UTF_8));
    return List.copyOf(root.get("notes").values());
  }

  private static boolean isCloze(JsonNode one) {
    return one.get("id").asString().startsWith("cloze")
        || one.get("questions").values().stream()
            .anyMatch(question -> question.get("cardType").asString().equals("Cloze"));
  }

  @TestFactory
  Stream<DynamicTest> readsWhatThePluginReads() {
    return cases().stream()
        .filter(one -> !isCloze(one) && one.get("loaded").asBoolean())
        .filter(one -> !NOT_COVERED.containsKey(one.get("id").asString()))
        .map(one ->
            dynamicTest(one.get("id").asString(), () -> assertEquals(expected(one), actual(one))));
  }

  @TestFactory
  Stream<DynamicTest> passesOverWhatThePluginPassesOver() {
    return cases().stream()
        .filter(one -> !one.get("loaded").asBoolean())
        .map(one ->
            dynamicTest(
                one.get("id").asString(),
                () ->
                    assertEquals(
                        new NoteReading.PassedOver(),
                        new NoteReader()
                            .read(
                                one.get("path").asString(),
                                java.nio.ByteBuffer.wrap(
                                    one.get("input").asString().getBytes(StandardCharsets.UTF_8)),
                                false))));
  }

  @Test
  void everyCaseLeftOutIsThere() {
    List<String> known = cases().stream().map(one -> one.get("id").asString()).toList();

    assertEquals(
        List.of(), NOT_COVERED.keySet().stream().filter(id -> !known.contains(id)).toList());
  }

  /// Otherwise the case belongs among those that are compared.
  @TestFactory
  Stream<DynamicTest> readsTheCasesLeftOutInAnotherWay() {
    return cases().stream()
        .filter(one -> NOT_COVERED.containsKey(one.get("id").asString()))
        .map(one ->
            dynamicTest(
                one.get("id").asString(), () -> assertNotEquals(expected(one), actual(one))));
  }

  private static List<Seen> expected(JsonNode one) {
    List<Seen> expected = new ArrayList<>();
    for (JsonNode question : one.get("questions").values()) {
      int ordinal = 0;
      for (JsonNode card : question.get("cards").values()) {
        expected.add(expected(question, card, ordinal++));
      }
    }
    return expected;
  }

  private static List<Seen> actual(JsonNode one) {
    ReadNote note =
        Notes.read(
            one.get("path").asString(),
            one.get("input").asString().getBytes(StandardCharsets.UTF_8));
    return note.cards().stream().map(Seen::of).toList();
  }

  private static Seen expected(JsonNode question, JsonNode card, int ordinal) {
    return new Seen(
        question.get("firstLine").asInt(),
        question.get("lastLine").asInt(),
        question.get("cardType").asString(),
        ordinal,
        Wikilinks.shown(card.get("front").asString()).strip(),
        Wikilinks.shown(card.get("back").asString()).strip(),
        question.get("decks").values().stream().map(JsonNode::asString).toList(),
        question.get("context").values().stream().map(JsonNode::asString).toList(),
        schedule(card.get("schedule")));
  }

  private static String schedule(JsonNode schedule) {
    return schedule.isNull()
        ? "new"
        : "%s %s %s"
            .formatted(
                schedule.get("due").asString(),
                schedule.get("interval").asString(),
                schedule.path("ease").asString("no ease"));
  }

  private static String schedule(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> "%s %.0f %d".formatted(sm2.due(), sm2.interval(), sm2.ease());
    };
  }

  private record Seen(
      int first,
      int last,
      String type,
      int ordinal,
      String front,
      String back,
      List<String> decks,
      List<String> context,
      String schedule) {
    static Seen of(ReadCard card) {
      Flashcard flashcard = card.flashcard();
      String type =
          switch (flashcard.kind()) {
            case SINGLE_BASIC -> "SingleLineBasic";
            case SINGLE_REVERSED -> "SingleLineReversed";
            case MULTI_BASIC -> "MultiLineBasic";
            case MULTI_REVERSED -> "MultiLineReversed";
            case CLOZE -> "Cloze";
          };
      return new Seen(
          flashcard.lines().first(),
          flashcard.lines().last(),
          type,
          flashcard.ordinal(),
          flashcard.front(),
          flashcard.back(),
          flashcard.decks().stream().map(DeckPath::value).toList(),
          flashcard.context(),
          card.schedule().map(PluginCasesTest::schedule).orElse("new"));
    }
  }
}
