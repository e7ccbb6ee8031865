package dev.highwater.ui.frame;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the program remembers of how it was left and what was chosen for it: read once when it
/// starts, written whenever it changes. For the screen's thread.
///
/// A value that cannot be read is as good as none: nothing that is remembered may keep the program
/// from starting.
public final class Remembered {
  /// Keeps what is to be remembered.
  public interface Keeper {
    /// Keeps a value instead of any earlier one; may take its time.
    void keep(String name, String value);

    /// Forgets a value.
    void forget(String name);

    /// Keeps nothing beyond this run of the program.
    static Keeper none() {
      return new Keeper() {
        @Override
        public void keep(String name, String value) {}

        @Override
        public void forget(String name) {}
      };
    }
  }

  private final SortedMap<String, String> values;
  private final Keeper keeper;

  /// @param kept what was kept so far
  /// @param keeper keeps every change
  public Remembered(SortedMap<String, String> kept, Keeper keeper) {
    values = new TreeMap<>(kept);
    this.keeper = keeper;
  }

  /// Remembers nothing beyond this run of the program.
  public static Remembered nothing() {
    return new Remembered(new TreeMap<>(), Keeper.none());
  }

  /// The value of that name, if there is one.
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The value of that name as a number, if it is one.
  public Optional<Double> number(String name) {
    try {
      return get(name).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// Whether that name was remembered as being so.
  public boolean is(String name) {
    return get(name).equals(Optional.of("true"));
  }

  /// Everything whose name begins so, by the rest of the name.
  public SortedMap<String, String> under(String prefix) {
    SortedMap<String, String> found = new TreeMap<>();
    values.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), value);
      }
    });
    return found;
  }

  /// Remembers a value; one that is remembered already is not written again.
  public void put(String name, String value) {
    if (!value.equals(values.put(name, value))) {
      keeper.keep(name, value);
    }
  }

  /// Forgets a value.
  public void forget(String name) {
    if (values.remove(name) != null) {
      keeper.forget(name);
    }
  }
}
