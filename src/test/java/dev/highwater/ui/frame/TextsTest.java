package dev.highwater.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.ui.frame.planted.PlantedRoom;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern ASKED = Pattern.compile("TEXTS\\s*\\.say\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");

  static List<Path> rooms() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.endsWith("texts.properties"))
          .map(file -> RESOURCES.relativize(file.getParent()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTextAskedForIsThere(Path room) throws IOException {
    Set<String> missing = matches(ASKED, room);
    missing.removeAll(bundle(room).stringPropertyNames());

    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyTextThereIsUsed(Path room) throws IOException {
    Set<String> unused = new TreeSet<>(bundle(room).stringPropertyNames());
    unused.removeAll(matches(LITERAL, room));

    assertEquals(Set.of(), unused);
  }

  /// To a message format an ASCII apostrophe is a quote, which swallows what follows it.
  @ParameterizedTest
  @MethodSource("rooms")
  void noTextHoldsAnAsciiApostrophe(Path room) throws IOException {
    Properties bundle = bundle(room);

    assertEquals(
        List.of(),
        bundle.stringPropertyNames().stream()
            .filter(key -> bundle.getProperty(key).contains("'"))
            .toList());
  }

  @Test
  void argumentsAreFilledIn() {
    assertEquals("12,345 cards", Texts.of(PlantedRoom.class).say("cards", 12_345));
    assertEquals("1 card", Texts.of(PlantedRoom.class).say("cards", 1));
  }

  @Test
  void aTextThatIsNotThereIsAFailure() {
    Texts texts = Texts.of(PlantedRoom.class);

    assertThrows(MissingResourceException.class, () -> texts.say("nowhere"));
  }

  private static Properties bundle(Path room) throws IOException {
    Properties bundle = new Properties();
    try (BufferedReader reader =
        Files.newBufferedReader(RESOURCES.resolve(room).resolve("texts.properties"))) {
      bundle.load(reader);
    }
    return bundle;
  }

  private static Set<String> matches(Pattern pattern, Path room) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(content(file)).results())
          .map((MatchResult match) -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
