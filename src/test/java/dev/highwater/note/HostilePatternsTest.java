package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Patterns that a vault's {@code data.json} brings along and that would try for ever, or too
/// deeply. The limit catches what would never end; on an idle machine none takes a second.
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePatternsTest {
  private static final String PATH = "a/" + "b".repeat(60) + "/c.md";

  private static PluginSettings with(PluginSetting setting, String text) {
    return PluginSettings.DEFAULTS.with(Map.of(setting, new SettingValue.Texts(List.of(text))));
  }

  static Stream<String> globs() {
    return Stream.of(
        "*".repeat(60) + "x",
        "**/".repeat(60) + "x",
        "{*,*}".repeat(60) + "x",
        "**" + "{,}".repeat(60) + "x",
        "**" + "{,}".repeat(60),
        "{".repeat(100_000) + "}",
        "**/".repeat(100_000),
        "?".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("globs")
  void aGlobComesToAnEndWhateverItIs(String glob) {
    IgnoredPaths ignored = new IgnoredPaths(with(PluginSetting.FOLDERS_TO_IGNORE, glob));

    boolean once = ignored.ignores(PATH);

    assertEquals(once, ignored.ignores(PATH));
    assertFalse(ignored.ignores("other\nline"));
  }

  static Stream<String> clozePatterns() {
    return Stream.of(
        "==[" + "1".repeat(400) + "answer",
        "==[" + "1".repeat(3_000) + "answer",
        "[1".repeat(200),
        "[1".repeat(8_000),
        "[hint".repeat(90),
        "==[" + "a".repeat(200_000) + "123;;]answer[;;hint]==");
  }

  @ParameterizedTest
  @MethodSource("clozePatterns")
  void aClozePatternThatCannotBeUnderstoodInTimeIsSaidToBeUnusable(String pattern) {
    assertEquals(
        List.of(pattern), with(PluginSetting.CLOZE_PATTERNS, pattern).unusableClozePatterns());
  }

  @Test
  void aClozePatternThatTriesTooLongIsSaidAndTheOtherCardsAreRead() {
    String line = "ab " + "a".repeat(6_000);

    ReadNote note =
        (ReadNote)
            new NoteReader()
                .under(with(PluginSetting.CLOZE_PATTERNS, "a[123a]answer[ahint]ab"), false)
                .read(
                    "n.md",
                    ByteBuffer.wrap(
                        ("#flashcards\n\nQ::A\n\n" + line + "\n").getBytes(StandardCharsets.UTF_8)),
                    true);

    assertEquals("Q", note.cards().getFirst().flashcard().front());
    assertTrue(
        note.problems().stream().anyMatch(it -> it.toString().contains(SlowPattern.CODE)),
        note.problems()::toString);
  }
}
