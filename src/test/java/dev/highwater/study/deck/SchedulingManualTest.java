package dev.highwater.study.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The manual says of every option what the program does.
class SchedulingManualTest {
  private static final Path MANUAL = Path.of("src/site/markdown/manual/scheduling.md");

  @ParameterizedTest
  @EnumSource
  void theManualHasAnOptionsValuesAndItsDefault(DeckOption option) throws IOException {
    String row =
        "| `%s` | %s | `%s` | "
            .formatted(option.storedName(), option.words(), option.of(DeckOptions.DEFAULTS));
    assertTrue(options().stream().anyMatch(line -> line.startsWith(row)), row);
  }

  @Test
  void theManualHasNoOtherOption() throws IOException {
    assertEquals(DeckOption.values().length, options().size());
  }

  private static List<String> options() throws IOException {
    return Files.readAllLines(MANUAL).stream()
        .dropWhile(line -> !line.equals("## Options"))
        .takeWhile(line -> !line.equals("## Limits"))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
