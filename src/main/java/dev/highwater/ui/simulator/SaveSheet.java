package dev.highwater.ui.simulator;

import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.simulator.SavingViewModel.Stage;
import dev.highwater.ui.simulator.SimulatorRoom.NotePlanned;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Saving, over the screen: asks for a name, or shows what would change in the note and asks; says
/// what became of it. Esc closes it.
final class SaveSheet extends StackPane {
  private static final Texts TEXTS = Texts.of(SaveSheet.class);

  private final SimulatorViewModel model;
  private final VBox sheet = new VBox();
  private Node home = this;

  SaveSheet(SimulatorViewModel model) {
    this.model = model;
    setId("save-sheet");
    getStyleClass().add("simulator-veil");
    sheet.getStyleClass().addAll("card-sheet", "simulator-sheet", "simulator-question");
    sheet.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(sheet);
    model.saving().stageProperty().subscribe(this::show);
  }

  private void show(Stage stage) {
    boolean open = !(stage instanceof Stage.Closed);
    setVisible(open);
    setManaged(open);
    switch (stage) {
      case Stage.Closed() -> {}
      case Stage.Naming(String suggested) -> name(suggested);
      case Stage.Asking(NotePlanned.Ready planned) -> ask(planned);
      case Stage.Written(NotePlanned.Ready planned) ->
          tell(
              TEXTS.say("written", planned.note()),
              Forms.pill("take-back", TEXTS.say("take-back"), model.saving()::takeBack));
      case Stage.Failed(String why) -> tell(why);
    }
    if (open) {
      takeFocus();
    }
  }

  /// Puts the focus where an answer is given.
  void takeFocus() {
    home.requestFocus();
  }

  private void name(String suggested) {
    TextField name = new TextField(suggested);
    name.setId("own-name");
    name.setAccessibleText(TEXTS.say("own-name"));
    name.setOnAction(_ -> keep(name.getText()));
    name.selectAll();
    home = name;
    fill(
        TEXTS.say("keep-in-profile"),
        name,
        new HBox(prominent("keep", TEXTS.say("keep"), () -> keep(name.getText())), closeButton()));
  }

  private void keep(String name) {
    model
        .saving()
        .keep(
            name,
            model.text(),
            kept -> {
              model.savedAs(new Source.Own(kept), kept);
              model.say(TEXTS.say("kept", kept));
            });
  }

  private void ask(NotePlanned.Ready planned) {
    Label where =
        new Label(
            planned.before().isEmpty()
                ? TEXTS.say("added-at", planned.note(), planned.line())
                : TEXTS.say("replaced-at", planned.note(), planned.line()));
    where.setWrapText(true);
    Label vault =
        new Label(
            planned.inStep()
                ? TEXTS.say("vault-in-step", planned.vault())
                : TEXTS.say("vault-only-read", planned.vault()));
    vault.setWrapText(true);
    vault.getStyleClass().addAll("muted", "small");
    VBox lines = new VBox();
    lines.getStyleClass().add("simulator-diff");
    planned.before().lines().forEach(line -> lines.getChildren().add(line("− ", line, "removed")));
    planned.after().lines().forEach(line -> lines.getChildren().add(line("+ ", line, "added")));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("simulator-diff-scroll");
    scroll.setMaxHeight(320);
    Button write = prominent("write-note", TEXTS.say("write"), model.saving()::confirm);
    home = write;
    fill(TEXTS.say("save-into-note"), where, vault, scroll, new HBox(write, closeButton()));
  }

  private static Label line(String sign, String text, String kind) {
    Label label = new Label(sign + text);
    label.getStyleClass().addAll("config", "simulator-" + kind);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setWrapText(true);
    return label;
  }

  private void tell(String sentence, Button... more) {
    Label label = new Label(sentence);
    label.setId("save-said");
    label.setWrapText(true);
    Button close = closeButton();
    HBox buttons = new HBox(more);
    buttons.getChildren().add(close);
    home = close;
    fill(TEXTS.say("saving"), label, buttons);
  }

  private void fill(String heading, Node... parts) {
    sheet.getChildren().setAll(Forms.heading(heading));
    sheet.getChildren().addAll(parts);
    sheet.getChildren().getLast().getStyleClass().add("simulator-buttons");
  }

  private Button closeButton() {
    return Forms.pill("save-close", TEXTS.say("close"), "Esc", model.saving()::close);
  }

  private static Button prominent(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().addAll("accent", "simulator-prominent");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
