package dev.highwater.ui.today;

import dev.highwater.study.ReviewDay;
import dev.highwater.study.statistics.Streak;
import dev.highwater.study.today.StudyDay;
import dev.highwater.ui.chart.HeatMap;
import dev.highwater.ui.frame.Notice;
import dev.highwater.ui.frame.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The streak and a calendar of the year behind.
final class DaysBehind extends VBox {
  private static final Texts TEXTS = Texts.of(DaysBehind.class);
  private static final int WEEKS = 53;
  private static final int WEEK = 7;

  DaysBehind() {
    getStyleClass().addAll("card-sheet", "sheet");
  }

  void show(StudyDay day) {
    Streak streak = day.streak();
    Label row = new Label(TEXTS.say("streak", streak.current()));
    row.setId("streak");
    row.getStyleClass().addAll("semibold", "streak");
    String more =
        streak.today()
            ? TEXTS.say("streak-today", streak.longest())
            : TEXTS.say("streak-open", streak.longest());
    HeatMap calendar = calendar(day);
    calendar.setId("calendar");
    Label pointed = Notice.sentence("");
    pointed.setId("calendar-day");
    pointed.getStyleClass().add("small");
    pointed
        .textProperty()
        .bind(calendar.pointedProperty().map(it -> it.isEmpty() ? TEXTS.say("calendar-hint") : it));
    getChildren()
        .setAll(
            TodayView.heading(TEXTS.say("days-heading")),
            row,
            Notice.sentence(more),
            calendar,
            pointed);
  }

  private static HeatMap calendar(StudyDay day) {
    int intoWeek = day.day().getDayOfWeek().getValue() - 1;
    LocalDate from = day.day().minusDays(intoWeek + (WEEKS - 1L) * WEEK);
    List<Integer> counts =
        new ArrayList<>(Collections.nCopies((WEEKS - 1) * WEEK + intoWeek + 1, 0));
    int some = 0;
    for (ReviewDay each : day.reviews()) {
      long place = each.day().toEpochDay() - from.toEpochDay();
      if (place >= 0 && place < counts.size()) {
        counts.set((int) place, each.count());
        some++;
      }
    }
    return new HeatMap(
        from,
        counts,
        at -> DayWords.answers(from.plusDays(at), counts.get(at)),
        Locale.ENGLISH,
        TEXTS.say("calendar-summary", some, counts.getLast()));
  }
}
