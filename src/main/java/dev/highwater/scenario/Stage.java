package dev.highwater.scenario;

import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings under which a search decides a claim: those of the scenario that matter when no
/// time passes, with producers whose records leave at once, each in a batch of its own, and no
/// consumer.
///
/// @param settings in the order of {@link ConfigName}, each at most once
/// @param producers those besides the one that the settings describe
public record Stage(List<Setting> settings, List<ProducerSettings> producers) {
  private static final List<ConfigName> KEPT =
      List.of(
          ConfigName.KAFKA_VERSION,
          ConfigName.REPLICAS,
          ConfigName.ASSIGNMENT,
          ConfigName.MIN_INSYNC_REPLICAS,
          ConfigName.UNCLEAN_LEADER_ELECTION,
          ConfigName.MAX_MESSAGE_BYTES,
          ConfigName.FLUSH_MESSAGES,
          ConfigName.ELIGIBLE_LEADER_REPLICAS,
          ConfigName.ACKS,
          ConfigName.ENABLE_IDEMPOTENCE,
          ConfigName.RETRIES,
          ConfigName.MAX_IN_FLIGHT);

  public Stage {
    settings = List.copyOf(settings);
    producers = List.copyOf(producers);
  }

  /// The stage of a scenario's settings.
  ///
  /// @param all in any order, each at most once
  /// @param named producers with a name of their own
  static Stage of(List<Setting> all, List<ProducerSettings> named) {
    Map<ConfigName, String> values = new EnumMap<>(ConfigName.class);
    kept(all).forEach(setting -> values.put(setting.name(), setting.value()));
    if (!values.containsKey(ConfigName.ASSIGNMENT)) {
      values.putIfAbsent(ConfigName.REPLICAS, Integer.toString(Scenario.DEFAULT_REPLICAS));
    }
    values.put(ConfigName.LINGER, "0");
    return new Stage(
        listed(values),
        named.stream()
            .map(each -> new ProducerSettings(each.name(), kept(each.settings())))
            .toList());
  }

  private static List<Setting> kept(List<Setting> settings) {
    return settings.stream().filter(setting -> KEPT.contains(setting.name())).toList();
  }

  /// The stage of a topic and its producer, everything else as Kafka's defaults have it.
  ///
  /// @param acks as Kafka writes it
  /// @throws dev.highwater.simulator.ConfigException for what Kafka refuses, once it is configured
  public static Stage ofTopic(int replicas, String acks, int minInsync, boolean unclean) {
    return of(
        List.of(
            new Setting(ConfigName.REPLICAS, Integer.toString(replicas)),
            new Setting(ConfigName.MIN_INSYNC_REPLICAS, Integer.toString(minInsync)),
            new Setting(ConfigName.UNCLEAN_LEADER_ELECTION, Boolean.toString(unclean)),
            new Setting(ConfigName.ACKS, acks)),
        List.of());
  }

  private static List<Setting> listed(Map<ConfigName, String> values) {
    return values.entrySet().stream().map(e -> new Setting(e.getKey(), e.getValue())).toList();
  }

  /// The same where a batch is sent again so many times at most.
  public Stage withRetriesAtMost(int retries) {
    Map<ConfigName, String> values = new EnumMap<>(ConfigName.class);
    settings.forEach(setting -> values.put(setting.name(), setting.value()));
    values.put(ConfigName.RETRIES, Integer.toString(Math.min(retries, config().retries())));
    return new Stage(
        listed(values),
        producers.stream()
            .map(each -> new ProducerSettings(each.name(), bounded(each.settings(), retries)))
            .toList());
  }

  private static List<Setting> bounded(List<Setting> settings, int retries) {
    return settings.stream()
        .map(setting ->
            setting.name() == ConfigName.RETRIES
                ? new Setting(
                    ConfigName.RETRIES,
                    Integer.toString(Math.min(retries, Integer.parseInt(setting.value()))))
                : setting)
        .toList();
  }

  /// What the simulator runs with.
  public RunConfig config() {
    return RunConfigs.of(settings, producers, List.of());
  }

  /// A scenario that plays a run by hand.
  ///
  /// @param steps choices and expectations
  public Scenario played(List<Step> steps) {
    List<Setting> byHand = new ArrayList<>(settings);
    byHand.add(new Setting(ConfigName.SCHEDULE, Scenario.BY_HAND));
    return new Scenario(byHand, producers, List.of(), Optional.empty(), List.of(), steps);
  }
}
