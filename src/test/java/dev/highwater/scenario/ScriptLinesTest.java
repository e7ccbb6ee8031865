package dev.highwater.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptLinesTest {
  private static final String TEXT =
      "# mine\nacks: 1 # quick\nmin.insync.replicas: 2\n\nsend A\n\nexpect A acked\n";

  @Test
  void stepsAreFoundWhereTheyStand() {
    assertEquals(List.of(4, 6), ScriptLines.of(TEXT).steps());
  }

  @Test
  void aSettingIsChangedInItsPlace() {
    assertEquals(
        TEXT.replace("acks: 1 # quick", "acks: all"),
        ScriptLines.of(TEXT).withSetting(ConfigName.ACKS, Optional.of("all")));
  }

  @Test
  void aSettingThatWasNotThereComesBehindTheOthers() {
    assertEquals(
        TEXT.replace("replicas: 2\n", "replicas: 2\nretries: 0\n"),
        ScriptLines.of(TEXT).withSetting(ConfigName.RETRIES, Optional.of("0")));
  }

  @Test
  void aComparedSettingBecomesASingleOne() {
    assertEquals(
        "acks: 0\nsend A\n",
        ScriptLines.of("compare acks: 0, 1\nsend A\n")
            .withSetting(ConfigName.ACKS, Optional.of("0")));
  }

  @Test
  void aSettingIsTakenOut() {
    assertEquals(
        "send A\n",
        ScriptLines.of("acks: 1\nsend A\n").withSetting(ConfigName.ACKS, Optional.empty()));
  }
}
