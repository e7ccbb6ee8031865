package dev.highwater.scenario;

import dev.highwater.simulator.ConfigException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the configuration lines, one by one, and then asks whether they fit together.
final class ConfigReader {
  /// Each compared value is a run of its own.
  private static final int MOST_COMPARED = 12;

  private record Place(int line, int column) {}

  /// Words that begin a condition or an end of a link.
  static final List<String> RESERVED =
      List.of(
          "producer",
          "consumer",
          "controller",
          "leader",
          "fetches",
          "isr",
          "elr",
          "none",
          "not",
          "high");

  private final Map<ConfigName, String> values = new EnumMap<>(ConfigName.class);
  private final Map<ConfigName, Place> places = new EnumMap<>(ConfigName.class);
  private final Map<ConfigName, Place> variedAt = new EnumMap<>(ConfigName.class);
  private final List<ProducerSettings> producers = new ArrayList<>();
  private final List<ConsumerSettings> consumers = new ArrayList<>();
  private Optional<Comparison> comparison = Optional.empty();
  private final List<Comparison> varied = new ArrayList<>();

  void read(int line, Words words) throws Words.Unexpected {
    if (words.accept("producer")) {
      String name = newClient(words, "producer");
      words.expect(":");
      producers.add(new ProducerSettings(name, own(line, words, ConfigName.Side.PRODUCER)));
      return;
    }
    if (words.accept("consumer")) {
      String name = newClient(words, "consumer");
      List<Setting> own =
          words.accept(":") ? own(line, words, ConfigName.Side.CONSUMER) : List.of();
      words.expectEnd();
      consumers.add(new ConsumerSettings(name, own));
      return;
    }
    if (words.accept("vary")) {
      vary(line, words);
      return;
    }
    boolean compares = words.accept("compare");
    int column = words.column();
    ConfigName name = name(words);
    words.expect(":");
    int valueColumn = words.column();
    if (values.containsKey(name) || comparison.filter(c -> c.name() == name).isPresent()) {
      throw new Words.Unexpected(column, name.key() + " is set twice; expected it once");
    }
    if (compares && isOfSeveralWords(name)) {
      throw new Words.Unexpected(column, name.key() + " cannot be compared; expected another");
    }
    if (compares) {
      compare(name, words, column);
    } else {
      values.put(name, value(name, words));
    }
    words.expectEnd();
    places.put(name, new Place(line, valueColumn));
  }

  private static boolean isOfSeveralWords(ConfigName name) {
    return name.type() == ConfigName.Type.BROKERS || name.type() == ConfigName.Type.SCHEDULE;
  }

  /// The name of a client that no line before has named.
  private String newClient(Words words, String kind) throws Words.Unexpected {
    int column = words.column();
    String name = words.take("the name of a " + kind, ConfigReader::isClientName).text();
    boolean known =
        producers.stream().anyMatch(each -> each.name().equals(name))
            || consumers.stream().anyMatch(each -> each.name().equals(name));
    if (known) {
      throw new Words.Unexpected(column, name + " stands here twice; expected it once");
    }
    return name;
  }

  /// {@code acks = 1, retries = 0}
  private List<Setting> own(int line, Words words, ConfigName.Side side) throws Words.Unexpected {
    Map<ConfigName, String> own = new EnumMap<>(ConfigName.class);
    do {
      int at = words.column();
      ConfigName key = name(words);
      if (key.side() != side || own.containsKey(key)) {
        String whose = side == ConfigName.Side.PRODUCER ? "producer" : "consumer";
        throw new Words.Unexpected(
            at, key.key() + ": expected a " + whose + "'s setting, each once");
      }
      words.expect("=");
      places.putIfAbsent(key, new Place(line, words.column()));
      own.put(key, value(key, words));
    } while (words.accept(","));
    words.expectEnd();
    return settings(own);
  }

