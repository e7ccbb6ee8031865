package dev.highwater.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What may be written where the caret stands: configuration names and their values, verbs, and the
/// records, clients and brokers that the text names. Suggests; what is written is still read by
/// {@link ScenarioReader}.
///
/// @param start of the word that a suggestion takes the place of, in UTF-16 units from the
///   beginning
/// @param words in the order of their likeliness, without the one that stands there already
public record Completions(int start, List<String> words) {
  static final List<String> BEGINNINGS =
      Stream.concat(
              ActionReader.VERBS.stream(),
              Stream.of("wait", "expect", "claim", "compare", "vary", "producer", "consumer"))
          .toList();

  private static final List<String> CLAIMS =
      Stream.concat(
              Arrays.stream(Promise.values())
                  .flatMap(promise -> Stream.of(promise.kept(), promise.broken())),
              Stream.of("least crashes that"))
          .toList();

  public Completions {
    words = List.copyOf(words);
  }

  /// What may be written at a place of a text.
  ///
  /// @param caret in UTF-16 units from the beginning
  public static Completions at(String text, int caret) {
    int lineStart = text.lastIndexOf('\n', caret - 1) + 1;
    String before = text.substring(lineStart, caret);
    if (before.indexOf('#') >= 0) {
      return new Completions(caret, List.of());
    }
    String claimed = before.replaceFirst("^\\s*claim\\s+", "");
    if (claimed.length() < before.length()) {
      return new Completions(caret - claimed.length(), startingWith(CLAIMS, claimed));
    }
    int wordLength = before.length() - before.replaceFirst("[^\\s,=:]*$", "").length();
    String typed = before.substring(before.length() - wordLength);
    List<String> line =
        new Words(before.substring(0, before.length() - wordLength))
            .all().stream().map(Words.Word::text).toList();
    return new Completions(
        caret - wordLength, startingWith(new Vocabulary(text, lineStart).after(line), typed));
  }

  private static List<String> startingWith(List<String> words, String typed) {
    return words.stream()
        .distinct()
        .filter(word -> word.startsWith(typed) && !word.equals(typed))
        .toList();
  }

  /// The words that a text has to offer at one of its lines.
  private static final class Vocabulary {
    private final boolean inScript;
    private final List<String> records = new ArrayList<>();
    private final List<String> producers = new ArrayList<>();
    private final List<String> consumers = new ArrayList<>();
    private int replicas = Scenario.DEFAULT_REPLICAS;

    Vocabulary(String text, int lineStart) {
      boolean begun = false;
      for (String line : text.substring(0, lineStart).lines().toList()) {
        Words words = new Words(line);
        begun = begun || (!words.isEmpty() && !ScenarioReader.isConfig(words));
        List<String> all = words.all().stream().map(Words.Word::text).toList();
        if (all.size() > 1) {
          note(all);
        }
      }
      inScript = begun;
    }

    private void note(List<String> line) {
      switch (line.getFirst()) {
        case "send" -> records.add(line.get(1));
        case "producer" -> producers.add(line.get(1));
        case "consumer" -> consumers.add(line.get(1));
        case "replicas" ->
            replicas =
                line.getLast().matches("[1-5]") ? Integer.parseInt(line.getLast()) : replicas;
        default -> {}
      }
    }

    List<String> after(List<String> line) {
      if (line.isEmpty()) {
        return beginnings();
      }
      String first = line.getFirst();
      String last = line.getLast();
      List<String> own =
          switch (last) {
            case "compare", "vary", "under", "set" -> settings();
            case "when", "until", "expect" -> conditionBeginnings();
            case ":" -> values(line.get(line.size() - 2));
            case "crash", "stop", "pause" -> Stream.concat(Stream.of("leader"), brokers()).toList();
            case "restart", "resume", "disk", "on", "slow" -> brokers().toList();
            case "lose" -> List.of("disk");
            case "release" -> List.of("fetches");
            case "fetches" -> List.of("of");
            case "elect" -> List.of("preferred", "unclean");
            case "deliver", "drop", "cut", "heal", "->", "-" -> ends();
            case "hold" -> Stream.concat(Stream.of("fetches"), ends().stream()).toList();
            case "leader" -> List.of("=", "elected");
            case "isr", "elr" -> List.of("=");
            case "high" -> List.of("watermark");
            case "wait" -> List.of("until");
            case "by" -> first.equals("read") ? consumers : producers;
            case "=" -> values(line.size() > 1 ? line.get(line.size() - 2) : "");
            default -> List.of();
          };
      return own.isEmpty() ? joining(first, last) : own;
    }

    private List<String> beginnings() {
      Stream<String> verbs = BEGINNINGS.stream();
      return inScript
          ? verbs.toList()
          : Stream.concat(Arrays.stream(ConfigName.values()).map(name -> name.key() + ": "), verbs)
              .toList();
    }

    private static List<String> settings() {
      return Arrays.stream(ConfigName.values()).map(ConfigName::key).toList();
    }

    private List<String> joining(String first, String last) {
      boolean condition = List.of("expect", "wait").contains(first) || records.contains(last);
      if (records.contains(last) && !first.equals("send")) {
        return Stream.concat(ConditionReader.OUTCOMES.stream(), Stream.of("not")).toList();
      }
      if (first.equals("crash") && (last.equals("leader") || last.matches("[1-5]"))) {
        return List.of("unclean", "lossy", "when", "at", "before");
      }
      return !condition && ActionReader.VERBS.contains(first)
          ? List.of("when", "at", "before")
          : List.of();
    }

    private List<String> conditionBeginnings() {
      return Stream.of(
              records.reversed(), List.of("leader", "isr", "high", "elr", "consumer"), consumers)
          .flatMap(List::stream)
          .toList();
    }

    private List<String> ends() {
      return Stream.of(
              brokers().toList(),
              List.of("producer", "controller", "consumer"),
              producers,
              consumers)
          .flatMap(List::stream)
          .toList();
    }

    private Stream<String> brokers() {
      return IntStream.rangeClosed(1, replicas).mapToObj(Integer::toString);
    }

    private static List<String> values(String setting) {
      return ConfigName.of(setting).map(ConfigValues::examples).orElse(List.of());
    }
  }
}
