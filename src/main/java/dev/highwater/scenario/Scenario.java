package dev.highwater.scenario;

import dev.highwater.simulator.ConsumerConfig;
import dev.highwater.simulator.RunConfig;
import java.util.ArrayList;
import java.util.Comparator;
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
/// @param varied settings that a card may be asked with other values of, each set among {@code
///   settings}
/// @param steps in the order of the script
public record Scenario(
    List<Setting> settings,
    List<ProducerSettings> producers,
    List<ConsumerSettings> consumers,
    Optional<Comparison> comparison,
    List<Comparison> varied,
    List<Step> steps) {
  /// The value of {@code schedule}: no time passes, the script says which event comes next.
  static final String BY_HAND = "by hand";

  /// The replication factor where the text gives none.
  public static final int DEFAULT_REPLICAS = 3;

  public Scenario {
    settings = List.copyOf(settings);
    producers = List.copyOf(producers);
    consumers = List.copyOf(consumers);
    varied = List.copyOf(varied);
    steps = List.copyOf(steps);
  }

  /// A scenario with one producer.
  public Scenario(List<Setting> settings, Optional<Comparison> comparison, List<Step> steps) {
    this(settings, List.of(), List.of(), comparison, List.of(), steps);
  }

  /// The same with another value of a setting, as if the text had set it so.
  public Scenario with(Setting changed) {
    List<Setting> all = new ArrayList<>(settings);
    all.removeIf(setting -> setting.name() == changed.name());
    all.add(changed);
    all.sort(Comparator.comparing(Setting::name));
    return new Scenario(all, producers, consumers, comparison, varied, steps);
  }

  /// One of its compared runs as a scenario of its own; itself when nothing is compared.
  ///
  /// @param setting as {@link ScenarioRun#setting}
  public Scenario alone(String setting) {
    if (comparison.isEmpty()) {
      return this;
    }
    Comparison compared = comparison.get();
    Setting chosen =
        compared.values().stream()
            .map(value -> new Setting(compared.name(), value))
            .filter(each -> each.text().equals(setting))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nothing runs under " + setting));
    return new Scenario(settings, producers, consumers, Optional.empty(), varied, steps)
        .with(chosen)
        .decided(compared.name());
  }

  /// The same scenario with each other combination of its varied values, in the order of the text;
  /// none when nothing varies.
  public List<Scenario> variations() {
    return Variations.of(this);
  }

  /// The settings of another scenario that this one does not have so.
  public List<Setting> changedIn(Scenario other) {
    return other.settings.stream().filter(setting -> !settings.contains(setting)).toList();
  }

  /// The same without the lines for other values of that setting, and without a word about it in
  /// those that stay.
  Scenario decided(ConfigName name) {
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      Optional<Comparison> under =
          switch (step) {
            case Step.Expect(var _, var each) -> each;
            case Step.Claim(var _, var each) -> each;
            default -> Optional.<Comparison>empty();
          };
      if (under.isEmpty() || under.get().name() != name) {
        kept.add(step);
      } else if (under.get().holds(settings)) {
        kept.add(
            switch (step) {
              case Step.Expect(var condition, var _) ->
                  new Step.Expect(condition, Optional.empty());
              case Step.Claim(var claim, var _) -> new Step.Claim(claim, Optional.empty());
              default -> step;
            });
      }
    }
    return new Scenario(settings, producers, consumers, comparison, varied, kept);
  }

  /// The value of a setting, where the text gives it.
  public Optional<String> value(ConfigName name) {
    return settings.stream()
        .filter(setting -> setting.name() == name)
        .map(Setting::value)
        .findFirst();
  }

  /// Whether the script itself says which event comes next.
  public boolean isByHand() {
    return settings.stream().anyMatch(setting -> setting.name() == ConfigName.SCHEDULE);
  }

  /// The canonical text: read again it gives an equal scenario.
  public String text() {
    return ScenarioPrinter.print(this);
  }

  /// What the text sets a configuration to; empty where it says nothing, or compares it.
  public Optional<String> setting(ConfigName name) {
    return settings.stream()
        .filter(setting -> setting.name() == name)
        .map(Setting::value)
        .findFirst();
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
              "",
              RunConfigs.of(settings, producers, readers()),
              Stage.of(settings, producers),
              settings));
    }
    Comparison compared = comparison.get();
    List<Variant> variants = new ArrayList<>();
    for (String value : compared.values()) {
      List<Setting> all = new ArrayList<>(settings);
      all.add(new Setting(compared.name(), value));
      variants.add(
          new Variant(
              new Setting(compared.name(), value).text(),
              RunConfigs.of(all, producers, readers()),
              Stage.of(all, producers),
              all));
    }
    return variants;
  }

  /// One of the configurations a scenario runs under.
  ///
  /// @param setting as {@link ScenarioRun#setting}
  /// @param settings all that it is set to, the compared one too
  record Variant(String setting, RunConfig config, Stage stage, List<Setting> settings) {
    boolean isUnder(Comparison under) {
      return under.holds(settings);
    }
  }
}
