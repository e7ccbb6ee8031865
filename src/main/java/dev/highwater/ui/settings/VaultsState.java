package dev.highwater.ui.settings;

import dev.highwater.library.NoteSource;
import dev.highwater.note.PluginSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the vaults screen shows.
///
/// @param vaults all that were added
/// @param suggestions Obsidian's vaults that were not
/// @param notice a sentence about what has just happened or could not be done
public record VaultsState(
    Page page,
    List<VaultSummary> vaults,
    List<Path> suggestions,
    Activity activity,
    Optional<String> notice) {
  /// Which part of the screen.
  public sealed interface Page {
    /// The list is being read for the first time.
    record Loading() implements Page {}

    /// All vaults.
    record Overview() implements Page {}

    /// What the last import of one found.
    record Report(NoteSource source, List<ReportRow> rows) implements Page {
      public Report {
        rows = List.copyOf(rows);
      }
    }

    /// The settings of one.
    ///
    /// @param refusals why what was typed for a setting is not taken, one sentence each
    record Settings(NoteSource source, List<SettingLine> lines, Map<PluginSetting, String> refusals)
        implements Page {
      public Settings {
        lines = List.copyOf(lines);
        refusals = Map.copyOf(refusals);
      }
    }
  }

  public VaultsState {
    vaults = List.copyOf(vaults);
    suggestions = List.copyOf(suggestions);
  }

  static VaultsState loading() {
    return new VaultsState(
        new Page.Loading(), List.of(), List.of(), new Activity.Idle(), Optional.empty());
  }

  /// What is known of that vault; empty when it is not in the list any more.
  public Optional<VaultSummary> vault(NoteSource source) {
    return vaults.stream().filter(vault -> vault.source().equals(source)).findFirst();
  }

  /// Whether work is being done, so that other work must wait.
  public boolean working() {
    return activity instanceof Activity.Working;
  }

  VaultsState with(Page shown) {
    return new VaultsState(shown, vaults, suggestions, activity, Optional.empty());
  }

  VaultsState with(Activity now) {
    return new VaultsState(page, vaults, suggestions, now, notice);
  }

  VaultsState with(Lists lists) {
    return new VaultsState(
        page instanceof Page.Loading ? new Page.Overview() : page,
        lists.vaults(),
        lists.suggestions(),
        activity,
        notice);
  }

  VaultsState saying(Optional<String> sentence) {
    return new VaultsState(page, vaults, suggestions, activity, sentence);
  }

  /// What is read when vaults may have changed.
  record Lists(List<VaultSummary> vaults, List<Path> suggestions) {}
}
