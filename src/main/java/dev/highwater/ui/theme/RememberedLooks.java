package dev.highwater.ui.theme;

import dev.highwater.ui.frame.Remembered;
import java.util.Arrays;
import java.util.Locale;

/// The looks that were chosen last, as they are remembered.
final class RememberedLooks {
  private static final String THEME = "theme";
  private static final String TEXT = "text-percent";
  private static final String MOTION = "reduced-motion";

  private RememberedLooks() {}

  static Looks of(Remembered remembered) {
    ThemeChoice theme =
        remembered
            .get(THEME)
            .flatMap(name ->
                Arrays.stream(ThemeChoice.values()).filter(it -> name(it).equals(name)).findFirst())
            .orElse(Looks.DEFAULTS.theme());
    int percent = remembered.number(TEXT).map(Double::intValue).orElse(Looks.USUAL);
    return new Looks(theme, percent, remembered.is(MOTION));
  }

  static void put(Looks looks, Remembered remembered) {
    remembered.put(THEME, name(looks.theme()));
    remembered.put(TEXT, String.valueOf(looks.textPercent()));
    remembered.put(MOTION, String.valueOf(looks.reducedMotion()));
  }

  private static String name(ThemeChoice theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
