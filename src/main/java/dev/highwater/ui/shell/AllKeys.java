package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.OwnKeys;
import dev.highwater.ui.frame.PlaceKeys;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.library.LibraryView;
import dev.highwater.ui.settings.SettingsView;
import dev.highwater.ui.settings.VaultsView;
import dev.highwater.ui.simulator.SimulatorView;
import dev.highwater.ui.statistics.StatisticsView;
import dev.highwater.ui.study.StudyView;
import dev.highwater.ui.today.TodayView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The keys of every screen and of the window around them.
final class AllKeys {
  /// The place of keys that act on every screen.
  static final String WINDOW = "window";

  private static final Texts TEXTS = Texts.of(AllKeys.class);

  private AllKeys() {}

  /// Every key there is, without making a screen for it.
  static List<PlaceKeys> places() {
    return Stream.concat(
            Arrays.stream(Screen.values())
                .map(screen ->
                    new PlaceKeys(screen.storedName(), screen.title(), false, lines(screen))),
            Stream.of(new PlaceKeys(WINDOW, TEXTS.say("everywhere"), true, WindowKeys.lines())))
        .toList();
  }

  private static List<KeyLine> lines(Screen screen) {
    return switch (screen) {
      case TODAY -> TodayView.keyLines();
      case STUDY -> StudyView.keyLines();
      case LIBRARY -> LibraryView.keyLines();
      case SIMULATOR -> SimulatorView.keyLines();
      case STATISTICS -> StatisticsView.keyLines();
      case VAULTS -> VaultsView.keyLines();
      case SETTINGS -> SettingsView.keyLines();
    };
  }

  /// The keys of a screen and of the window as the learner has them.
  static List<KeyLine> shown(List<KeyLine> ofScreen, Screen screen, OwnKeys own) {
    return Stream.concat(
            ofScreen.stream().map(line -> shown(line, screen.storedName(), own)),
            WindowKeys.lines().stream().map(line -> shown(line, WINDOW, own)))
        .toList();
  }

  private static KeyLine shown(KeyLine line, String place, OwnKeys own) {
    return new KeyLine(
        line.keys().stream().map(key -> own.shown(place, key)).toList(), line.meaning());
  }
}
