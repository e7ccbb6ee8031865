package dev.highwater.scenario;

import dev.highwater.simulator.Acks;
import dev.highwater.simulator.RunConfig;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Turns configuration lines, whose values have been checked one by one, into a run's
/// configuration.
final class RunConfigs {
  private final Map<ConfigName, String> values = new EnumMap<>(ConfigName.class);

  private RunConfigs(List<Setting> settings) {
    settings.forEach(setting -> values.put(setting.name(), setting.value()));
  }

  static RunConfig of(List<Setting> settings) {
    return new RunConfigs(settings).config();
  }

  private RunConfig config() {
    RunConfig defaults = RunConfig.defaults(number(ConfigName.REPLICAS, Scenario.DEFAULT_REPLICAS));
    return new RunConfig(
        defaults.replicas(),
        number(ConfigName.MIN_INSYNC_REPLICAS, defaults.minInsyncReplicas()),
        truth(ConfigName.UNCLEAN_LEADER_ELECTION, defaults.uncleanLeaderElection()),
        elr(defaults.eligibleLeaderReplicas()),
        acks(defaults.acks()),
        number(ConfigName.RETRIES, defaults.retries()),
        number(ConfigName.LINGER, defaults.lingerMs()),
        number(ConfigName.DELIVERY_TIMEOUT, defaults.deliveryTimeoutMs()),
        number(ConfigName.REQUEST_TIMEOUT, defaults.requestTimeoutMs()),
        number(ConfigName.REPLICA_LAG_TIME_MAX, defaults.replicaLagTimeMaxMs()),
        number(ConfigName.BROKER_SESSION_TIMEOUT, defaults.brokerSessionTimeoutMs()),
        defaults.network());
  }

  private int number(ConfigName name, int otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private boolean truth(ConfigName name, boolean otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Boolean.parseBoolean(value);
  }

  private boolean elr(boolean otherwise) {
    String value = values.get(ConfigName.ELIGIBLE_LEADER_REPLICAS);
    return value == null ? otherwise : value.equals("1");
  }

  private Acks acks(Acks otherwise) {
    String value = values.get(ConfigName.ACKS);
    return value == null ? otherwise : Acks.parse(value);
  }
}
