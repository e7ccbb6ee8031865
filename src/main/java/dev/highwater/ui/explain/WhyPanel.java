package dev.highwater.ui.explain;

import dev.highwater.drill.DrillRun;
import dev.highwater.drill.why.Mishap;
import dev.highwater.drill.why.Remedy;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.frame.Sentence;
import dev.highwater.ui.frame.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Why a record was lost, refused and so on: what happened, which step decided it, and which single
/// setting would have prevented it, at what price. Takes no room while nothing went wrong.
public final class WhyPanel extends VBox {
  private static final Texts TEXTS = Texts.of(WhyPanel.class);

  private final WhyViewModel model;
  private final Consumer<DrillRun> onPlay;
  private final Consumer<Tick> onStep;
  private final Button opener = new Button();
  private final FlowPane others = new FlowPane();
  private final VBox account = new VBox();
  private final VBox remedies = new VBox();
  private final Label progress = Sentence.quiet("");
  private final VBox answer = new VBox(others, account, progress, remedies);
  private Optional<Mishap> asked = Optional.empty();

  /// @param onPlay plays a run in which the mishap does not happen
  /// @param onStep shows the moment that decided it
  /// @param key pressed on the screen it toggles the panel; shown on the button
  public WhyPanel(
      WhyViewModel model, Consumer<DrillRun> onPlay, Consumer<Tick> onStep, String key) {
    this.model = model;
    this.onPlay = onPlay;
    this.onStep = onStep;
    getStyleClass().add("why");
    ExplainStyle.dress(this);
    opener.setId("why");
    opener.getStyleClass().addAll("pill", "opener");
    opener.setGraphic(new dev.highwater.ui.frame.KeyCap(key));
    opener.setOnAction(_ -> model.toggle());
    others.getStyleClass().add("why-others");
    account.getStyleClass().add("why-account");
    remedies.getStyleClass().add("why-remedies");
    progress.setId("why-progress");
    answer.getStyleClass().add("why-answer");
    answer.managedProperty().bind(answer.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().setAll(opener, answer);
    model.mishapsProperty().subscribe(this::offer);
    model.whyProperty().subscribe(this::show);
  }

  private void offer(List<Mishap> mishaps) {
    setVisible(!mishaps.isEmpty());
    others.getChildren().clear();
    others.setVisible(mishaps.size() > 1);
    others.setManaged(mishaps.size() > 1);
    ToggleGroup group = new ToggleGroup();
    for (Mishap mishap : mishaps) {
      ToggleButton button = new ToggleButton(mishap.record() + " " + mishap.kind().words());
      button.getStyleClass().add("pill");
      button.setAccessibleText(mishap.question());
      button.setToggleGroup(group);
      button.setUserData(mishap);
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.ask(mishap);
      });
      others.getChildren().add(button);
    }
    if (!mishaps.isEmpty()) {
      opener.setText(mishaps.getFirst().question());
      opener.setAccessibleText(mishaps.getFirst().question());
    }
  }

  private void show(Optional<Why> why) {
    answer.setVisible(why.isPresent());
    if (why.isEmpty()) {
      asked = Optional.empty();
      return;
    }
    Why now = why.get();
    if (!asked.equals(Optional.of(now.mishap()))) {
      asked = Optional.of(now.mishap());
      tell(now);
      remedies.getChildren().clear();
    }
    progress.setText(progress(now));
    List<VBox> cards = now.remedies().stream().map(this::card).toList();
    if (cards.size() != remedies.getChildren().size()) {
      remedies.getChildren().setAll(cards);
    }
  }

  private void tell(Why now) {
    opener.setText(now.mishap().question());
    others.getChildren().stream()
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .forEach(button -> button.setSelected(now.mishap().equals(button.getUserData())));
    Label lead = Sentence.plain(now.account().lead());
    lead.getStyleClass().add("semibold");
    lead.setId("why-lead");
    account.getChildren().setAll(lead);
    now.account().sentences().forEach(each -> account.getChildren().add(Sentence.plain(each)));
    Button step = new Button(TEXTS.say("show-step"));
    step.setId("why-step");
    step.getStyleClass().add("pill");
    step.setOnAction(_ -> onStep.accept(now.decided()));
    account.getChildren().add(step);
  }

  private static String progress(Why now) {
    if (now.all() == 0) {
      return TEXTS.say("nothing-to-try");
    }
    if (!now.isOver()) {
      return TEXTS.say("trying", now.tried(), now.all());
    }
    return TEXTS.say("tried", now.all(), now.remedies().size());
  }

  private VBox card(Remedy remedy) {
    Label headline = Sentence.plain(TEXTS.say("prevents", remedy.setting().text()));
    headline.getStyleClass().add("semibold");
    String price =
        remedy.price().isEmpty()
            ? TEXTS.say("no-price")
            : TEXTS.say("price", String.join(" ", remedy.price()));
    Button play = new Button(TEXTS.say("play-remedy"));
    play.getStyleClass().add("pill");
    play.setAccessibleText(TEXTS.say("play-remedy-accessible", remedy.setting().text()));
    play.setOnAction(_ -> onPlay.accept(remedy.played()));
    VBox card =
        new VBox(
            headline,
            Sentence.quiet(TEXTS.say("instead-of", remedy.was()) + " " + remedy.outcome()),
            Sentence.quiet(price),
            play);
    card.getStyleClass().add("verdict");
    return card;
  }
}
