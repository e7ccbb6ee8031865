package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.highwater.card.Flashcard;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every answer that obsidian-spaced-repetition itself gave, from the reading that copies it.
class AsPluginTest {
  @TestFactory
  Stream<DynamicTest> readsExactlyWhatThePluginReads() {
    return PluginCase.all().stream()
        .map(one -> dynamicTest(one.id(), () -> assertEquals(expected(one), actual(one))));
  }

  private static List<String> expected(PluginCase one) {
    if (!one.loaded()) {
      return List.of("not read");
    }
    List<String> cards = new ArrayList<>();
    for (JsonNode question : one.questions()) {
      for (JsonNode card : question.get("cards").values()) {
        cards.add(
            "%d-%d %s %s %s\n%s\n=>\n%s\n%s"
                .formatted(
                    question.get("firstLine").asInt(),
                    question.get("lastLine").asInt(),
                    question.get("cardType").asString(),
                    question.get("decks").values().stream().map(JsonNode::asString).toList(),
                    question.get("context").values().stream().map(JsonNode::asString).toList(),
                    card.get("front").asString(),
                    card.get("back").asString(),
                    schedule(card.get("schedule"))));
      }
    }
    return cards;
  }

  private static String schedule(JsonNode schedule) {
    if (schedule.isNull()) {
      return "new";
    }
    if (schedule.get("algorithm").asString().equals("FSRS")) {
      return schedule.get("due").asString()
          + ","
          + schedule.get("stability").asDouble()
          + ","
          + schedule.get("lastReview").asString();
    }
    return schedule.get("due").asString()
        + ","
        + schedule.get("interval").asString()
        + ","
        + schedule.get("ease").asString();
  }

  private static List<String> actual(PluginCase one) {
    NoteReading reading =
        new NoteReader()
            .under(one.settings(), true)
            .read(one.path(), ByteBuffer.wrap(one.input().getBytes(StandardCharsets.UTF_8)), false);
    return switch (reading) {
      case ReadNote note -> note.cards().stream().map(AsPluginTest::print).toList();
      case NoteReading.PassedOver _ -> List.of("not read");
      case NoteReading.NoText(NoteProblem problem) -> List.of(problem.message());
    };
  }

  private static String print(ReadCard read) {
    Flashcard card = read.flashcard();
    return "%d-%d %s %s %s\n%s\n=>\n%s\n%s"
        .formatted(
            card.lines().first(),
            card.lines().last(),
            PluginCase.name(card.kind()),
            card.decks(),
            card.context(),
            card.front(),
            card.back(),
            read.schedule()
                .map(AsPluginTest::print)
                .or(() -> read.unreadable().map(AsPluginTest::print))
                .orElse("new"));
  }

  private static String print(Schedule schedule) {
    return switch (schedule) {
      case Sm2Schedule sm2 -> "%s,%.0f,%d".formatted(sm2.due(), sm2.interval(), sm2.ease());
      case FsrsSchedule fsrs ->
          FsrsSchedule.text(fsrs.dueAt())
              + ","
              + fsrs.stability()
              + ","
              + fsrs.lastReview().map(FsrsSchedule::text).orElse("-");
    };
  }

  private static String print(UnreadableSchedule schedule) {
    return schedule.due().map(Object::toString).orElse("invalid")
        + ","
        + schedule.interval().map(Object::toString).orElse("NaN")
        + ","
        + schedule.ease().map(Object::toString).orElse("NaN");
  }
}
