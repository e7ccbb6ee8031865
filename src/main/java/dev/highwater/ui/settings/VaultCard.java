package dev.highwater.ui.settings;

import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultMode;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A vault in the list: what it is, what may be done to its notes, and what can be done with it.
final class VaultCard extends VBox {
  private final VaultsViewModel model;
  private final VaultSummary vault;
  private final int place;
  private final ObservableValue<Boolean> working;

  /// @param place in the list, for the names of its controls
  /// @param working while work is done, no other can be begun
  VaultCard(
      VaultsViewModel model, VaultSummary vault, int place, ObservableValue<Boolean> working) {
    this.model = model;
    this.vault = vault;
    this.place = place;
    this.working = working;
    getStyleClass().addAll("card-sheet", "vault-card");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Vault " + vault.name());
    getChildren()
        .addAll(head(), counts(), Sentence.quiet(VaultWords.explained(vault.mode())), last());
    vault.trouble().ifPresent(sentence -> getChildren().add(trouble(sentence)));
    getChildren().add(actions());
  }

  private HBox head() {
    Label name = new Label(vault.name());
    name.getStyleClass().addAll("vault-name", "semibold");
    VBox title = new VBox(name, Line.path(vault.source().root()));
    title.getStyleClass().add("vault-title");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, modes());
    head.getStyleClass().add("vault-head");
    return head;
  }

  private HBox modes() {
    HBox modes = new HBox();
    modes.getStyleClass().addAll("segments", "mode-switch");
    modes.setAccessibleRole(AccessibleRole.PARENT);
    modes.setAccessibleText("What may be done to the notes of " + vault.name());
    for (VaultMode mode : VaultMode.values()) {
      modes.getChildren().add(mode(mode));
    }
    modes.setMinWidth(USE_PREF_SIZE);
    return modes;
  }

  private ToggleButton mode(VaultMode mode) {
    ToggleButton button = new ToggleButton(VaultWords.mode(mode));
    button.setId("mode-" + mode.contractName() + "-" + place);
    button.setSelected(vault.mode() == mode);
    button.setAccessibleHelp(VaultWords.explained(mode));
    button.disableProperty().bind(working);
    button.setOnAction(event -> {
      // What is selected follows from what is stored, which may need a question first.
      button.setSelected(vault.mode() == mode);
      model.setMode(vault.source(), mode);
    });
    return button;
  }

  private HBox counts() {
    HBox counts =
        new HBox(
            count(vault.notes(), vault.notes() == 1 ? "note" : "notes"),
            count(vault.cards(), vault.cards() == 1 ? "card" : "cards"),
            count(vault.due(), "due"));
    counts.getStyleClass().add("vault-counts");
    return counts;
  }

  private static Node count(int number, String what) {
    Label figure = new Label(VaultWords.number(number));
    figure.getStyleClass().addAll("vault-figure", "semibold");
    Label name = new Label(what);
    name.getStyleClass().add("muted");
    HBox count = new HBox(figure, name);
    count.getStyleClass().add("vault-count");
    return count;
  }

  private Label last() {
    return Sentence.quiet(
        vault
            .last()
            .map(last -> "Imported " + VaultWords.when(last.at()) + ": " + VaultWords.result(last))
            .orElse("Not looked through since Highwater was started."));
  }

  private static Label trouble(String sentence) {
    Label trouble = new Label(sentence, new FontIcon(Feather.ALERT_TRIANGLE));
    trouble.getStyleClass().add("trouble");
    trouble.setWrapText(true);
    return trouble;
  }

  private HBox actions() {
    NoteSource source = vault.source();
    int problems = vault.last().map(VaultSummary.LastImport::problems).orElse(0);
    Button again =
        action("import", "Import now", Feather.REFRESH_CW, () -> model.importAgain(source));
    again.disableProperty().bind(working);
    Button remove = action("remove", "Remove", Feather.X, () -> model.remove(source));
    remove.disableProperty().bind(working);
    String report = problems == 0 ? "Report" : VaultWords.count(problems, "problem");
    HBox actions =
        new HBox(
            again,
            action("report", report, Feather.LIST, () -> model.showReport(source)),
            action("settings", "Settings", Feather.SLIDERS, () -> model.showSettings(source)),
            Line.gap(),
            remove);
    actions.getStyleClass().add("vault-actions");
    return actions;
  }

  private Button action(String what, String text, Feather icon, Runnable action) {
    Button button = Forms.pill(what + "-" + place, text, icon, action);
    button.setAccessibleText(text + ", " + vault.name());
    return button;
  }
}
