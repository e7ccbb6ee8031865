package dev.highwater.ui.simulator;

import dev.highwater.simulator.Tick;
import dev.highwater.ui.frame.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What the head of the screen and its keys do with the scenario as a whole.
final class SimulatorDoes implements SimulatorBar.Does {
  private static final Texts TEXTS = Texts.of(SimulatorDoes.class);

  private final SimulatorViewModel model;
  private final Supplier<Optional<Tick>> now;
  private final Runnable onKeys;

  /// @param now the moment that is looked at
  /// @param onKeys shows the list of keys
  SimulatorDoes(SimulatorViewModel model, Supplier<Optional<Tick>> now, Runnable onKeys) {
    this.model = model;
    this.now = now;
    this.onKeys = onKeys;
  }

  @Override
  public void compare(SideBySideViewModel.Other other) {
    model.sideBySide().begin(other);
  }

  @Override
  public void open() {
    model.shelf().open();
  }

  @Override
  public void undo() {
    model.undo(now.get());
  }

  @Override
  public void saveIntoNote() {
    if (model.openedProperty().get().source() instanceof Source.OfCard(var card)) {
      model.saving().intoNote(card.id(), model.text());
    }
  }

  @Override
  public void keepOwn() {
    model.saving().name(model.openedProperty().get().title());
  }

  @Override
  public void copy() {
    model
        .copy()
        .ifPresent(copied -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(copied);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Override
  public void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null || pasted.isBlank()) {
      model.say(TEXTS.say("nothing-to-paste"));
    } else {
      model.paste(pasted);
    }
  }

  @Override
  public void listKeys() {
    onKeys.run();
  }

  /// Saves where the scenario comes from.
  void save() {
    if (model.openedProperty().get().source() instanceof Source.OfCard) {
      saveIntoNote();
    } else {
      keepOwn();
    }
  }
}
