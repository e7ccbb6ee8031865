package dev.highwater.note;

import java.util.List;

/// Which values a setting of obsidian-spaced-repetition can have.
public sealed interface SettingKind {
  /// A text.
  ///
  /// @param allowed the only texts there are; empty when any will do
  record Text(List<String> allowed) implements SettingKind {
    public Text {
      allowed = List.copyOf(allowed);
    }
  }

  /// True or false.
  record Flag() implements SettingKind {}

  /// A number, limits included.
  record Amount(double lowest, double highest, boolean whole) implements SettingKind {}

  /// A list of texts.
  record Texts() implements SettingKind {}

  /// Whether a setting of this kind can have that value.
  default boolean accepts(SettingValue value) {
    return switch (this) {
      case Text(List<String> allowed) ->
          value instanceof SettingValue.Text(String text)
              && (allowed.isEmpty() || allowed.contains(text));
      case Flag() -> value instanceof SettingValue.Flag;
      case Amount(double lowest, double highest, boolean whole) ->
          value instanceof SettingValue.Amount(double number)
              && number >= lowest
              && number <= highest
              && (!whole || number == Math.rint(number));
      case Texts() -> value instanceof SettingValue.Texts;
    };
  }

  /// What such a value is, as the end of a sentence.
  default String words() {
    return switch (this) {
      case Text(List<String> allowed) when allowed.isEmpty() -> "a text";
      case Text(List<String> allowed) -> "one of " + String.join(", ", allowed);
      case Flag() -> "true or false";
      case Amount(double lowest, double highest, boolean whole) ->
          (whole ? "a whole number" : "a number")
              + " from "
              + plain(lowest)
              + " to "
              + plain(highest);
      case Texts() -> "a list of texts";
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
