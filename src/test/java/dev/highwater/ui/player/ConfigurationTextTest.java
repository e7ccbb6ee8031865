package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.RunConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationTextTest {
  @Test
  void chipsNameOnlyWhatDiffersFromTheDefaults() {
    assertEquals(
        List.of("replicas 3", "min.insync.replicas 1"),
        ConfigurationText.chips(RunConfig.defaults(3), true));
    assertEquals(
        List.of("acks all", "replicas 3", "min.insync.replicas 2", "retries 0"),
        ConfigurationText.chips(HandMadeDrills.config(Acks.ALL, 2, 0), false));
  }

  @Test
  void segmentsNameTheComparedSettingOnce() {
    assertEquals(
        List.of("acks 0", "1", "all"), ConfigurationText.segments(HandMadeDrills.compared()));
  }
}
