package dev.highwater.ui.study;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionProgress;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.ui.frame.KeyCap;
import dev.highwater.ui.frame.Line;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.theme.Looks;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Where the learner is in the session, and what can be done at any time.
final class TopBar extends HBox {
  /// Below this width the figures say it all and the bar goes.
  private static final double ROOM_FOR_BAR = 860;

  /// Below this one, what is left says enough of the place too.
  private static final double ROOM_FOR_PLACE = 780;

  /// Below this one, buttons are known by their keys alone.
  private static final double ROOM_FOR_NAMES = 660;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final Label deck = new Label();
  private final Label due = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label place = new Label();
  private final HBox progress = new HBox(deck, separator(), due, bar, place);
  private final Button explain;
  private final CardMenu menu;

  TopBar(StudyViewModel model, CardMenu menu, Runnable onKeys) {
    this.menu = menu;
    getStyleClass().add("top-bar");
    progress.getStyleClass().add("session-progress");
    deck.getStyleClass().addAll("deck", "semibold");
    deck.setMinWidth(0);
    due.getStyleClass().add("muted");
    due.setId("left");
    due.setMinWidth(USE_PREF_SIZE);
    place.getStyleClass().add("muted");
    place.setId("progress");
    place.setMinWidth(USE_PREF_SIZE);
    bar.setMinWidth(80);
    bar.setAccessibleText("Progress of this session");
    bar.managedProperty().bind(bar.visibleProperty());
    place.managedProperty().bind(place.visibleProperty());
    ObservableValue<Integer> text = Appearance.textSizeAround(this);
    text.subscribe(_ -> fit(text.getValue()));
    widthProperty().subscribe(_ -> fit(text.getValue()));

    explain = pill("explain", "Explain", "E", "Explain this card", model.explain()::toggle);
    getChildren()
        .addAll(
            progress,
            Line.gap(),
            explain,
            menu,
            pill(
                "undo",
                "Undo",
                StudyKeys.UNDO_SHOWN,
                "Take the last grade or action back",
                model::undo),
            pill("keys", "Keys", "?", "Show the list of keys", onKeys));
  }

  /// @param textPercent the size of text; the larger, the less there is room for
  private void fit(int textPercent) {
    double room = getWidth() * Looks.USUAL / textPercent;
    bar.setVisible(room >= ROOM_FOR_BAR);
    place.setVisible(room >= ROOM_FOR_PLACE);
    pseudoClassStateChanged(TIGHT, room < ROOM_FOR_NAMES);
    due.setMinWidth(room < ROOM_FOR_NAMES ? 0 : USE_PREF_SIZE);
  }

  void show(ShownCard shown) {
    DeckPath path = shown.card().flashcard().deck();
    SessionProgress session = shown.progress();
    StudyQueue.Counts left = shown.left();
    String name = SessionWords.place(shown.session(), path);
    String kind = SessionWords.name(shown.session());
    deck.setText(kind.isEmpty() ? name : kind + ": " + name);
    deck.setTooltip(new Tooltip(path.value()));
    due.setText(
        "%d new · %d learning · %d review"
            .formatted(left.fresh(), left.learning(), left.reviews()));
    due.setTooltip(new Tooltip("Left in this session"));
    place.setText(session.done() + 1 + " of " + session.total());
    bar.setProgress((double) session.done() / session.total());
    offer(true);
  }

  void showNoCard() {
    offer(false);
  }

  private void offer(boolean card) {
    progress.setVisible(card);
    explain.setVisible(card);
    menu.setVisible(card);
  }

  private static Label separator() {
    Label dot = new Label("·");
    dot.getStyleClass().add("muted");
    return dot;
  }

  private static Button pill(String id, String text, String key, String aloud, Runnable action) {
    Button button = new Button(text, new KeyCap(key));
    button.setId(id);
    button.getStyleClass().add("pill");
    button.setAccessibleText(aloud);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
