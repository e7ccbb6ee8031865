package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoredPathsTest {
  @ParameterizedTest
  @CsvSource({
    "**/*.excalidraw.md, a.excalidraw.md, true",
    "**/*.excalidraw.md, x/y/a.excalidraw.md, true",
    "**/*.excalidraw.md, x/a.md, false",
    "Templates, Templates/a.md, true",
    "Templates, x/Templates/a.md, false",
    "*/draft?.md, x/draft1.md, true",
    "*/draft?.md, x/y/draft1.md, false",
    "x(, x(/a.md, true"
  })
  void anEntryIsABeginningOrAGlob(String entry, String path, boolean ignored) {
    PluginSettings base = PluginSettings.DEFAULTS;
    PluginSettings settings =
        new PluginSettings(
            base.flashcardTags(),
            base.tagsToIgnore(),
            List.of(entry),
            false,
            "::",
            ":::",
            "?",
            "??",
            "",
            base.clozePatterns(),
            250,
            false,
            false);

    assertEquals(ignored, new IgnoredPaths(settings).ignores(path));
  }
}
