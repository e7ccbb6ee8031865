package dev.highwater.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.explorer.Watcher;
import dev.highwater.scenario.Replay;
import dev.highwater.scenario.Scenario;
import dev.highwater.scenario.ScenarioRun.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Runs and decides what the manual shows of claims.
class ClaimsManualTest {
  private static final Path MANUAL = Path.of("src/site/markdown/manual/claims.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```acks\n(.*?)^```$");
  private static final Pattern CLAIM = Pattern.compile("`(claim [^`…]*)`");

  private static List<Scenario> examples() throws IOException {
    return BLOCK
        .matcher(Files.readString(MANUAL))
        .results()
        .map(found -> ProverTest.read(found.group(1)))
        .toList();
  }

  @Test
  void everyExampleRunsAsItSays() throws IOException {
    List<Expectation> failed =
        examples().stream()
            .flatMap(scenario -> Replay.of(scenario).stream())
            .flatMap(run -> run.expectations().stream())
            .filter(expectation -> !expectation.holds())
            .toList();

    assertEquals(List.of(), failed);
  }

  @Test
  void everyClaimOfAnExampleIsProved() throws IOException {
    Prover prover = new Prover(() -> 0, new Allowance(128L << 20, Long.MAX_VALUE, 1, 1));
    List<String> unproved =
        examples().stream()
            .flatMap(scenario -> scenario.claims().stream())
            .map(claimed -> prover.decide(claimed, Watcher.NOBODY))
            .filter(proof -> proof.ruling() != Ruling.PROVED)
            .map(Proof::text)
            .toList();

    assertEquals(List.of(), unproved);
  }

  @Test
  void everyClaimItNamesCanBeRead() throws IOException {
    long claims =
        CLAIM
            .matcher(Files.readString(MANUAL))
            .results()
            .mapToLong(found -> ProverTest.read(found.group(1)).claims().size())
            .sum();

    assertEquals(3, claims);
  }
}
