package dev.highwater.ui.simulator;

import dev.highwater.card.CardId;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.simulator.SimulatorRoom.NotePlanned;
import dev.highwater.ui.simulator.SimulatorRoom.OwnScenario;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeping the scenario: in the profile, or in the card's note after its change has been shown.
public final class SavingViewModel {
  private static final Texts TEXTS = Texts.of(SavingViewModel.class);

  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", new Stage.Closed());
  private final SimulatorRoom room;
  private final BackgroundTasks profile;

  SavingViewModel(SimulatorRoom room, BackgroundTasks profile) {
    this.room = room;
    this.profile = profile;
  }

  /// How far saving is.
  public sealed interface Stage {
    /// Nothing is being saved.
    record Closed() implements Stage {}

    /// A name is asked for.
    record Naming(String suggested) implements Stage {}

    /// The change of the note is shown, and asked for.
    record Asking(NotePlanned.Ready planned) implements Stage {}

    /// The note was written; its earlier bytes can be put back.
    record Written(NotePlanned.Ready planned) implements Stage {}

    /// It was not saved.
    record Failed(String why) implements Stage {}
  }

  /// How far saving is.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// Asks for a name to keep the scenario under.
  public void name(String suggested) {
    stage.set(new Stage.Naming(suggested));
  }

  /// Keeps a scenario under a name; one of that name is replaced.
  ///
  /// @param kept told when it is kept
  public void keep(String name, String text, Consumer<String> kept) {
    String tidy = name.strip();
    if (tidy.isEmpty()) {
      stage.set(new Stage.Failed(TEXTS.say("name-missing")));
      return;
    }
    profile.ask(
        () -> room.keep(new OwnScenario(tidy, text)),
        why -> {
          stage.set(outcome(why, new Stage.Closed()));
          if (why.isEmpty()) {
            kept.accept(tidy);
          }
        },
        SavingViewModel::fail);
  }

  /// Finds out what writing the scenario into the card's note would change, and asks.
  public void intoNote(CardId card, String text) {
    profile.ask(
        () -> room.plan(card, text),
        planned ->
            stage.set(
                switch (planned) {
                  case NotePlanned.Ready ready -> new Stage.Asking(ready);
                  case NotePlanned.Refused(String why) -> new Stage.Failed(why);
                }),
        SavingViewModel::fail);
  }

  /// Writes what was shown.
  public void confirm() {
    if (stage.get() instanceof Stage.Asking(NotePlanned.Ready planned)) {
      profile.ask(
          () -> room.write(planned),
          why -> stage.set(outcome(why, new Stage.Written(planned))),
          SavingViewModel::fail);
    }
  }

  /// Puts the note's earlier bytes back.
  public void takeBack() {
    if (stage.get() instanceof Stage.Written(NotePlanned.Ready planned)) {
      profile.ask(
          () -> room.takeBack(planned),
          why -> stage.set(outcome(why, new Stage.Closed())),
          SavingViewModel::fail);
    }
  }

  /// Saves nothing more.
  public void close() {
    stage.set(new Stage.Closed());
  }

  private static Stage outcome(Optional<String> why, Stage otherwise) {
    return why.<Stage>map(Stage.Failed::new).orElse(otherwise);
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }
}
