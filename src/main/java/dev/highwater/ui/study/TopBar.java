package dev.highwater.ui.study;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionProgress;
import dev.highwater.ui.frame.KeyCap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Where the learner is in the session, and the two things to do at any time.
final class TopBar extends HBox {
  private final Label deck = new Label();
  private final Label due = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label place = new Label();
  private final HBox progress = new HBox(deck, separator(), due, bar, place);

  TopBar(Runnable onUndo, Runnable onKeys) {
    getStyleClass().add("top-bar");
    progress.getStyleClass().add("session-progress");
    deck.getStyleClass().addAll("deck", "semibold");
    deck.setMinWidth(0);
    due.getStyleClass().add("muted");
    due.setMinWidth(USE_PREF_SIZE);
    place.getStyleClass().add("muted");
    place.setId("progress");
    place.setMinWidth(USE_PREF_SIZE);
    bar.setMinWidth(80);
    bar.setAccessibleText("Progress of this session");

    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            progress,
            gap,
            pill("undo", "Undo", StudyKeys.UNDO_SHOWN, "Take the last grade back", onUndo),
            pill("keys", "Keys", "?", "Show the list of keys", onKeys));
  }

  void show(DeckPath path, SessionProgress session) {
    String name = path.value().substring(path.value().lastIndexOf('/') + 1);
    deck.setText(name);
    deck.setTooltip(new Tooltip(path.value()));
    due.setText(session.remaining() + " due");
    place.setText(session.done() + 1 + " of " + session.total());
    bar.setProgress((double) session.done() / session.total());
    progress.setVisible(true);
  }

  void showNoCard() {
    progress.setVisible(false);
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
