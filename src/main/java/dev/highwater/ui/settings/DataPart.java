package dev.highwater.ui.settings;

import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Deed;
import dev.highwater.ui.settings.SettingItem.Entry;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// When days begin, where everything lies, and what can be brought in.
final class DataPart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(DataPart.class);
  private static final String DAY = "day-begins";
  private static final String FOLDER = "data-folder";
  private static final String COURSE = "course";
  private static final String VAULTS = "vaults";

  private final Changes changes;
  private final Ways ways;

  /// Ways from here to elsewhere.
  ///
  /// @param openFolder opens a folder outside the program
  /// @param toVaults goes to the vaults
  /// @param onCardsAdded told when there are more cards
  record Ways(Consumer<Path> openFolder, Runnable toVaults, Runnable onCardsAdded) {}

  DataPart(Changes changes, Ways ways) {
    this.changes = changes;
    this.ways = ways;
  }

  @Override
  public List<SettingSection> sections() {
    return changes.facts().map(facts -> List.of(day(facts), data(facts))).orElse(List.of());
  }

  private SettingSection day(SettingsDesk.Facts facts) {
    SettingItem begins =
        SettingItem.of(
                DAY,
                TEXTS.say(DAY),
                TEXTS.say("day-begins-says"),
                new Entry.Line(facts.dayStart().toString()))
            .refused(changes.refusal(DAY));
    return new SettingSection("study-day", TEXTS.say("study-day"), List.of(begins));
  }

  private SettingSection data(SettingsDesk.Facts facts) {
    return new SettingSection(
        "data",
        TEXTS.say("data"),
        List.of(
            SettingItem.of(
                VAULTS,
                TEXTS.say(VAULTS),
                TEXTS.say("vaults-says"),
                new Entry.Deeds("", List.of(new Deed("to-vaults", TEXTS.say("to-vaults"))))),
            SettingItem.of(
                COURSE,
                TEXTS.say(COURSE),
                TEXTS.say("course-says"),
                facts.course()
                    ? new Entry.Deeds(TEXTS.say("course-there"), List.of())
                    : new Entry.Deeds(
                        "", List.of(new Deed("add-course", TEXTS.say("add-course"))))),
            SettingItem.of(
                FOLDER,
                TEXTS.say(FOLDER),
                TEXTS.say("data-folder-says"),
                new Entry.Deeds(
                    facts.folder().toString(),
                    List.of(new Deed("open-folder", TEXTS.say("open-folder")))))));
  }

  @Override
  public void enter(String id, String value) {
    if (id.equals(DAY)) {
      Optional<LocalTime> wanted = time(value);
      wanted.ifPresentOrElse(
          this::begin, () -> changes.refuse(DAY, TEXTS.say("must-be", TEXTS.say("time-words"))));
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return Optional.of(LocalTime.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void begin(LocalTime wanted) {
    Optional<LocalTime> before = changes.facts().map(SettingsDesk.Facts::dayStart);
    changes.accept(DAY);
    put(
        wanted,
        () ->
            before.ifPresent(it -> {
              String title = TEXTS.say(DAY);
              changes.did(title, TEXTS.say("changed", title), () -> put(it, () -> {}));
            }));
  }

  private void put(LocalTime start, Runnable then) {
    changes.change(
        desk -> {
          desk.beginDaysAt(start);
          return start;
        },
        _ -> then.run());
  }

  @Override
  public void act(String id, String deed) {
    switch (id) {
      case VAULTS -> ways.toVaults().run();
      case FOLDER -> changes.facts().map(SettingsDesk.Facts::folder).ifPresent(ways.openFolder());
      case COURSE ->
          changes.change(
              SettingsDesk::addCourse,
              cards -> {
                changes.say(TEXTS.say("course-added", cards));
                ways.onCardsAdded().run();
              });
      default -> {}
    }
  }
}
