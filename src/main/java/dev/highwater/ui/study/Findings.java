package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.drill.DrillRun;
import dev.highwater.simulator.RunConfig;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.explain.ClaimsView;
import dev.highwater.ui.explain.MarkBox;
import dev.highwater.ui.explain.MatrixPanel;
import dev.highwater.ui.explain.WhyPanel;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Texts;
import dev.highwater.ui.player.RemarksView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What stands under an answer: the mark of a prediction, what runs and searches say, why something
/// went wrong, and what other settings promise.
final class Findings extends VBox {
  private static final Texts TEXTS = Texts.of(Findings.class);

  private final StudyViewModel model;
  private final Consumer<Optional<DrillRun>> onPlay;
  private final Consumer<Node> onOpen;
  private final MarkBox mark = new MarkBox();
  private final RemarksView remarks = new RemarksView();
  private final Button simulate = new Button(TEXTS.say("simulate"), new KeyCap("S"));
  private final Button back = new Button(TEXTS.say("back-to-scenario"));
  private final ClaimsView claims;
  private final WhyPanel why;
  private final MatrixPanel matrix;
  private Consumer<Card> onSimulate = _ -> {};

  /// @param onPlay plays a run in the place of the card's own, or that again
  /// @param onStep shows a moment of the run that plays
  /// @param onOpen brings a panel that was opened into sight
  Findings(
      StudyViewModel model,
      Consumer<Optional<DrillRun>> onPlay,
      Consumer<Tick> onStep,
      Consumer<Node> onOpen) {
    this.model = model;
    this.onPlay = onPlay;
    this.onOpen = onOpen;
    getStyleClass().addAll("remarks", "findings");
    claims = new ClaimsView(model.understanding().claims(), this::play);
    why = new WhyPanel(model.understanding().why(), this::play, onStep, "W");
    matrix = new MatrixPanel(model.understanding().matrix(), this::play, "X");
    simulate.setId("simulate");
    simulate.getStyleClass().add("pill");
    simulate.setAccessibleText(TEXTS.say("simulate"));
    simulate.setOnAction(_ -> simulate());
    simulate.managedProperty().bind(simulate.visibleProperty());
    back.setId("back-to-scenario");
    back.getStyleClass().add("pill");
    back.managedProperty().bind(back.visibleProperty());
    back.setOnAction(_ -> play(Optional.empty()));
    matrix.managedProperty().bind(matrix.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().setAll(mark, remarks, claims, why, matrix, simulate, back);
    clear();
  }

  /// Shows nothing.
  void clear() {
    matrix.close();
    setVisible(false);
  }

  /// Shows what is known of the scenario of a revealed card.
  void show(Illustration illustration) {
    setVisible(true);
    back.setVisible(false);
    mark.show(model.markProperty().get());
    matrix.setVisible(illustration instanceof Illustration.Ready);
    simulate.setVisible(illustration instanceof Illustration.Ready);
    if (illustration instanceof Illustration.Ready ready) {
      remarks.show(ready.run().remarks());
      RunConfig config = ready.run().runs().getFirst().trace().config();
      matrix.mark(config.acks().configValue(), config.minInsyncReplicas());
    } else {
      remarks.show(List.of());
    }
  }

  /// Opens the card's scenario on the simulator screen, where that can be gone to.
  void simulate() {
    if (isVisible() && simulate.isVisible()) {
      model.stateProperty().get().shown().ifPresent(shown -> onSimulate.accept(shown.card()));
    }
  }

  /// Where the card's scenario is opened.
  void onSimulate(Consumer<Card> wanted) {
    onSimulate = wanted;
  }

  /// Opens or shuts the answer to why something went wrong.
  void toggleWhy() {
    if (isVisible() && why.isVisible()) {
      model.understanding().why().toggle();
      onOpen.accept(why);
    }
  }

  /// Opens or shuts the matrix.
  void toggleMatrix() {
    if (isVisible() && matrix.isVisible()) {
      matrix.toggle();
      onOpen.accept(matrix);
    }
  }

  private void play(DrillRun run) {
    play(Optional.of(run));
  }

  private void play(Optional<DrillRun> run) {
    back.setVisible(run.isPresent());
    if (run.isEmpty()) {
      claims.unwatch();
    }
    onPlay.accept(run);
  }
}
