package dev.highwater.ui.settings;

import dev.highwater.note.PluginSetting;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.settings.VaultsState.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// The settings of a vault: what goes, who says so, and what it does.
final class SettingsPane extends VBox {
  private final VaultsViewModel model;
  private final VBox lines = new VBox();
  private final Map<PluginSetting, SettingRow> rows = new EnumMap<>(PluginSetting.class);

  SettingsPane(VaultsViewModel model) {
    this.model = model;
    getStyleClass().add("column");
    lines.getStyleClass().addAll("card-sheet", "settings");
    getChildren()
        .addAll(
            Sentence.quiet(
                "These are the settings of the Spaced Repetition plugin. What the vault says goes,"
                    + " unless you choose something else here; a choice is kept in Highwater and"
                    + " not written into the vault."),
            lines);
  }

  void show(Page.Settings page) {
    for (SettingLine line : page.lines()) {
      row(line.setting()).show(line, Optional.ofNullable(page.refusals().get(line.setting())));
    }
  }

  void takeFocus() {
    rows.values().stream().findFirst().ifPresent(SettingRow::takeFocus);
  }

  private SettingRow row(PluginSetting setting) {
    return rows.computeIfAbsent(
        setting,
        asked -> {
          SettingRow row = new SettingRow(model, asked);
          lines.getChildren().add(row);
          return row;
        });
  }
}
