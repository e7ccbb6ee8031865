package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Entry;
import dev.highwater.ui.settings.SettingItem.Value;
import dev.highwater.ui.theme.Looks;
import dev.highwater.ui.theme.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How everything looks.
final class AppearancePart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(AppearancePart.class);
  private static final String THEME = "theme";
  private static final String TEXT = "text-size";
  private static final String MOTION = "reduce-motion";
  private static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

  private final Changes changes;
  private final Supplier<Looks> looks;
  private final Consumer<Looks> choose;

  /// @param looks as they are
  /// @param choose makes them others
  AppearancePart(Changes changes, Supplier<Looks> looks, Consumer<Looks> choose) {
    this.changes = changes;
    this.looks = looks;
    this.choose = choose;
  }

  @Override
  public List<SettingSection> sections() {
    Looks now = looks.get();
    List<Value> themes =
        List.of(
            new Value(name(ThemeChoice.SYSTEM), TEXTS.say("theme-system")),
            new Value(name(ThemeChoice.LIGHT), TEXTS.say("theme-light")),
            new Value(name(ThemeChoice.DARK), TEXTS.say("theme-dark")));
    List<Value> sizes =
        SIZES.stream()
            .map(percent -> new Value(percent.toString(), TEXTS.say("percent", percent)))
            .toList();
    return List.of(
        new SettingSection(
            "appearance",
            TEXTS.say("appearance"),
            List.of(
                SettingItem.of(
                    THEME,
                    TEXTS.say(THEME),
                    TEXTS.say("theme-says"),
                    new Entry.OneOf(themes, name(now.theme()))),
                SettingItem.of(
                    TEXT,
                    TEXTS.say(TEXT),
                    TEXTS.say("text-size-says"),
                    new Entry.OneOf(sizes, String.valueOf(now.textPercent()))),
                SettingItem.of(
                    MOTION,
                    TEXTS.say(MOTION),
                    TEXTS.say("reduce-motion-says"),
                    new Entry.Switch(now.reducedMotion())))));
  }

  @Override
  public void enter(String id, String value) {
    Looks before = looks.get();
    Looks wanted =
        switch (id) {
          case THEME -> before.with(ThemeChoice.valueOf(value.toUpperCase(Locale.ROOT)));
          case TEXT -> before.withText(Integer.parseInt(value));
          case MOTION -> before.withReducedMotion(Boolean.parseBoolean(value));
          default -> before;
        };
    if (!wanted.equals(before)) {
      choose.accept(wanted);
      String title = TEXTS.say(id);
      changes.did(title, TEXTS.say("changed", title), () -> choose.accept(before));
    }
  }

  private static String name(ThemeChoice theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
