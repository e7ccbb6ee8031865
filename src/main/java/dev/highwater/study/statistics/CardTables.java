package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.study.catchup.Recall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/// The tables that are made of where cards stand now: cards in notes that were rated and are not
/// suspended.
final class CardTables {
  /// Days.
  private static final double[] TIMES = {0, 1, 2, 4, 7, 14, 30, 60, 90, 180, 365, 730};

  /// Percent; the plugin begins at 250 and goes no lower than 130 after a lapse.
  private static final double[] EASES = {0, 150, 170, 190, 210, 230, 250, 270, 290, 310};

  private static final double[] DIFFICULTIES = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  private static final double[] CHANCES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

  private final List<CardStanding> rated;

  CardTables(History history) {
    rated =
        history.present().stream()
            .filter(card -> !card.suspended() && card.schedule().isPresent())
            .toList();
  }

  Table intervals() {
    return amounts(Figure.INTERVALS, TIMES, schedules().stream().mapToDouble(Schedule::interval));
  }

  Table ease() {
    return amounts(
        Figure.EASE,
        EASES,
        schedules().stream()
            .filter(Sm2Schedule.class::isInstance)
            .mapToDouble(schedule -> ((Sm2Schedule) schedule).ease()));
  }

  Table stability() {
    return amounts(Figure.STABILITY, TIMES, ofFsrs().stream().mapToDouble(FsrsSchedule::stability));
  }

  Table difficulty() {
    return amounts(
        Figure.DIFFICULTY, DIFFICULTIES, ofFsrs().stream().mapToDouble(FsrsSchedule::difficulty));
  }

  Table retrievability(double[] chances) {
    return table(Figure.RETRIEVABILITY, CHANCES, Cell.Part::new, Arrays.stream(chances));
  }

  /// The chance of each card to be remembered today.
  double[] chances(Recall recall, Map<CardId, LocalDate> lastRated, LocalDate today) {
    double[] chances = new double[rated.size()];
    for (int card = 0; card < chances.length; card++) {
      Schedule schedule = rated.get(card).schedule().orElseThrow();
      LocalDate last = lastRated.getOrDefault(rated.get(card).id(), schedule.ratedOn());
      chances[card] = recall.since(schedule, last).on(today);
    }
    return chances;
  }

  private List<Schedule> schedules() {
    return rated.stream().flatMap(card -> card.schedule().stream()).toList();
  }

  private List<FsrsSchedule> ofFsrs() {
    return schedules().stream()
        .filter(FsrsSchedule.class::isInstance)
        .map(FsrsSchedule.class::cast)
        .toList();
  }

  private static Table amounts(Figure figure, double[] edges, DoubleStream values) {
    return table(figure, edges, Cell.Amount::new, values);
  }

  /// @param edges lower ends of the classes; what is below the first counts for it
  private static Table table(
      Figure figure, double[] edges, DoubleFunction<Cell> edge, DoubleStream values) {
    int[] cards = new int[edges.length];
    values.forEach(value -> {
      int place = Arrays.binarySearch(edges, value);
      cards[Math.max(0, place >= 0 ? place : -place - 2)]++;
    });
    List<List<Cell>> rows = new ArrayList<>();
    for (int at = 0; at < edges.length; at++) {
      Cell to = at + 1 < edges.length ? edge.apply(edges[at + 1]) : new Cell.Nothing();
      rows.add(List.of(edge.apply(edges[at]), to, new Cell.Count(cards[at])));
    }
    return new Table(figure, List.of(Measure.FROM, Measure.TO, Measure.CARDS), rows);
  }
}
