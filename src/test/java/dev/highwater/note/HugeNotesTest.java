package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Notes that nobody writes but some program may. The limit catches what would never end; on an
/// idle machine none takes a second.
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HugeNotesTest {
  private static final String CARD = "#flashcards\n\nQ::A\n\n";

  private static ReadNote read(String text) {
    return read(new NoteReader(), text);
  }

  private static ReadNote read(NoteReader reader, String text) {
    NoteReading reading =
        reader.read("note.md", ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), true);
    return (ReadNote) reading;
  }

  private static List<String> fronts(ReadNote note) {
    return note.cards().stream().map(card -> card.flashcard().front()).toList();
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  @Test
  void readComesToTheEndOfQuotesInQuotes() {
    assertEquals(List.of("Q", "R"), fronts(read(CARD + "> ".repeat(10_000) + "x\n\nR::B\n")));
    assertEquals(
        List.of("Q", "R"), fronts(read(CARD + (">".repeat(1000) + "x\n").repeat(500) + "\nR::B")));
  }

  @Test
  void readComesToTheEndOfListsInLists() {
    String nested = lines(2000, depth -> "  ".repeat(depth) + "- item");

    assertEquals(List.of("Q", "R"), fronts(read(CARD + nested + "\n\nR::B\n")));
    assertEquals(List.of("Q", "R"), fronts(read(CARD + "- ".repeat(10_000) + "x\n\nR::B\n")));
  }

  @Test
  void readComesToTheEndOfLooseListsInLists() {
    String nested = lines(300, depth -> "  ".repeat(depth) + "- item\n");

    assertEquals(List.of("Q", "R"), fronts(read(CARD + nested + "\n\nR::B\n")));
  }

  @Test
  void readComesToTheEndOfALongLine() {
    for (String part : List.of("a", "`", "$", "[[", "==", "**", "<", "<!--", "(", "a::", "#a ")) {
      read(CARD + part.repeat(100_000 / part.length()) + "\n\nR::B\n");
    }
  }

  @Test
  void readFindsEachOfVeryManyCards() {
    assertEquals(
        50_000, read("#flashcards\n" + lines(50_000, n -> "Q" + n + "::A")).cards().size());
    assertEquals(
        50_000, read("#flashcards\n" + lines(50_000, n -> "Q ==" + n + "==\n")).cards().size());
  }

  @Test
  void readForgetsVeryManyClozesOfANoteThatIsNotChosen() {
    assertEquals(
        List.of("Q"), fronts(read("Q::A\n\n" + lines(50_000, n -> "the ==" + n + "==\n"))));
  }

  @Test
  void readComesToTheEndOfAMillionLines() {
    assertEquals(List.of("Q"), fronts(read(CARD + "x\n".repeat(1_000_000))));
    assertEquals(List.of("Q"), fronts(read(CARD + "- x\n\n  y\n".repeat(100_000))));
  }

  @Test
  void readComesToTheEndOfWhatIsNeverClosed() {
    assertEquals(List.of("Q", "R"), fronts(read(CARD + "<!-- open\n".repeat(20_000) + "\nR::B")));
    assertEquals(List.of("Q"), fronts(read(CARD + "```\n" + "x::y\n".repeat(100_000))));
    assertEquals(List.of("Q"), fronts(read(CARD + "<!--SR:".repeat(20_000))));
  }

  @Test
  void readGivesUpAPatternThatTriesForEver() {
    PluginSettings slow = PluginSettings.DEFAULTS;
    NoteReader reader =
        new NoteReader()
            .under(
                new PluginSettings(
                    slow.flashcardTags(),
                    slow.tagsToIgnore(),
                    slow.foldersToIgnore(),
                    slow.foldersAreDecks(),
                    slow.single(),
                    slow.singleReversed(),
                    slow.multi(),
                    slow.multiReversed(),
                    slow.endMarker(),
                    List.of("a[123]answer[hint]a"),
                    slow.baseEase(),
                    slow.commentOnSameLine(),
                    slow.commentInCallout()),
                false);
    ReadNote note = read(reader, CARD + ("a".repeat(2000) + "\n\n").repeat(400));

    assertTrue(fronts(note).contains("Q"));
  }
}
