package dev.highwater.scenario;

import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a scenario's text says: the configuration, and the script.
///
/// @param settings in the order of {@link ConfigName}, each at most once; the rest is Kafka's
///   default
/// @param producers producers besides the one that the settings describe
/// @param consumers consumers with a name of their own
/// @param comparison the setting that differs from run to run
/// @param steps in the order of the script
public record Scenario(
    List<Setting> settings,
    List<ProducerSettings> producers,
    List<ConsumerSettings> consumers,
    Optional<Comparison> comparison,
    List<Step> steps) {
  /// The value of {@code schedule}: no time passes, the script says which event comes next.
  static final String BY_HAND = "by hand";

  /// The replication factor where the text gives none.
  public static final int DEFAULT_REPLICAS = 3;

  public Scenario {
    settings = List.copyOf(settings);
    producers = List.copyOf(producers);
    consumers = List.copyOf(consumers);
    steps = List.copyOf(steps);
  }

  /// A scenario with one producer.
  public Scenario(List<Setting> settings, Optional<Comparison> comparison, List<Step> steps) {
    this(settings, List.of(), List.of(), comparison, steps);
  }

  /// Whether the script itself says which event comes next.
  public boolean isByHand() {
    return settings.stream().anyMatch(setting -> setting.name() == ConfigName.SCHEDULE);
  }

  /// The canonical text: read again it gives an equal scenario.
  public String text() {
    return ScenarioPrinter.print(this);
  }

  /// The names of the records it sends, in the order of the script.
  public List<String> records() {
    return steps.stream()
        .flatMap(step ->
            step instanceof Step.Do(Action.Send(String record, var _, var _), var _, var _)
                ? Stream.of(record)
                : Stream.empty())
        .toList();
  }

  /// What its runs take for granted without the text saying so, one clause each.
  public List<String> assumptions() {
    List<String> assumptions = new ArrayList<>();
    boolean stated =
        settings.stream()
                .anyMatch(setting ->
                    setting.name() == ConfigName.REPLICAS
                        || setting.name() == ConfigName.ASSIGNMENT)
            || comparison.filter(compared -> compared.name() == ConfigName.REPLICAS).isPresent();
    if (!stated) {
      assumptions.add("replication factor " + DEFAULT_REPLICAS + " assumed");
    }
    return List.copyOf(assumptions);
  }

  /// What the text claims, once for each configuration it is claimed under; in the order of the
  /// text, and of the compared values.
  public List<Claimed> claims() {
    List<Claimed> claims = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Claim(Claim claim, Optional<Comparison> under)) {
        for (Variant variant : variants()) {
          if (under.isEmpty() || variant.isUnder(under.get())) {
            claims.add(
                new Claimed(ScenarioPrinter.step(step), claim, variant.setting(), variant.stage()));
          }
        }
      }
    }
    return List.copyOf(claims);
  }

  /// A claim under one configuration.
  ///
  /// @param text its line as canonically printed
  /// @param setting as {@link ScenarioRun#setting}
  /// @param stage what the search that decides it begins with
  public record Claimed(String text, Claim claim, String setting, Stage stage) {}

  /// The named consumers, after the one without a name if it reads.
  private List<ConsumerSettings> readers() {
    List<ConsumerSettings> readers = new ArrayList<>();
    if (steps.stream().anyMatch(Scenario::isReadByTheOnlyOne)) {
      readers.add(new ConsumerSettings(ConsumerConfig.ONLY, List.of()));
    }
    readers.addAll(consumers);
    return readers;
  }

  private static boolean isReadByTheOnlyOne(Step step) {
    return step instanceof Step.Do(Action.Read(String consumer), var _, var _)
        && consumer.equals(ConsumerConfig.ONLY);
  }

  /// The configurations to run, one per compared value.
  List<Variant> variants() {
    if (comparison.isEmpty()) {
      return List.of(
          new Variant(
              "", RunConfigs.of(settings, producers, readers()), Stage.of(settings, producers)));
    }
    Comparison compared = comparison.get();
    List<Variant> variants = new ArrayList<>();
    for (String value : compared.values()) {
      List<Setting> all = new ArrayList<>(settings);
      all.add(new Setting(compared.name(), value));
      variants.add(
          new Variant(
              compared.name().key() + "=" + value,
              RunConfigs.of(all, producers, readers()),
              Stage.of(all, producers)));
    }
    return variants;
  }

  /// One of the configurations a scenario runs under.
  ///
  /// @param setting as {@link ScenarioRun#setting}
  record Variant(String setting, RunConfig config, Stage stage) {
    boolean isUnder(Comparison under) {
      return under.values().stream()
          .anyMatch(value -> setting.equals(under.name().key() + "=" + value));
    }
  }
}
