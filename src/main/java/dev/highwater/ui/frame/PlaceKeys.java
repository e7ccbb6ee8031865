package dev.highwater.ui.frame;

import java.util.List;

/// The keys of one screen, or of what is around all screens.
///
/// @param place its name inside the program, as {@link OwnKeys} takes it
/// @param title its name for people
/// @param everywhere whether the keys act on every screen
public record PlaceKeys(String place, String title, boolean everywhere, List<KeyLine> lines) {
  public PlaceKeys {
    lines = List.copyOf(lines);
  }

  /// True when no key may do one thing here and another there.
  public boolean shares(PlaceKeys other) {
    return everywhere || other.everywhere || place.equals(other.place);
  }
}
