package dev.highwater.ui.settings;

import dev.highwater.library.Backups;
import dev.highwater.ui.frame.KeyStroke;
import dev.highwater.ui.frame.OwnKeys;
import dev.highwater.ui.frame.PlaceKeys;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.task.BackgroundTasks;
import dev.highwater.ui.theme.Looks;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the settings screen, and what it shows then.
///
/// Holds no control and needs no toolkit. All methods are for the screen's thread.
public final class SettingsViewModel {
  private static final Texts TEXTS = Texts.of(SettingsViewModel.class);

  private final ReadOnlyObjectWrapper<SettingsState> state =
      new ReadOnlyObjectWrapper<>(this, "state", SettingsState.LOADING);
  private final Changes changes;
  private final SchedulingPart scheduling;
  private final BackupsPart backups;
  private final KeysPart keys;
  private final List<SettingsPart> parts;
  private String query = "";
  private boolean begun;

  /// What the screen works with.
  ///
  /// @param work does what is asked of the desk
  /// @param fitting does what may take seconds: fits, and makes backups
  /// @param zone in which days are told
  /// @param onOptionsChanged told after something was changed that sessions begin with
  /// @param onCardsAdded told when there are more cards
  /// @param openFolder opens a folder outside the program
  public record Around(
      SettingsDesk desk,
      BackupRoom backups,
      BackgroundTasks work,
      BackgroundTasks fitting,
      ZoneId zone,
      Runnable onOptionsChanged,
      Runnable onCardsAdded,
      Consumer<Path> openFolder) {}

  /// The profile's backups.
  ///
  /// @param restore closes the window, puts that backup in the place of the profile, and opens the
  ///   window anew
  public record BackupRoom(Backups backups, Consumer<Path> restore) {}

  /// What the window has to say and to change.
  ///
  /// @param looks as they are
  /// @param choose makes them others
  /// @param own the learner's keys
  /// @param places all keys there are
  /// @param toVaults goes to the vaults
  public record Inside(
      Supplier<Looks> looks,
      Consumer<Looks> choose,
      OwnKeys own,
      Supplier<List<PlaceKeys>> places,
      Runnable toVaults) {}

  /// A screen that has not begun.
  public SettingsViewModel(Around around, Inside inside) {
    changes = new Changes(around.desk(), around.work(), this::show);
    scheduling = new SchedulingPart(changes, around.onOptionsChanged());
    backups = new BackupsPart(changes, around.backups(), around.fitting(), around.zone());
    keys = new KeysPart(changes, inside.own(), inside.places());
    parts =
        List.of(
            scheduling,
            new ParametersPart(
                changes, around.desk(), around.fitting(), around.zone(), around.onOptionsChanged()),
            new AppearancePart(changes, inside.looks(), inside.choose()),
            new DataPart(
                changes,
                new DataPart.Ways(around.openFolder(), inside.toVaults(), around.onCardsAdded())),
            backups,
            keys);
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<SettingsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads how things stand; to be called whenever the screen is gone to.
  public void refresh() {
    begun = true;
    changes.read();
    scheduling.price();
    backups.read();
  }

  /// Looks were changed elsewhere.
  public void onLooksChanged() {
    if (begun) {
      show();
    }
  }

  /// Shows only settings with all these words.
  public void search(String words) {
    query = words;
    show();
  }

  /// Takes what was entered for a setting, or says why it does not.
  public void enter(String id, String value) {
    parts.forEach(part -> part.enter(id, value));
  }

  /// Lets a setting be again what it is without a choice here.
  public void reset(String id) {
    parts.forEach(part -> part.reset(id));
  }

  /// Does what a button of a setting offers.
  public void act(String id, String deed) {
    parts.forEach(part -> part.act(id, deed));
  }

  /// Takes the last change back.
  public void undo() {
    Optional<String> undone = changes.undo();
    changes.say(
        undone
            .map(title -> TEXTS.say("undone", title))
            .orElseGet(() -> TEXTS.say("nothing-to-undo")));
  }

  /// Whether the next key is to be in the place of another.
  public boolean listens() {
    return keys.listens();
  }

  /// Takes that key, if one is waited for.
  ///
  /// @param pressed empty when it is none that can be used
  public void hear(Optional<KeyStroke> pressed) {
    keys.hear(pressed);
  }

  /// Waits for no key any more.
  public void stopListening() {
    keys.stop();
  }

  private void show() {
    List<SettingSection> shown =
        parts.stream()
            .flatMap(part -> part.sections().stream())
            .map(section -> section.matching(query))
            .filter(section -> !section.items().isEmpty())
            .toList();
    state.set(new SettingsState(shown, query, changes.notice(), changes.canUndo()));
  }
}
