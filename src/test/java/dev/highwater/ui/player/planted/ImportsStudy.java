package dev.highwater.ui.player.planted;

import dev.highwater.ui.study.planted.PlantedViewModel;

/// A planted violation: an architecture rule must turn red on it.
public final class ImportsStudy {
  private ImportsStudy() {}

  /// Closes the circle.
  public static String use(String text) {
    return text + PlantedViewModel.name();
  }
}
