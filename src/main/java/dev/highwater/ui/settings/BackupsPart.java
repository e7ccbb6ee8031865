package dev.highwater.ui.settings;

import dev.highwater.library.Backups;
import dev.highwater.library.Backups.Backup;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.settings.SettingItem.Deed;
import dev.highwater.ui.settings.SettingItem.Entry;
import dev.highwater.ui.task.BackgroundTasks;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The backups: one made now, and an earlier one restored once it has been said what that takes
/// away.
final class BackupsPart implements SettingsPart {
  private static final Texts TEXTS = Texts.of(BackupsPart.class);
  private static final String SECTION = "backups";
  private static final String ONE = "backup-";
  private static final String MAKE = "back-up-now";
  private static final String ASK = "restore";
  private static final String RESTORE = "restore-now";
  private static final String KEEP = "keep";
  private static final double MEGABYTE = 1_000_000;

  private final Changes changes;
  private final SettingsViewModel.BackupRoom room;
  private final BackgroundTasks making;
  private final ZoneId zone;
  private List<Backup> all = List.of();
  private Optional<Asked> asked = Optional.empty();
  private boolean running;

  /// A backup that may be restored.
  ///
  /// @param lack what that would take away, in a sentence
  private record Asked(Path file, String lack) {}

  /// @param making makes backups, which may take seconds
  /// @param zone in which their times are told
  BackupsPart(
      Changes changes, SettingsViewModel.BackupRoom room, BackgroundTasks making, ZoneId zone) {
    this.changes = changes;
    this.room = room;
    this.making = making;
    this.zone = zone;
  }

  /// Reads which there are.
  void read() {
    changes.ask(_ -> room.backups().all(), found -> all = found);
  }

  @Override
  public List<SettingSection> sections() {
    List<SettingItem> items = new ArrayList<>();
    items.add(
        SettingItem.of(
            SECTION,
            TEXTS.say(SECTION),
            TEXTS.say("backups-says"),
            new Entry.Deeds(
                fact(), running ? List.of() : List.of(new Deed(MAKE, TEXTS.say(MAKE))))));
    all.forEach(backup -> items.add(item(backup)));
    return List.of(new SettingSection(SECTION, TEXTS.say(SECTION), items));
  }

  private String fact() {
    if (running) {
      return TEXTS.say("backing-up");
    }
    return all.isEmpty() ? TEXTS.say("no-backup") : room.backups().folder().toString();
  }

  private SettingItem item(Backup backup) {
    Optional<Asked> here = asked.filter(it -> it.file().equals(backup.file()));
    Entry entry =
        here.map(it ->
                new Entry.Deeds(
                    it.lack(),
                    List.of(
                        new Deed(RESTORE, TEXTS.say(RESTORE)), new Deed(KEEP, TEXTS.say(KEEP)))))
            .orElseGet(() -> new Entry.Deeds("", List.of(new Deed(ASK, TEXTS.say(ASK)))));
    return SettingItem.of(
        ONE + backup.at().toEpochMilli(),
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH)
            .format(backup.at().atZone(zone)),
        TEXTS.say("backup-says", reason(backup.reason()), backup.bytes() / MEGABYTE),
        entry);
  }

  private static String reason(Backups.Reason reason) {
    return switch (reason) {
      case AUTOMATIC -> TEXTS.say("backup-automatic");
      case ASKED_FOR -> TEXTS.say("backup-asked-for");
      case BEFORE_RESTORE -> TEXTS.say("backup-before-restore");
      case BEFORE_UPGRADE -> TEXTS.say("backup-before-upgrade");
    };
  }

  @Override
  public void enter(String id, String value) {}

  @Override
  public void act(String id, String deed) {
    if (id.equals(SECTION)) {
      make();
      return;
    }
    all.stream()
        .filter(backup -> id.equals(ONE + backup.at().toEpochMilli()))
        .findFirst()
        .ifPresent(backup -> {
          switch (deed) {
            case ASK -> ask(backup.file());
            case RESTORE -> room.restore().accept(backup.file());
            default -> answer(Optional.empty());
          }
        });
  }

  private void make() {
    if (running) {
      return;
    }
    running = true;
    making.ask(
        () -> room.backups().make(),
        made -> {
          running = false;
          changes.say(TEXTS.say("backed-up", made.file()));
          read();
        },
        failure -> {
          running = false;
          changes.explain(failure);
        });
    changes.tell();
  }

  private void ask(Path file) {
    changes.ask(
        _ -> room.backups().lack(file), lack -> asked = Optional.of(new Asked(file, words(lack))));
  }

  private static String words(Optional<Backups.Lack> lack) {
    return lack.map(it ->
            it.isNothing()
                ? TEXTS.say("lacks-nothing")
                : TEXTS.say("lacks", it.ratings(), it.cards()))
        .orElseGet(() -> TEXTS.say("lacks-unknown"));
  }

  private void answer(Optional<Asked> question) {
    asked = question;
    changes.tell();
  }
}
