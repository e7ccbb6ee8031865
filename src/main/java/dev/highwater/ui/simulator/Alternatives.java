package dev.highwater.ui.simulator;

import dev.highwater.scenario.ConfigName;
import java.util.List;
import java.util.stream.Stream;

/// The settings a schedule is most worth comparing under.
final class Alternatives {
  private Alternatives() {}

  static List<SideBySideViewModel.Other.OfSetting> all() {
    return Stream.of(
            of(ConfigName.ACKS, "0", "1", "all"),
            of(ConfigName.MIN_INSYNC_REPLICAS, "1", "2", "3"),
            of(ConfigName.REPLICAS, "1", "3", "5"),
            of(ConfigName.UNCLEAN_LEADER_ELECTION, "true", "false"),
            of(ConfigName.KAFKA_VERSION, "2.8", "3.6", "4.3"))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<SideBySideViewModel.Other.OfSetting> of(ConfigName name, String... values) {
    return Stream.of(values).map(value -> new SideBySideViewModel.Other.OfSetting(name, value));
  }
}
