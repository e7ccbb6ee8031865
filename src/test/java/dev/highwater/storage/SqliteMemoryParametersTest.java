package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.highwater.library.Profile;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ParameterChange;
import dev.highwater.study.ParameterChange.Reason;
import dev.highwater.study.ParameterSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryParametersTest {
  private static final Instant AT = NOW.truncatedTo(ChronoUnit.MILLIS);

  @TempDir private Path folder;

  private static ParameterSet.Fit fit(double first) {
    List<Double> values = new ArrayList<>(Fsrs6Parameters.DEFAULTS.values());
    values.set(0, first);
    return new ParameterSet.Fit(
        "fsrs-6", 1, values, 1000, 900, 180, 0.35, 0.33, List.of(2, 11), List.of(3, 14));
  }

  private Profile open() {
    return new SqliteProfiles(CALENDAR).open(folder);
  }

  @Test
  void theDefaultsAreInForceUntilOthersAreChosen() {
    try (Profile profile = open()) {
      profile.parameters().add(fit(0.5), AT);
      assertEquals(Fsrs6Parameters.DEFAULTS, profile.parameters().inForce());
      assertEquals(Optional.empty(), profile.parameters().current());
    }
  }

  @Test
  void setsAndChangesAreThereAfterTheProfileWasClosed() {
    try (Profile profile = open()) {
      MemoryParameters parameters = profile.parameters();
      parameters.add(fit(0.1 + 0.2), AT);
      parameters.add(fit(0.7), AT);
      parameters.use(Optional.of(2L), Reason.FITTED, AT);
      parameters.use(Optional.empty(), Reason.BY_HAND, AT);
      parameters.use(Optional.of(1L), Reason.BY_HAND, AT);
    }
    try (Profile profile = open()) {
      MemoryParameters parameters = profile.parameters();
      ParameterSet first = new ParameterSet(1, AT, fit(0.1 + 0.2));
      assertEquals(List.of(first, new ParameterSet(2, AT, fit(0.7))), parameters.all());
      assertEquals(Optional.of(first), parameters.current());
      assertEquals(first.fit().values(), parameters.inForce().values());
      assertEquals(
          List.of(
              new ParameterChange(AT, Optional.of(2L), Reason.FITTED),
              new ParameterChange(AT, Optional.empty(), Reason.BY_HAND),
              new ParameterChange(AT, Optional.of(1L), Reason.BY_HAND)),
          parameters.changes());
    }
  }

  @Test
  void useRefusesASetThatIsNotThere() {
    try (Profile profile = open()) {
      MemoryParameters parameters = profile.parameters();
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> parameters.use(Optional.of(9L), Reason.BY_HAND, AT));
      assertEquals("There are no usable parameters 9.", refused.getMessage());
      assertEquals(List.of(), parameters.changes());
    }
  }
}
