package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PredictionsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
  private static final StudyCalendar CALENDAR = new StudyCalendar(() -> TUESDAY, ZoneOffset.UTC);

  private final List<LogEntry> rows = new ArrayList<>();

  @Test
  void predictionsAreCountedByDayAndByKind() {
    foresee(MONDAY, Prediction.Kind.ACKNOWLEDGED, "yes", "yes");
    foresee(MONDAY, Prediction.Kind.NEXT_LEADER, "broker 3", "broker 2");
    foresee(TUESDAY, Prediction.Kind.ACKNOWLEDGED, "yes", "yes");

    assertEquals(
        new Predictions(
            List.of(
                new Predictions.Day(LocalDate.of(2026, 11, 23), new Predictions.Score(1, 1)),
                new Predictions.Day(LocalDate.of(2026, 11, 24), new Predictions.Score(1, 0))),
            new TreeMap<>(
                Map.of(
                    Prediction.Kind.ACKNOWLEDGED, new Predictions.Score(2, 0),
                    Prediction.Kind.NEXT_LEADER, new Predictions.Score(0, 1)))),
        Predictions.of(rows, CALENDAR));
  }

  @Test
  void predictionTakenBackIsNotCounted() {
    foresee(MONDAY, Prediction.Kind.ACKNOWLEDGED, "yes", "no");
    LogEntry row = rows.getFirst();
    rows.add(
        LogEntry.takingBack(row, row.id(), TUESDAY, Optional.empty(), Optional.empty())
            .stored(2, Optional.empty()));

    assertEquals(List.of(), Predictions.of(rows, CALENDAR).days());
  }

  @Test
  void predictionIsReadAsItWasStored() {
    for (Prediction.Kind kind : Prediction.Kind.values()) {
      Prediction prediction = new Prediction(kind, "A is gone", "A is there");

      assertEquals(Optional.of(prediction), Prediction.read(prediction.stored()));
    }
    assertEquals(Optional.empty(), Prediction.read("of another version"));
  }

  private void foresee(Instant at, Prediction.Kind kind, String answer, String outcome) {
    rows.add(
        LogEntry.of(
                new CardAction.Predicted(new Prediction(kind, answer, outcome)),
                new CardId("card"),
                at,
                Optional.empty(),
                Optional.empty())
            .stored(rows.size() + 1, Optional.empty()));
  }
}
