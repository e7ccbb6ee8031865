package dev.highwater.ui.settings;

import dev.highwater.library.VaultMode;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.frame.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All vaults, those that could be added, and where there is none yet, what a vault is.
final class OverviewPane extends VBox {
  private final VaultsViewModel model;
  private final ObservableValue<Boolean> working;
  private final Button add;
  private List<VaultSummary> vaults = List.of();
  private List<Path> suggestions = List.of();

  /// @param onAdd lets the learner point at a folder
  OverviewPane(VaultsViewModel model, ObservableValue<Boolean> working, Runnable onAdd) {
    this.model = model;
    this.working = working;
    getStyleClass().add("column");
    add = Forms.prominent("add-vault", "Add vault…", onAdd);
    add.setGraphic(new KeyCap(VaultKeys.ADD_SHOWN));
    add.setContentDisplay(ContentDisplay.RIGHT);
    add.setAccessibleText("Add vault");
    add.disableProperty().bind(working);
    build();
  }

  void show(VaultsState state) {
    if (!vaults.equals(state.vaults()) || !suggestions.equals(state.suggestions())) {
      vaults = state.vaults();
      suggestions = state.suggestions();
      keepingFocus(this::build);
    }
  }

  /// The control one begins with.
  Node home() {
    return add;
  }

  private void build() {
    getChildren().setAll(vaults.isEmpty() ? welcome() : head());
    for (int place = 0; place < vaults.size(); place++) {
      getChildren().add(new VaultCard(model, vaults.get(place), place, working));
    }
    if (!suggestions.isEmpty()) {
      getChildren().add(suggestions());
    }
    if (!vaults.isEmpty()) {
      getChildren().add(Sentence.quiet("Or drop a folder onto this window."));
    }
  }

  /// A control that was rebuilt has the same name as before and takes the focus again.
  private void keepingFocus(Runnable change) {
    Optional<String> focused =
        Optional.ofNullable(getScene())
            .map(scene -> scene.getFocusOwner())
            .filter(owner -> contains(owner))
            .map(Node::getId);
    change.run();
    focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
  }

  private boolean contains(Node node) {
    return Stream.<Node>iterate(node, at -> at != null, Node::getParent).anyMatch(this::equals);
  }

  private HBox head() {
    HBox head = new HBox(Forms.heading("Your vaults"), Line.gap(), add);
    head.getStyleClass().add("overview-head");
    return head;
  }

  private VBox welcome() {
    FontIcon icon = new FontIcon(Feather.FOLDER_PLUS);
    icon.getStyleClass().add("welcome-icon");
    Label heading = new Label("Bring your notes");
    heading.getStyleClass().addAll("semibold", "welcome-heading");
    Label sentence =
        new Label(
            "A vault is a folder of Markdown notes, for example from Obsidian. Highwater finds the"
                + " flashcards in them, with the schedules that the Spaced Repetition plugin gave"
                + " them.");
    sentence.setWrapText(true);
    HBox modes = new HBox(explained(VaultMode.READ_ONLY), explained(VaultMode.IN_STEP));
    modes.getStyleClass().add("welcome-modes");
    Label drop = Sentence.quiet("or drop a folder onto this window");
    HBox begin = new HBox(add, drop);
    begin.getStyleClass().add("welcome-begin");
    VBox welcome = new VBox(icon, heading, sentence, modes, begin);
    welcome.getStyleClass().addAll("card-sheet", "welcome");
    return welcome;
  }

  private static VBox explained(VaultMode mode) {
    FontIcon icon = new FontIcon(mode == VaultMode.IN_STEP ? Feather.REPEAT : Feather.EYE);
    Label name = new Label(VaultWords.mode(mode), icon);
    name.getStyleClass().addAll("semibold", "mode-name");
    Label preset = new Label(mode == VaultMode.READ_ONLY ? "at first" : "when you say so");
    preset.getStyleClass().addAll("badge", "muted");
    HBox head = new HBox(name, Line.gap(), preset);
    head.getStyleClass().add("mode-head");
    VBox explained = new VBox(head, Sentence.quiet(VaultWords.explained(mode)));
    explained.getStyleClass().add("mode-explained");
    explained.setPrefWidth(260);
    HBox.setHgrow(explained, Priority.ALWAYS);
    return explained;
  }

  private VBox suggestions() {
    VBox box = new VBox(Forms.heading("Obsidian vaults on this computer"));
    box.getStyleClass().add("suggestions");
    VBox rows = new VBox();
    rows.getStyleClass().addAll("card-sheet", "suggestion-rows");
    for (int place = 0; place < suggestions.size(); place++) {
      rows.getChildren().add(suggestion(suggestions.get(place), place));
    }
    box.getChildren().add(rows);
    return box;
  }

  private HBox suggestion(Path folder, int place) {
    String name = Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    Label title = new Label(name);
    title.getStyleClass().add("medium");
    VBox words = new VBox(title, Line.path(folder.toString()));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button look =
        Forms.pill("suggestion-" + place, "Look at it", Feather.PLUS, () -> model.lookAt(folder));
    look.setAccessibleText("Look at " + name + ", to add it");
    look.disableProperty().bind(working);
    HBox row = new HBox(words, look);
    row.getStyleClass().add("suggestion");
    return row;
  }
}
