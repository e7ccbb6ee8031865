package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.ByteBuffer;
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

/// The plugin's own answers for well-formed notes read in the default way.
class PluginCasesTest {
  /// Cases left out, each with its reason.
  private static final Map<String, String> NOT_COVERED = new TreeMap<>();

  static {
    NOT_COVERED.put("cloze-number-gap", "repaired: a card that asks nothing is left out");
    NOT_COVERED.put("cloze-heading", "repaired: a heading does not give its own cloze away");
    NOT_COVERED.put("cloze-dollar", "repaired: a dollar sign in an answer is a dollar sign");
    NOT_COVERED.put("sr-orphan-before-cloze", "repaired: a card begins with its text");
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

  @TestFactory
  Stream<DynamicTest> readsWhatThePluginReads() {
    return PluginCase.all().stream()
        .filter(one -> one.loaded() && !NOT_COVERED.containsKey(one.id()))
        .map(one -> dynamicTest(one.id(), () -> assertEquals(expected(one), actual(one))));
  }

  @TestFactory
  Stream<DynamicTest> passesOverWhatThePluginPassesOver() {
    return PluginCase.all().stream()
        .filter(one -> !one.loaded())
        .map(one ->
            dynamicTest(
                one.id(), () -> assertEquals(new NoteReading.PassedOver(), read(one, false))));
  }

  @Test
  void everyCaseLeftOutIsThere() {
    List<String> known = PluginCase.all().stream().map(PluginCase::id).toList();

    assertEquals(
        List.of(), NOT_COVERED.keySet().stream().filter(id -> !known.contains(id)).toList());
  }

  /// Otherwise the case belongs among those that are compared.
  @TestFactory
  Stream<DynamicTest> readsTheCasesLeftOutInAnotherWay() {
    return PluginCase.all().stream()
        .filter(one -> NOT_COVERED.containsKey(one.id()))
        .map(one -> dynamicTest(one.id(), () -> assertNotEquals(expected(one), actual(one))));
  }

  private static List<Seen> expected(PluginCase one) {
    List<Seen> expected = new ArrayList<>();
    for (JsonNode question : one.questions()) {
      int ordinal = 0;
      for (JsonNode card : question.get("cards").values()) {
        expected.add(expected(question, card, ordinal++));
      }
    }
    return expected;
  }

  private static NoteReading read(PluginCase one, boolean always) {
    byte[] bytes = one.input().getBytes(StandardCharsets.UTF_8);
    return new NoteReader()
        .under(one.settings(), false)
        .read(one.path(), ByteBuffer.wrap(bytes), always);
  }

  private static List<Seen> actual(PluginCase one) {
    return switch (read(one, true)) {
      case ReadNote note -> note.cards().stream().map(Seen::of).toList();
      case NoteReading other -> throw new AssertionError("not read: " + other);
    };
  }

  private static Seen expected(JsonNode question, JsonNode card, int ordinal) {
    return new Seen(
        question.get("firstLine").asInt(),
        question.get("lastLine").asInt(),
        question.get("cardType").asString(),
        ordinal,
        shown(card.get("front").asString()),
        shown(card.get("back").asString()),
        question.get("decks").values().stream().map(JsonNode::asString).toList(),
        question.get("context").values().stream().map(JsonNode::asString).toList(),
        schedule(card.get("schedule")));
  }

  /// The plugin's side as Markdown.
  private static String shown(String side) {
    String markdown =
        side.replaceAll("<span style='[^']*'>(\\[[^<]*])</span>", "$1")
            .replaceAll("<span style='[^']*'>([^<]*)</span>", "==$1==");
    return Wikilinks.shown(markdown).strip();
  }

  private static String schedule(JsonNode schedule) {
    if (schedule.has("stability")) {
      return schedule.get("due").asString();
    }
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
      case FsrsSchedule fsrs -> FsrsSchedule.text(fsrs.dueAt());
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
      return new Seen(
          flashcard.lines().first(),
          flashcard.lines().last(),
          PluginCase.name(flashcard.kind()),
          flashcard.ordinal(),
          Wikilinks.shown(flashcard.front()),
          Wikilinks.shown(flashcard.back()),
          flashcard.decks().stream().map(DeckPath::value).toList(),
          flashcard.context(),
          card.schedule().map(PluginCasesTest::schedule).orElse("new"));
    }
  }
}
