package dev.highwater.drill.vary;

import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Replaces, in a question, the values of settings that it names.
///
/// A value is replaced only where the question names its setting exactly once, and says that number
/// nowhere else: in "With three replicas in sync and min.insync.replicas=2, does acks=all wait for
/// two of them?" nobody can tell which two is meant.
final class QuestionNumbers {
  private static final List<String> WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /// How the replication factor is named besides by the name that scenarios have for it.
  private static final String FACTOR = "replication[ -]factor|(?<![\\w.])RF";

  private static final String SIGN = "`?\\s*(?:=|:|of|is|set to)?\\s*`?";

  private static final String NUMBER = "(-?\\d+|" + String.join("|", WORDS) + "|all|true|false)";

  private QuestionNumbers() {}

  private record Place(int start, int end, String value) {}

  /// The question with other values.
  ///
  /// @param own the card's own values of all settings that may vary
  /// @param changed those to be put in
  /// @return empty when that cannot be done without doubt
  static Optional<String> replace(String question, List<Setting> own, List<Setting> changed) {
    List<Place> places = new ArrayList<>();
    for (Setting setting : changed) {
      String value = value(setting.name(), own);
      List<MatchResult> found = named(setting.name()).matcher(question).results().toList();
      if (found.size() != 1 || !means(found.getFirst().group(1), value)) {
        return Optional.empty();
      }
      MatchResult match = found.getFirst();
      places.add(new Place(match.start(1), match.end(1), like(match.group(1), setting.value())));
    }
    String rest = withoutNamed(question);
    boolean doubtful = changed.stream().anyMatch(setting -> says(rest, value(setting.name(), own)));
    return doubtful ? Optional.empty() : Optional.of(replaced(question, places));
  }

  private static String value(ConfigName name, List<Setting> own) {
    return own.stream()
        .filter(setting -> setting.name() == name)
        .map(Setting::value)
        .findFirst()
        .orElseThrow();
  }

  private static Pattern named(ConfigName name) {
    String key = "(?<![\\w.])" + Pattern.quote(name.key());
    String names = name == ConfigName.REPLICAS ? key + "|" + FACTOR : key;
    return Pattern.compile("(?i)(?:" + names + ")" + SIGN + NUMBER + "(?![\\w.]\\w)");
  }

  /// What is left when every value that is named is gone.
  private static String withoutNamed(String question) {
    String rest = question;
    for (ConfigName name : ConfigName.values()) {
      rest = named(name).matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private static boolean says(String text, String value) {
    String words = spoken(value).map(word -> "|" + word).orElse("");
    return Pattern.compile("(?i)(?<![\\w.])(?:" + Pattern.quote(value) + words + ")(?!\\w)")
        .matcher(text)
        .find();
  }

  private static boolean means(String said, String value) {
    return said.equalsIgnoreCase(value) || spoken(value).filter(said::equalsIgnoreCase).isPresent();
  }

  /// The value in figures, or in words where the question has words.
  private static String like(String said, String value) {
    boolean inWords = WORDS.contains(said.toLowerCase(java.util.Locale.ROOT));
    return inWords ? spoken(value).orElse(value) : value;
  }

  private static Optional<String> spoken(String value) {
    return Arrays.stream(new String[] {value})
        .filter(it -> it.matches("\\d"))
        .map(it -> WORDS.get(Integer.parseInt(it)))
        .findFirst();
  }

  private static String replaced(String question, List<Place> places) {
    List<Place> fromTheEnd =
        places.stream()
            .sorted(Comparator.comparingInt(Place::start).reversed())
            .collect(Collectors.toList());
    StringBuilder text = new StringBuilder(question);
    fromTheEnd.forEach(place -> text.replace(place.start(), place.end(), place.value()));
    return text.toString();
  }
}
