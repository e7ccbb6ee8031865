package dev.highwater.explorer;

/// Something that must be so in every state of a search.
public interface Property {
  /// A short name in plain words.
  String name();

  /// Whether it is broken in this state.
  boolean isBrokenIn(Scene scene);

  /// Whether it needs {@link Scene#seen()}.
  default boolean asksWhatWasSeen() {
    return false;
  }
}
