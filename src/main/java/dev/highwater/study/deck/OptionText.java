package dev.highwater.study.deck;

import dev.highwater.schedule.EasyDay;
import dev.highwater.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the values of options are written and read.
final class OptionText {
  private static final String NONE = "none";
  private static final Pattern STEP = Pattern.compile("([0-9]{1,6})([smhd])");
  private static final int DAY_LETTERS = 3;

  private OptionText() {}

  /// One way of writing values.
  ///
  /// @param words what such a value is, in words
  /// @param read empty for what is no such value
  /// @param values all of them, where they are few; else none
  record Form<T>(String words, Function<String, Optional<T>> read, List<String> values) {
    Form(String words, Function<String, Optional<T>> read) {
      this(words, read, List.of());
    }
  }

  static final Form<Integer> LIMIT = whole(0, DeckOptions.HIGHEST_LIMIT);

  static final Form<Integer> LEECH_AT = whole(1, 1000);

  static final Form<Integer> INTERVAL = whole(1, (int) Schedule.LONGEST_INTERVAL);

  static final Form<Double> RETENTION =
      new Form<>(
          "a number from " + DeckOptions.LOWEST_RETENTION + " to " + DeckOptions.HIGHEST_RETENTION,
          OptionText::retention);

  static final Form<Boolean> SWITCH =
      new Form<>(
          "true or false",
          text ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(Boolean.valueOf(text))
                  : Optional.empty(),
          List.of("true", "false"));

  static final Form<List<Duration>> STEPS =
      new Form<>("steps such as '30s 10m 2h 1d', or none", OptionText::readSteps);

  static final Form<Map<DayOfWeek, EasyDay>> EASY_DAYS =
      new Form<>("days such as 'sat:reduced sun:minimum', or none", OptionText::readDays);

  private static Form<Integer> whole(int from, int to) {
    return new Form<>(
        "a whole number from " + from + " to " + to,
        text -> {
          try {
            return Optional.of(Integer.valueOf(text)).filter(it -> it >= from && it <= to);
          } catch (NumberFormatException _) {
            return Optional.empty();
          }
        });
  }

  static <T extends Named> Form<T> oneOf(T[] values) {
    List<String> names = Arrays.stream(values).map(Named::storedName).toList();
    return new Form<>(
        "one of " + String.join(", ", names),
        text -> Arrays.stream(values).filter(it -> it.storedName().equals(text)).findFirst(),
        names);
  }

  private static Optional<Double> retention(String text) {
    try {
      return Optional.of(Double.valueOf(text))
          .filter(it -> it >= DeckOptions.LOWEST_RETENTION && it <= DeckOptions.HIGHEST_RETENTION);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// For example {@code 1m 10m}.
  static String steps(List<Duration> steps) {
    return steps.isEmpty()
        ? NONE
        : steps.stream().map(OptionText::step).collect(Collectors.joining(" "));
  }

  private static String step(Duration step) {
    if (step.toSecondsPart() != 0) {
      return step.toSeconds() + "s";
    }
    if (step.toMinutesPart() != 0) {
      return step.toMinutes() + "m";
    }
    return step.toHoursPart() == 0 ? step.toDays() + "d" : step.toHours() + "h";
  }

  private static Optional<List<Duration>> readSteps(String text) {
    if (text.strip().equals(NONE)) {
      return Optional.of(List.of());
    }
    List<Duration> steps = new ArrayList<>();
    for (String word : text.strip().split("[ ,]+", -1)) {
      Matcher step = STEP.matcher(word);
      if (!step.matches() || Integer.parseInt(step.group(1)) == 0) {
        return Optional.empty();
      }
      int many = Integer.parseInt(step.group(1));
      steps.add(
          switch (step.group(2)) {
            case "s" -> Duration.ofSeconds(many);
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
          });
    }
    return Optional.of(steps);
  }

  /// For example {@code sat:reduced sun:minimum}.
  static String days(Map<DayOfWeek, EasyDay> days) {
    return days.isEmpty()
        ? NONE
        : new TreeMap<>(days)
            .entrySet().stream()
                .map(it -> letters(it.getKey()) + ":" + lower(it.getValue()))
                .collect(Collectors.joining(" "));
  }

  private static Optional<Map<DayOfWeek, EasyDay>> readDays(String text) {
    if (text.strip().equals(NONE)) {
      return Optional.of(Map.of());
    }
    Map<DayOfWeek, EasyDay> days = new TreeMap<>();
    for (String word : text.strip().split("[ ,]+", -1)) {
      int colon = Math.max(0, word.indexOf(':'));
      String dayName = word.substring(0, colon);
      String loadName = word.substring(Math.min(word.length(), colon + 1));
      Optional<DayOfWeek> day =
          Arrays.stream(DayOfWeek.values()).filter(it -> letters(it).equals(dayName)).findFirst();
      Optional<EasyDay> load =
          Arrays.stream(EasyDay.values()).filter(it -> lower(it).equals(loadName)).findFirst();
      if (day.isEmpty() || load.isEmpty()) {
        return Optional.empty();
      }
      days.put(day.get(), load.get());
    }
    return Optional.of(days);
  }

  private static String letters(DayOfWeek day) {
    return lower(day).substring(0, DAY_LETTERS);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