  private static boolean isClientName(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9_]{0,31}") && !RESERVED.contains(word);
  }

  List<ProducerSettings> producers() {
    return List.copyOf(producers);
  }

  List<ConsumerSettings> consumers() {
    return List.copyOf(consumers);
  }

  private void compare(ConfigName name, Words words, int column) throws Words.Unexpected {
    if (comparison.isPresent()) {
      throw new Words.Unexpected(column, "a second compare; expected one at most");
    }
    int valuesColumn = words.column();
    List<String> compared = values(name, words);
    if (compared.size() > MOST_COMPARED) {
      throw new Words.Unexpected(valuesColumn, "expected at most " + MOST_COMPARED + " values");
    }
    comparison = Optional.of(new Comparison(name, compared));
  }

  /// {@code vary NAME: VALUE, VALUE}; that the setting itself is given is looked at once all lines
  /// are read.
  private void vary(int line, Words words) throws Words.Unexpected {
    int column = words.column();
    ConfigName name = name(words);
    if (isOfSeveralWords(name)) {
      throw new Words.Unexpected(column, name.key() + " cannot be varied; expected another");
    }
    if (varied.stream().anyMatch(each -> each.name() == name)) {
      throw new Words.Unexpected(column, name.key() + " is varied twice; expected it once");
    }
    words.expect(":");
    int valuesColumn = words.column();
    varied.add(new Comparison(name, values(name, words)));
    if (Variations.number(varied) > Variations.MOST) {
      throw new Words.Unexpected(
          valuesColumn, "expected at most " + Variations.MOST + " variations together");
    }
    words.expectEnd();
    variedAt.put(name, new Place(line, column));
    places.putIfAbsent(name, new Place(line, valuesColumn));
  }

  /// Values with commas between them, no two alike.
  static List<String> values(ConfigName name, Words words) throws Words.Unexpected {
    List<String> read = new ArrayList<>();
    do {
      int column = words.column();
      String value = value(name, words);
      if (read.contains(value)) {
        throw new Words.Unexpected(column, value + " stands here twice; expected it once");
      }
      read.add(value);
    } while (words.accept(","));
    return read;
  }

  static ConfigName name(Words words) throws Words.Unexpected {
    String known =
        Arrays.stream(ConfigName.values()).map(ConfigName::key).collect(Collectors.joining(", "));
    Words.Word word =
        words.take("one of the configurations " + known, key -> ConfigName.of(key).isPresent());
    return ConfigName.of(word.text()).orElseThrow();
  }

  static String value(ConfigName name, Words words) throws Words.Unexpected {
    if (name.type() == ConfigName.Type.BROKERS) {
      return assignment(words);
    }
    if (name.type() == ConfigName.Type.SCHEDULE) {
      words.expect("by");
      words.expect("hand");
      return Scenario.BY_HAND;
    }
    Words.Word word = words.take("a value for " + name.key(), text -> !text.equals(","));
    return ConfigValues.canonical(name, word.text())
        .orElseThrow(
            () -> new Words.Unexpected(word.column(), ConfigValues.objection(name, word.text())));
  }

  private static String assignment(Words words) throws Words.Unexpected {
    List<String> brokers = new ArrayList<>();
    do {
      int column = words.column();
      String broker = words.take("a broker from 1 to 5", word -> word.matches("[1-5]")).text();
      if (brokers.contains(broker)) {
        throw new Words.Unexpected(
            column, "broker " + broker + " is named twice; expected it once");
      }
      brokers.add(broker);
    } while (words.accept(","));
    return String.join(", ", brokers);
  }

  /// Whether the script says itself which event comes next.
  boolean isByHand() {
    return values.containsKey(ConfigName.SCHEDULE);
  }

  /// Whether there is nothing that a schedule by hand cannot play.
  boolean fitsByHand() {
    return comparison.isEmpty() && varied.isEmpty() && consumers.isEmpty();
  }

  List<Setting> settings() {
    return settings(values);
  }

  private static List<Setting> settings(Map<ConfigName, String> values) {
    return values.entrySet().stream()
        .map(entry -> new Setting(entry.getKey(), entry.getValue()))
        .toList();
  }

  Optional<Comparison> comparison() {
    return comparison;
  }

  List<Comparison> varied() {
    return List.copyOf(varied);
  }

  /// The settings that lines may be meant for some values of.
  List<Comparison> choices() {
    List<Comparison> choices = new ArrayList<>();
    comparison.ifPresent(choices::add);
    for (Comparison each : varied) {
      List<String> all = new ArrayList<>(each.values());
      Optional.ofNullable(values.get(each.name()))
          .filter(own -> !all.contains(own))
          .ifPresent(all::addFirst);
      choices.add(new Comparison(each.name(), all));
    }
    return choices;
  }

  /// The brokers that exist in every run.
  int fewestReplicas() {
    Stream<String> compared =
        choices().stream()
            .filter(each -> each.name() == ConfigName.REPLICAS)
            .flatMap(each -> each.values().stream());
    String assigned = values.getOrDefault(ConfigName.ASSIGNMENT, "");
    int otherwise =
        assigned.isEmpty() ? Scenario.DEFAULT_REPLICAS : RunConfigs.brokers(assigned).size();
    String single = values.getOrDefault(ConfigName.REPLICAS, Integer.toString(otherwise));
    return compared.mapToInt(Integer::parseInt).min().orElse(Integer.parseInt(single));
  }

  /// The stages on which claims are decided, one per compared value and variation.
  List<Stage> stages() {
    return all().stream()
        .flatMap(each -> each.variants().stream())
        .map(Scenario.Variant::stage)
        .toList();
  }

  /// The scenario without its script, and its variations.
  private List<Scenario> all() {
    Scenario own = new Scenario(settings(), producers, consumers, comparison, varied(), List.of());
    List<Scenario> all = new ArrayList<>(List.of(own));
    all.addAll(own.variations());
    return all;
  }

  /// What Kafka objects to in the configuration as a whole, at the place it is about.
  List<ScenarioError> objections() {
    for (Comparison each : varied) {
      if (!values.containsKey(each.name())) {
        Place place = variedAt.getOrDefault(each.name(), new Place(1, 1));
        return List.of(
            new ScenarioError(
                place.line(),
                place.column(),
                each.name().key()
                    + " is varied; expected a line besides that says what the card itself has"));
      }
    }
    try {
      all().forEach(Scenario::variants);
      return List.of();
    } catch (ConfigException objection) {
      return List.of(placed(String.valueOf(objection.getMessage())));
    }
  }

  private ScenarioError placed(String objection) {
    Place place =
        places.entrySet().stream()
            .filter(entry -> objection.contains(entry.getKey().key()))
            .min(Comparator.comparingInt(entry -> objection.indexOf(entry.getKey().key())))
            .map(Map.Entry::getValue)
            .or(() -> places.values().stream().findFirst())
            .orElse(new Place(1, 1));
    return new ScenarioError(place.line(), place.column(), objection);
  }
}
