package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs command lines in this process against the real stores, on a profile of its own, at ten in
/// the morning (UTC) of 23 November 2026.
final class Shell {
  static final String NOW = "2026-11-23T10:00:00Z";
  static final Path SEED = Path.of("src/test/resources/seed/000_7b4be3b45c1884a4.txt");

  private final Path data;
  private final String now;
  private final AtomicLong nanos = new AtomicLong();

  /// @param data folder of the profile
  Shell(Path data) {
    this(data, NOW);
  }

  private Shell(Path data, String now) {
    this.data = data;
    this.now = now;
  }

  /// The same profile at another time.
  Shell at(String instant) {
    return new Shell(data, instant);
  }

  /// What a command left behind.
  record Result(int status, String out, String err) {}

  /// Runs one command.
  Result run(String... words) {
    return run(Shell::noTerminal, words);
  }

  /// Runs one command with a terminal on which those characters are typed.
  Result type(String typed, String... words) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Result result = run(() -> dumbTerminal(typed, screen), words);
    return new Result(
        result.status(), screen.toString(StandardCharsets.UTF_8) + result.out(), result.err());
  }

  /// Runs one command with that terminal.
  Result run(Supplier<Terminal> terminal, String... words) {
    return run(
        terminal,
        Stream.concat(Stream.of("--data", data.toString(), "--now", now), Stream.of(words))
            .toList());
  }

  /// Runs one command without the options that name the profile and the time.
  Result runExactly(String... words) {
    return run(Shell::noTerminal, List.of(words));
  }

  private Result run(Supplier<Terminal> terminal, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    App app =
        new App(
            new App.Outside(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> false,
                terminal,
                () -> data,
                InstantSource.system(),
                ZoneId.of("UTC"),
                () -> nanos.addAndGet(1_000_000_000),
                RandomGenerator.of("L64X128MixRandom")));
    int status = app.command(words);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs one command that must succeed and print one JSON value and nothing else.
  JsonNode json(String... words) {
    Result result =
        run(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
    assertEquals("", result.err());
    assertEquals(0, result.status());
    return JsonMapper.shared().readTree(result.out());
  }

  private static Terminal noTerminal() {
    throw new AssertionError("no terminal expected");
  }

  private static Terminal dumbTerminal(String typed, ByteArrayOutputStream screen) {
    try {
      return new DumbTerminal(
          "test",
          Terminal.TYPE_DUMB,
          new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
          screen,
          StandardCharsets.UTF_8);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
