package dev.highwater.ui.settings;

import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.ui.settings.VaultsState.Lists;
import dev.highwater.ui.settings.VaultsState.Page;
import dev.highwater.ui.task.BackgroundTasks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the learner does on the vaults screen, and what it shows then.
///
/// Holds no control and needs no toolkit. All methods are for the screen's thread. One piece of
/// long work is done at a time; what would begin another does nothing meanwhile.
public final class VaultsViewModel {
  private final ReadOnlyObjectWrapper<VaultsState> state =
      new ReadOnlyObjectWrapper<>(this, "state", VaultsState.loading());
  private final VaultDesk desk;
  private final LongWork work;
  private final Runnable onCardsChanged;
  private final Set<String> closedGroups = new HashSet<>();

  private VaultReport report = VaultReport.NOTHING;
  private boolean settingsChanged;

  /// A screen that has not begun.
  ///
  /// @param work does what is asked of the desk
  /// @param nanos a monotonic source for the time left
  /// @param onCardsChanged told after cards may have changed
  public VaultsViewModel(
      VaultDesk desk, BackgroundTasks work, LongSupplier nanos, Runnable onCardsChanged) {
    this.desk = desk;
    this.work = new LongWork(work, nanos, state);
    this.onCardsChanged = onCardsChanged;
  }

  /// What the screen shows.
  public ReadOnlyObjectProperty<VaultsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Reads the list.
  public void refresh() {
    work.ask(this::lists, lists -> state.set(state.get().with(lists)));
  }

  /// Reads the list again, if it has been read before: vaults or cards have changed.
  public void onVaultsChanged() {
    if (!(state.get().page() instanceof Page.Loading)) {
      refresh();
    }
  }

  /// Finds out what an import of that folder would bring, and offers it.
  public void lookAt(Path folder) {
    work.begin(
        "Looking at the notes",
        following -> desk.tryOut(folder, following),
        preview -> show(preview.<Activity>map(Activity.Offer::new).orElseGet(Activity.Idle::new)));
  }

  /// Says yes to what is asked; nothing happens when nothing is.
  public void confirm() {
    switch (state.get().activity()) {
      case Activity.Offer(Preview preview) ->
          work.begin(
              "Importing notes",
              following -> desk.add(preview.folder(), following),
              added -> finished(added, added ? "The vault was added." : "Nothing was added."));
      case Activity.KeepInStep(NoteSource source, var _) -> change(source, VaultMode.IN_STEP);
      case Activity.Remove(NoteSource source) ->
          work.begin(
              "Removing the vault",
              _ -> {
                desk.remove(source);
                return true;
              },
              _ -> finished(true, "The vault was removed; its cards and their history stay."));
      case Activity.Idle _, Activity.Working _ -> {}
    }
  }

  /// Says no to what is asked; nothing happens when nothing is.
  public void dismiss() {
    if (!state.get().working()) {
      show(new Activity.Idle());
    }
  }

  /// Gives up on the work being done; nothing of it stays.
  public void cancel() {
    work.cancel();
  }

  /// Imports a vault again.
  public void importAgain(NoteSource source) {
    work.begin(
        "Importing notes",
        following -> desk.importAgain(source, following),
        done -> finished(done, done ? "" : "Nothing was changed."));
  }

  /// Changes what may be done to the notes of a vault; asks first before they are written.
  public void setMode(NoteSource source, VaultMode mode) {
    if (state.get().vault(source).map(vault -> vault.mode() == mode).orElse(true)) {
      return;
    }
    switch (mode) {
      case READ_ONLY -> change(source, mode);
      case IN_STEP ->
          work.begin(
              "Looking at the notes",
              _ -> desk.owed(source),
              owed -> show(new Activity.KeepInStep(source, owed)));
    }
  }

  private void change(NoteSource source, VaultMode mode) {
    work.begin(
        "Changing the vault",
        _ -> {
          desk.setMode(source, mode);
          return true;
        },
        _ -> finished(true, ""));
  }

  /// Asks whether a vault is to be removed from the list.
  public void remove(NoteSource source) {
    if (!state.get().working()) {
      show(new Activity.Remove(source));
    }
  }

