package dev.highwater.ui.today;

import dev.highwater.library.VaultNews.News;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What changed in the notes since the learner was here on an earlier day.
final class NewsSheet extends VBox {
  private static final Texts TEXTS = Texts.of(NewsSheet.class);

  private final Button vaults;

  NewsSheet(Runnable onVaults) {
    getStyleClass().addAll("card-sheet", "sheet");
    setId("news");
    vaults = new Button(TEXTS.say("to-vaults"));
    vaults.setId("to-vaults");
    vaults.getStyleClass().add("pill");
    vaults.setOnAction(event -> onVaults.run());
  }

  void show(StudyDay day, Optional<News> since) {
    List<Node> lines = new ArrayList<>();
    lines.add(TodayView.heading(TEXTS.say("news-heading")));
    Optional<LocalDate> lastDay = lastDay(day);
    if (since.isEmpty() || lastDay.isEmpty()) {
      lines.add(Notice.sentence(TEXTS.say("news-first")));
    } else if (since.get().isEmpty()) {
      lines.add(Notice.sentence(TEXTS.say("news-none", DayWords.day(lastDay.get()))));
    } else {
      lines.add(Notice.sentence(TEXTS.say("news-since", DayWords.day(lastDay.get()))));
      DayWords.news(since.get()).forEach(sentence -> lines.add(plain(sentence)));
      lines.add(vaults);
    }
    getChildren().setAll(lines);
  }

  /// The study day of that last review.
  private static Optional<LocalDate> lastDay(StudyDay day) {
    return day.reviews().stream()
        .map(it -> it.day())
        .filter(it -> it.isBefore(day.day()))
        .reduce((_, later) -> later);
  }

  private static Label plain(String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.getStyleClass().add("news-line");
    return label;
  }
}
