package dev.highwater.ui.study;

import dev.highwater.card.Card;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.predict.Mark;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.ScreenContent;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.prose.ProseView;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.Looks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The study screen. A function of {@link StudyViewModel#stateProperty()}; decides nothing itself.
///
/// Card and scenario stand side by side, or under one another where the screen is narrow.
public final class StudyView extends StackPane implements ScreenContent {
  /// Below this width the scenario goes under the card: a window of 900 px less the rail.
  private static final double NARROW = 836;

  /// What stays free above an answer that has been scrolled to the top.
  private static final double ANSWER_MARGIN = 6;

  /// How much of the width the explanation takes: the scenario's place, or nearly all.
  private static final double EXPLAINED_WIDE = 0.59;

  private static final double EXPLAINED_NARROW = 0.92;

  private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");
  private static final PseudoClass OVERFLOWING = PseudoClass.getPseudoClass("overflowing");

  private final StudyViewModel model;
  private final TopBar topBar;
  private final CardStrip strip;
  private final ExplainPane explain;
  private final CatchUpSheet catchUp;
  private final CardText text;
  private final Findings findings;
  private final VBox reading = new VBox();
  private final ScrollPane scroll = new ScrollPane(reading);
  private final Button revealButton = new Button("Show answer", new KeyCap("Space"));
  private final GradeBar grades;
  private final StackPane actions = new StackPane();
  private final BorderPane card = new BorderPane(scroll);
  private final IllustrationPane illustration;
  private final CardDivider panes = new CardDivider(card);
  private final ClosingPane closing;
  private final StudyKeyboard keyboard;
  private final StackPane study;
  private final BorderPane screen = new BorderPane();

  /// Where one can go from here.
  ///
  /// @param keys shows the list of keys
  /// @param addNotes goes where notes are added
  /// @param today goes to the screen of the day
  public record Ways(Runnable keys, Runnable addNotes, Runnable today) {}

  /// The screen of that model; the model is to be started by the caller.
  ///
  /// @param tools what card text needs from around it
  public StudyView(StudyViewModel model, ProseTools tools, Ways ways) {
    this.model = model;
    illustration = new IllustrationPane(model::predict, model.computation());
    findings = new Findings(model, this::playInstead, illustration::seek, this::bringIntoSight);
    text = new CardText(tools);
    strip = new CardStrip(model, this::homeFocus);
    CardMenu menu = new CardMenu(model, strip);
    topBar = new TopBar(model, menu, ways.keys());
    explain = new ExplainPane(model.explain());
    study = new StackPane(panes, explain);
    grades = new GradeBar(model::grade);
    closing = new ClosingPane(model, ways);
    catchUp = new CatchUpSheet(model.catchUp());
    keyboard = new StudyKeyboard(model, strip, menu, closing, findings);
    getStyleClass().add("study");
    getStylesheets()
        .addAll(styleSheet(ProseView.class, "prose.css"), styleSheet(StudyView.class, "study.css"));
    build();
    ObservableValue<Integer> text = Appearance.textSizeAround(this);
    text.subscribe(_ -> arrange(isNarrow(text.getValue())));
    widthProperty().subscribe(_ -> arrange(isNarrow(text.getValue())));
    model.stateProperty().subscribe((before, now) -> show(before, now));
    illustration.onChosenRun(model::choose);
    show(new StudyState.Loading(), model.stateProperty().get());
  }

  /// Large text needs more room beside it.
  private boolean isNarrow(int textPercent) {
    return getWidth() < NARROW * textPercent / Looks.USUAL;
  }

  /// The card's share of the width beside its scenario, as it was left.
  public ReadOnlyDoubleProperty cardShareProperty() {
    return panes.shareProperty();
  }

  /// Moves the line between card and scenario.
  public void setCardShare(double share) {
    panes.setShare(share);
  }

  /// Where the scenario of a card whose answer is shown can be worked on.
  public void onSimulate(Consumer<Card> wanted) {
    findings.onSimulate(wanted);
  }

  @Override
  public void onKeyFirst(KeyEvent event) {
    keyboard.onKeyFirst(event);
  }

  @Override
  public void onKey(KeyEvent event) {
    if (keyboard.onKey(event)) {
      event.consume();
    } else if (StudyKeys.isForPlayer(event) && isPressed(event)) {
      illustration.pass(event);
    } else if (StudyKeys.isScroll(event) && isPressed(event) && !scroll.equals(event.getTarget())) {
      scroll.fireEvent(event.copyFor(scroll, scroll));
      event.consume();
    }
  }

  private boolean isPressed(KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_PRESSED
        && !(event.getTarget() instanceof TextInputControl)
        && !catchUp.isVisible();
  }

  private boolean isClosing() {
    return closing.equals(screen.getCenter());
  }

  private void build() {
    revealButton.setId("reveal");
    revealButton.getStyleClass().add("reveal");
    revealButton.setMaxWidth(Double.MAX_VALUE);
    revealButton.setOnAction(event -> model.reveal());
    actions.getStyleClass().add("actions");
    actions.getChildren().setAll(revealButton, grades);

    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // Its room is always kept, so that the text ends where the grades do; seen only when of use.
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
    // The card itself holds the focus. The pane around it would be a second stop, and use Space up.
    scroll.setFocusTraversable(false);
    scroll
        .focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            homeFocus();
          }
        });
    text.sceneProperty().subscribe(scene -> homeFocus());
    reading.heightProperty().subscribe(this::markOverflow);
    scroll.viewportBoundsProperty().subscribe(this::markOverflow);
    reading.getStyleClass().add("reading");
    card.getStyleClass().add("card");
    card.setBottom(actions);
    StackPane.setAlignment(explain, Pos.CENTER_RIGHT);
    explain.visibleProperty().subscribe(this::focusOnExplanation);
    screen.setTop(new VBox(topBar, strip, new SaidLine(model), unwritten()));
    catchUp.visibleProperty().subscribe(this::focusOnCatchUp);
    getChildren().setAll(screen, catchUp);
  }

  private void focusOnExplanation(boolean open) {
    if (open) {
      explain.takeFocus();
    } else {
      homeFocus();
    }
  }

  private void focusOnCatchUp(boolean open) {
    if (open) {
      catchUp.takeFocus();
    } else {
      homeFocus();
    }
  }

  private Label unwritten() {
    Label line = new Label();
    line.setId("unwritten");
    line.getStyleClass().addAll("unwritten", "small");
    line.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(USE_PREF_SIZE);
    line.managedProperty().bind(line.visibleProperty());
    model
        .unwrittenProperty()
        .subscribe(sentence -> {
          line.setText(sentence.orElse(""));
          line.setVisible(sentence.isPresent());
        });
    return line;
  }

  private void arrange(boolean narrow) {
    pseudoClassStateChanged(STACKED, narrow);
    double share = narrow ? EXPLAINED_NARROW : EXPLAINED_WIDE;
    explain.maxWidthProperty().bind(widthProperty().multiply(share));
    if (narrow) {
      panes.getItems().setAll(card);
      // Before the remarks: what plays must be in sight when the answer is revealed.
      reading.getChildren().setAll(text, illustration, findings);
    } else if (!panes.getItems().contains(illustration)) {
      reading.getChildren().setAll(text, findings);
      panes.getItems().setAll(card, illustration);
    }
  }

  private void show(StudyState before, StudyState now) {
    switch (now) {
      case StudyState.Loading() -> topBar.showNoCard();
      case StudyState.Asking(ShownCard shown, Illustration picture) -> {
        if (!(before instanceof StudyState.Asking(ShownCard same, var _)) || !same.equals(shown)) {
          ask(shown);
        }
        illustration.hide(picture);
      }
      case StudyState.Revealed(ShownCard shown, Illustration picture) -> {
        if (!(before instanceof StudyState.Revealed(ShownCard same, var _))
            || !same.equals(shown)) {
          reveal(shown);
        }
        text.answer(shown, picture);
        illustration.play(picture, model.markProperty().get().map(Mark::run).orElse(0));
        findings.show(picture);
        bringPlayerIntoSight();
      }
      case StudyState.Finished(var summary) -> {
        closing.finished(summary);
        close();
      }
      case StudyState.Empty(var nextDue) -> {
        closing.empty(nextDue);
        close();
      }
    }
  }

  private void ask(ShownCard shown) {
    strip.close();
    showPlace(shown);
    text.ask(shown);
    findings.clear();
    offer(revealButton);
    scroll.setVvalue(0);
    screen.setCenter(study);
    homeFocus();
  }

  private void showPlace(ShownCard shown) {
    topBar.show(shown);
    grades.show(
        shown.outcomes(), shown.session().counts(), model.markProperty().get().map(Mark::proposed));
  }

  private void reveal(ShownCard shown) {
    showPlace(shown);
    text.reveal(shown);
    offer(grades);
    homeFocus();
  }

  /// Plays a counterexample in the place of the card's own scenario, or that again.
  private void playInstead(Optional<DrillRun> counterexample) {
    if (model.stateProperty().get() instanceof StudyState.Revealed(var _, Illustration own)) {
      illustration.play(counterexample.<Illustration>map(Illustration.Ready::new).orElse(own), 0);
      bringPlayerIntoSight();
    }
  }

  /// Under the card the player may lie below the edge: scrolls until picture and sentence are in
  /// sight, but never past the beginning of the answer.
  private void bringPlayerIntoSight() {
    if (!reading.getChildren().contains(illustration)) {
      return;
    }
    applyCss();
    layout();
    double stageEnd = illustration.getLayoutY() + illustration.stageHeight();
    double seen = scroll.getViewportBounds().getHeight();
    double wanted = Math.min(stageEnd - seen, text.answerTop() - ANSWER_MARGIN);
    double range = reading.getHeight() - seen;
    scroll.setVvalue(range <= 0 ? 0 : Math.clamp(wanted / range, 0, 1));
  }

  /// Scrolls a panel under the answer to the top, as far as there is something below it.
  private void bringIntoSight(Node panel) {
    applyCss();
    layout();
    double top = findings.getLayoutY() + panel.getLayoutY() - ANSWER_MARGIN;
    double range = reading.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(range <= 0 ? 0 : Math.clamp(top / range, 0, 1));
  }

  private void close() {
    illustration.clear();
    strip.close();
    topBar.showNoCard();
    screen.setCenter(closing);
    homeFocus();
  }

  private void markOverflow() {
    boolean overflowing = reading.getHeight() > scroll.getViewportBounds().getHeight() + 1;
    pseudoClassStateChanged(OVERFLOWING, overflowing);
  }

  private void offer(Node wanted) {
    actions.getChildren().forEach(child -> child.setVisible(child.equals(wanted)));
  }

  @Override
  public List<KeyLine> keys() {
    return keyLines();
  }

  /// What the list of keys says about this screen.
  public static List<KeyLine> keyLines() {
    return StudyKeys.lines();
  }

  @Override
  public void takeFocus() {
    homeFocus();
  }

  private void homeFocus() {
    Node home = isClosing() ? closing : text;
    home.requestFocus();
  }

  private static String styleSheet(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResource(name)).toExternalForm();
  }
}
