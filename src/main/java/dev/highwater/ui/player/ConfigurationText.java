package dev.highwater.ui.player;

import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;

/// The configuration of a run in Kafka's own names, as short as it can honestly be said.
final class ConfigurationText {
  private ConfigurationText() {}

  /// One chip per setting worth seeing: replicas and min.insync.replicas always, others when they
  /// differ from Kafka's defaults; acks only when the runs are not compared by it.
  static List<String> chips(RunConfig config, boolean comparesAcks) {
    RunConfig defaults = RunConfig.defaults(config.replicas());
    List<String> chips = new ArrayList<>();
    if (!comparesAcks) {
      chips.add("acks " + config.acks().configValue());
    }
    chips.add("replicas " + config.replicas());
    chips.add("min.insync.replicas " + config.minInsyncReplicas());
    addIfChanged(chips, "retries", config.retries(), defaults.retries());
    addIfChanged(chips, "linger.ms", config.lingerMs(), defaults.lingerMs());
    addIfChanged(
        chips, "delivery.timeout.ms", config.deliveryTimeoutMs(), defaults.deliveryTimeoutMs());
    addIfChanged(
        chips, "request.timeout.ms", config.requestTimeoutMs(), defaults.requestTimeoutMs());
    addIfChanged(
        chips,
        "replica.lag.time.max.ms",
        config.replicaLagTimeMaxMs(),
        defaults.replicaLagTimeMaxMs());
    addIfChanged(
        chips,
        "broker.session.timeout.ms",
        config.brokerSessionTimeoutMs(),
        defaults.brokerSessionTimeoutMs());
    if (config.uncleanLeaderElection()) {
      chips.add("unclean.leader.election.enable true");
    }
    if (!config.eligibleLeaderReplicas()) {
      chips.add("eligible.leader.replicas.version 0");
    }
    return List.copyOf(chips);
  }

  private static void addIfChanged(List<String> chips, String name, int value, int usual) {
    if (value != usual) {
      chips.add(name + " " + value);
    }
  }

  /// Names for the segments: the first says what is compared, the others only their value.
  static List<String> segments(DrillRun run) {
    List<String> names = new ArrayList<>();
    String compared = "";
    for (var each : run.runs()) {
      String setting = each.setting();
      int equals = setting.indexOf('=');
      String name = equals < 0 ? "" : setting.substring(0, equals);
      boolean again = equals >= 0 && name.equals(compared);
      names.add(again ? setting.substring(equals + 1) : setting.replace('=', ' '));
      compared = name;
    }
    return List.copyOf(names);
  }
}
