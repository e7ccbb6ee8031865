package dev.highwater.speed;

import dev.highwater.note.NoteReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Reading alone: the bytes of 500 generated notes to 5,000 cards, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
  private static final int NOTES = 500;

  private final NoteReader reader = new NoteReader();
  private final List<ByteBuffer> notes = new ArrayList<>();

  @Setup
  public void generate() throws IOException {
    Path folder = Files.createTempDirectory("highwater-reading");
    GeneratedVault.writeUsual(folder, NOTES);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        notes.add(ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
  }

  @Benchmark
  public void read(Blackhole cards) {
    for (ByteBuffer note : notes) {
      cards.consume(reader.read("note.md", note.duplicate(), false));
    }
  }
}
