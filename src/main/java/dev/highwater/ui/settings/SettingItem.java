package dev.highwater.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that can be set, as the settings screen shows it.
///
/// @param id its name inside the program, in letters, digits and hyphens
/// @param says what it does, in a sentence or two
/// @param more what it comes to at the moment
/// @param origin who says what it is; empty where only one could
/// @param refusal why what was entered last is not taken
public record SettingItem(
    String id,
    String title,
    String says,
    Entry entry,
    Optional<String> more,
    Optional<Origin> origin,
    Optional<String> refusal) {
  /// How it is set.
  public sealed interface Entry {
    /// On or off; entered as {@code true} or {@code false}.
    record Switch(boolean on) implements Entry {}

    /// One of a few values; entered by its name.
    record OneOf(List<Value> values, String chosen) implements Entry {
      public OneOf {
        values = List.copyOf(values);
      }
    }

    /// Anything that can be typed on a line.
    record Line(String text) implements Entry {}

    /// Only what can be done.
    ///
    /// @param fact what is the case, in words or as a path
    record Deeds(String fact, List<Deed> deeds) implements Entry {
      public Deeds {
        deeds = List.copyOf(deeds);
      }
    }

    /// Keys; one is changed by pressing another in its place.
    record Keys(List<Key> keys) implements Entry {
      public Keys {
        keys = List.copyOf(keys);
      }
    }
  }

  /// A value to choose.
  public record Value(String name, String words) {}

  /// Something to be done with a button.
  public record Deed(String id, String words) {}

  /// A key of the program.
  ///
  /// @param key as the program knows it
  /// @param shown what to press
  /// @param fixed it cannot be moved
  /// @param awaited it is about to be chosen
  public record Key(String key, String shown, boolean fixed, boolean awaited) {}

  /// Who says what a setting is.
  ///
  /// @param words for people
  /// @param here it was set here, and can be reset
  public record Origin(String words, boolean here) {}

  /// A setting of which nothing else is to be said.
  static SettingItem of(String id, String title, String says, Entry entry) {
    return new SettingItem(
        id, title, says, entry, Optional.empty(), Optional.empty(), Optional.empty());
  }

  SettingItem with(Origin who) {
    return new SettingItem(id, title, says, entry, more, Optional.of(who), refusal);
  }

  SettingItem withMore(Optional<String> words) {
    return new SettingItem(id, title, says, entry, words, origin, refusal);
  }

  SettingItem refused(Optional<String> why) {
    return new SettingItem(id, title, says, entry, more, origin, why);
  }

  /// True when each of those words stands somewhere in what it is called and does.
  boolean matches(List<String> words, String section) {
    String all = (section + ' ' + title + ' ' + says + ' ' + values()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(all::contains);
  }

  private String values() {
    Stream<String> values =
        switch (entry) {
          case Entry.OneOf(var choices, var _) -> choices.stream().map(Value::words);
          case Entry.Keys(var keys) -> keys.stream().map(Key::shown);
          case Entry.Deeds(var _, var deeds) -> deeds.stream().map(Deed::words);
          case Entry.Switch _, Entry.Line _ -> Stream.empty();
        };
    return String.join(" ", values.toList());
  }
}
