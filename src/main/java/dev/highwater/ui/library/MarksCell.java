package dev.highwater.ui.library;

import dev.highwater.card.CardId;
import dev.highwater.study.CardMarks;
import dev.highwater.study.StudyCalendar;
import dev.highwater.ui.frame.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What was said of a card, as small icons: suspended, buried, a leech, flagged.
final class MarksCell extends TableCell<CardId, CardMarks> {
  private static final Texts TEXTS = Texts.of(MarksCell.class);

  private final StudyCalendar calendar;
  private final HBox icons = new HBox();

  MarksCell(StudyCalendar calendar) {
    this.calendar = calendar;
    icons.getStyleClass().add("mark-icons");
    getStyleClass().add("marks-cell");
  }

  @Override
  protected void updateItem(@Nullable CardMarks marks, boolean empty) {
    super.updateItem(marks, empty);
    icons.getChildren().clear();
    List<String> words = new ArrayList<>();
    if (!empty && marks != null) {
      show(marks, words);
    }
    setGraphic(words.isEmpty() ? null : icons);
    setAccessibleText(String.join(", ", words));
  }

  private void show(CardMarks marks, List<String> words) {
    if (marks.suspended()) {
      add(new FontIcon(Feather.PAUSE_CIRCLE), "", words, TEXTS.say("mark-suspended"));
    }
    if (marks.buriedOn().equals(Optional.of(calendar.today()))) {
      add(new FontIcon(Feather.MOON), "", words, TEXTS.say("mark-buried"));
    }
    if (marks.leech()) {
      add(new FontIcon(Feather.REPEAT), "", words, TEXTS.say("mark-leech"));
    }
    if (marks.flag() > 0) {
      String flag = String.valueOf(marks.flag());
      add(new FontIcon(Feather.FLAG), flag, words, TEXTS.say("mark-flag", marks.flag()));
    }
  }

  private void add(FontIcon icon, String text, List<String> words, String word) {
    Label mark = new Label(text, icon);
    mark.getStyleClass().addAll("small", "muted");
    icons.getChildren().add(mark);
    words.add(word);
  }
}