  /// Shows what the last import of a vault found.
  public void showReport(NoteSource source) {
    work.ask(
        () -> desk.report(source),
        found -> {
          report = found;
          showRows(source);
        });
  }

  /// Opens or closes a group of the report.
  public void toggle(String group) {
    if (state.get().page() instanceof Page.Report(NoteSource source, var _)) {
      if (!closedGroups.remove(group)) {
        closedGroups.add(group);
      }
      showRows(source);
    }
  }

  private void showRows(NoteSource source) {
    state.set(state.get().with(new Page.Report(source, ReportRow.of(report, closedGroups))));
  }

  /// Takes back a decision of the report shown.
  public void takeBack(long decision) {
    correct(() -> desk.takeBack(decision));
  }

  /// Lets the side count that gave way to a rating of the report shown.
  ///
  /// @param row the rating's row of the log
  public void overrule(long row) {
    if (state.get().page() instanceof Page.Report(NoteSource source, var _)) {
      correct(() -> desk.overrule(source, row));
    }
  }

  private void correct(Supplier<Optional<String>> correction) {
    if (state.get().page() instanceof Page.Report(NoteSource source, var _)) {
      work.ask(
          () -> new Corrected(correction.get(), desk.report(source)),
          done -> {
            report = done.report();
            showRows(source);
            state.set(state.get().saying(done.refused()));
            onCardsChanged.run();
          });
    }
  }

  private record Corrected(Optional<String> refused, VaultReport report) {}

  /// Shows the settings of a vault.
  public void showSettings(NoteSource source) {
    settingsChanged = false;
    readSettings(source);
  }

  private void readSettings(NoteSource source) {
    work.ask(
        () -> desk.settings(source),
        lines -> state.set(state.get().with(new Page.Settings(source, lines, Map.of()))));
  }

  /// Takes what was typed for a setting, or says why it is none.
  public void choose(PluginSetting setting, String typed) {
    if (!(state.get().page() instanceof Page.Settings(var source, var lines, var refusals))) {
      return;
    }
    switch (SettingEntry.read(setting, typed)) {
      case SettingEntry.Typed.Refused(String why) -> {
        Map<PluginSetting, String> more = new HashMap<>(refusals);
        more.put(setting, why);
        state.set(state.get().with(new Page.Settings(source, lines, more)));
      }
      case SettingEntry.Typed.Understood(var value) -> {
        boolean same =
            lines.stream().anyMatch(it -> it.setting() == setting && it.value().equals(value));
        if (same) {
          Map<PluginSetting, String> fewer = new HashMap<>(refusals);
          fewer.remove(setting);
          state.set(state.get().with(new Page.Settings(source, lines, fewer)));
        } else {
          changeSetting(source, () -> desk.choose(source, setting, value));
        }
      }
    }
  }

  /// Drops the choice made here for a setting.
  public void reset(PluginSetting setting) {
    if (state.get().page() instanceof Page.Settings(NoteSource source, var _, var _)) {
      changeSetting(source, () -> desk.reset(source, setting));
    }
  }

  private void changeSetting(NoteSource source, Runnable change) {
    settingsChanged = true;
    work.ask(
        () -> {
          change.run();
          return source;
        },
        this::readSettings);
  }

  /// Goes back to the list. Settings that were changed take effect: the vault is imported again.
  public void back() {
    Page left = state.get().page();
    state.set(state.get().with(new Page.Overview()));
    if (left instanceof Page.Settings(NoteSource source, var _, var _) && settingsChanged) {
      settingsChanged = false;
      importAgain(source);
    }
  }

  private Lists lists() {
    return new Lists(desk.vaults(), desk.suggestions());
  }

  private void finished(boolean changed, String sentence) {
    show(new Activity.Idle());
    state.set(state.get().saying(Optional.of(sentence).filter(it -> !it.isEmpty())));
    if (changed) {
      onCardsChanged.run();
    }
    refresh();
  }

  private void show(Activity activity) {
    state.set(state.get().with(activity));
  }
}
