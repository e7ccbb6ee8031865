package dev.highwater.ui.explain;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.drill.DrillRun;
import dev.highwater.proof.Ruling;
import dev.highwater.proof.Witness;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The claims of a drill with their verdicts, each with its bounds and with a run to watch; below
/// them what is still being searched.
public final class ClaimsView extends VBox {
  private static final Texts TEXTS = Texts.of(ClaimsView.class);

  private final Consumer<Optional<DrillRun>> onWatch;
  private final VBox verdicts = new VBox();
  private final VBox searching = new VBox();
  private final Label searched = Sentence.quiet("");
  private final Label states = Sentence.quiet("");
  private ToggleGroup watched = new ToggleGroup();

  /// @param onWatch is given a run to play, or nothing to play the drill itself again
  public ClaimsView(ClaimSearch model, Consumer<Optional<DrillRun>> onWatch) {
    this.onWatch = onWatch;
    getStyleClass().add("claims");
    ExplainStyle.dress(this);
    verdicts.getStyleClass().add("claims");
    searching.getStyleClass().add("verdict");
    Label pill = Pills.open(TEXTS.say("searching"));
    searching.getChildren().setAll(pill, searched, states);
    getChildren().setAll(verdicts, searching);
    managedProperty().bind(visibleProperty());
    searching.managedProperty().bind(searching.visibleProperty());
    model.remarksProperty().subscribe(this::show);
    model.underWayProperty().subscribe(this::show);
  }

  /// The drill itself is played again.
  public void unwatch() {
    watched.selectToggle(null);
  }

  private void show(List<ClaimRemark> found) {
    if (found.size() < verdicts.getChildren().size()) {
      watched = new ToggleGroup();
      verdicts.getChildren().clear();
    }
    found.stream()
        .skip(verdicts.getChildren().size())
        .forEach(each -> verdicts.getChildren().add(verdict(each)));
    takeRoom();
  }

  private void show(Optional<ClaimSearch.UnderWay> underWay) {
    searching.setVisible(underWay.isPresent());
    underWay.ifPresent(it -> {
      searched.setText(it.claim());
      states.setText(TEXTS.say("states-so-far", it.states()));
    });
    takeRoom();
  }

  private void takeRoom() {
    setVisible(!verdicts.getChildren().isEmpty() || searching.isVisible());
  }

  private VBox verdict(ClaimRemark found) {
    Label claim = Sentence.plain(found.claim());
    claim.getStyleClass().addAll("semibold", "claim");
    VBox verdict = new VBox(pill(found), claim, Sentence.quiet(found.remark().text()));
    verdict.getStyleClass().add("verdict");
    found.watch().ifPresent(run -> verdict.getChildren().add(watch(run, found)));
    return verdict;
  }

  private static Label pill(ClaimRemark found) {
    return switch (found.ruling()) {
      case PROVED -> Pills.good(TEXTS.say("proved"));
      case REFUTED -> Pills.bad(TEXTS.say("refuted"));
      case NOT_FINISHED -> Pills.open(TEXTS.say("not-finished"));
    };
  }

  private ToggleButton watch(DrillRun run, ClaimRemark found) {
    boolean breaks = found.shows().equals(Optional.of(Witness.Kind.BREAKS));
    String holding = breaks ? TEXTS.say("watch-happening") : TEXTS.say("watch-holding");
    String offer = found.ruling() == Ruling.REFUTED ? TEXTS.say("watch-failing") : holding;
    ToggleButton button = new ToggleButton(offer);
    button.getStyleClass().addAll("pill", "watch");
    button.setToggleGroup(watched);
    button.setAccessibleText(offer + ": " + found.claim());
    button.setOnAction(
        _ -> onWatch.accept(button.isSelected() ? Optional.of(run) : Optional.empty()));
    button
        .selectedProperty()
        .subscribe(plays -> button.setText(plays ? TEXTS.say("back-to-scenario") : offer));
    return button;
  }
}
