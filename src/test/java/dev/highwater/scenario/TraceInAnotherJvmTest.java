package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.OtherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceInAnotherJvmTest {

  /// Whatever is ordered by hashes that a JVM draws anew differs between two starts.
  @Test
  void twoStartsOfTheJvmGiveTheSameTraceByteForByte() throws IOException, InterruptedException {
    Process one = start("-XX:hashCode=2");
    Process other = start("-Xint");
    String first = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String second = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(List.of(0, 0), List.of(one.waitFor(), other.waitFor()), first + second);
    assertTrue(first.contains("records-read"), first);
    assertEquals(first, second);
  }

  private static Process start(String option) throws IOException {
    return OtherJvm.running(
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseSerialGC", option),
            PrintedTrace.class)
        .redirectErrorStream(true)
        .start();
  }
}
