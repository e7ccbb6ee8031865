package dev.highwater.ui.statistics;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSchedule;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.catchup.Recall;
import dev.highwater.study.statistics.CardStanding;
import dev.highwater.study.statistics.GivenAnswer;
import dev.highwater.study.statistics.GivenPrediction;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Outlook;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.study.statistics.StudyRecords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// A year of somebody who studies most mornings and some evenings, and rests now and then; by
/// chance but the same every time: new cards every day, nine of ten remembered, intervals that grow
/// by two and a half.
public final class GeneratedYear implements StatisticsRoom, StudyRecords {
  /// The day it is.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final List<String> DECKS =
      List.of("study/Kafka/Producer", "study/Kafka/Consumer groups", "study/English", "Anatomy");
  private static final int DAYS = 365;
  private static final long SEED = 20261123;

  private final StudyCalendar calendar =
      new StudyCalendar(() -> TODAY.atTime(18, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final List<GivenAnswer> answers = new ArrayList<>();
  private final List<CardStanding> cards = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final BitSet rest = new BitSet();
  private int reads;

  /// @param rated cards that were begun in this year
  /// @param fresh cards that were not begun yet
  public GeneratedYear(int rated, int fresh) {
    for (int day = 0; day < DAYS - 9; day++) {
      rest.set(day, random.nextInt(14) == 0);
    }
    for (int card = 0; card < rated; card++) {
      live(new CardId("card%05d".formatted(card)), card, (int) ((long) card * DAYS / rated));
    }
    for (int card = 0; card < fresh; card++) {
      add(new CardId("new%05d".formatted(card)), card, Optional.empty());
    }
    answers.sort(Comparator.comparing(GivenAnswer::at));
  }

  private void add(CardId id, int number, Optional<Schedule> schedule) {
    DeckPath deck = new DeckPath(DECKS.get(number % DECKS.size()));
    cards.add(new CardStanding(id, List.of(deck), schedule, number % 41 == 40, false));
  }

  private void live(CardId id, int number, int begun) {
    double interval = 0;
    boolean known = false;
    int day = begun;
    while (day < DAYS || !known) {
      day = rest.get(Math.min(day, DAYS - 1)) && day < DAYS - 1 ? day + 1 : day;
      boolean remembered = random.nextInt(100) < (interval >= GivenAnswer.MATURE ? 93 : 87);
      Grade grade = remembered ? grade() : Grade.AGAIN;
      answer(id, Math.min(day, DAYS - 1), grade, known, interval);
      interval = remembered ? Math.max(1, interval * (2.2 + random.nextDouble() * 0.6)) : 0;
      known = true;
      day += Math.max(1, (int) interval + (random.nextInt(9) == 0 ? 2 : 0));
    }
    LocalDate due = TODAY.plusDays(day - DAYS + 1L);
    add(id, number, Optional.of(schedule(number, due, Math.max(1, interval))));
  }

  private Grade grade() {
    int chance = random.nextInt(20);
    return chance < 3 ? Grade.HARD : chance < 17 ? Grade.GOOD : Grade.EASY;
  }

  private void answer(CardId id, int day, Grade grade, boolean known, double interval) {
    int minute = random.nextInt(4) > 0 ? 390 + random.nextInt(110) : 1180 + random.nextInt(200);
    Instant at =
        TODAY
            .minusDays(DAYS - 1L - day)
            .atStartOfDay(ZoneOffset.UTC)
            .plusMinutes(minute)
            .toInstant();
    answers.add(
        new GivenAnswer(
            id,
            at,
            grade,
            Duration.ofMillis(3000 + random.nextInt(12_000)),
            GivenAnswer.Kind.COUNTED,
            known ? OptionalDouble.of(interval) : OptionalDouble.empty()));
  }

  private Schedule schedule(int number, LocalDate due, double interval) {
    return number % 3 == 0
        ? new FsrsSchedule(
            due.atTime(7, 0).toInstant(ZoneOffset.UTC),
            interval,
            interval * (0.9 + random.nextDouble() * 0.4),
            1 + random.nextInt(90) / 10.0,
            2,
            5,
            1,
            0,
            Optional.of(due.minusDays((long) interval).atTime(7, 0).toInstant(ZoneOffset.UTC)))
        : new Sm2Schedule(due, Math.rint(interval), 190 + 10 * random.nextInt(11));
  }

  /// How often everything was read.
  public int reads() {
    return reads;
  }

  @Override
  public List<GivenAnswer> answers(Instant since) {
    return answers.stream().filter(answer -> !answer.at().isBefore(since)).toList();
  }

  /// One for every twentieth answer, two of three right.
  @Override
  public List<GivenPrediction> predictions() {
    List<GivenPrediction> predictions = new ArrayList<>();
    for (int at = 0; at < answers.size(); at += 20) {
      GivenAnswer answer = answers.get(at);
      predictions.add(new GivenPrediction(answer.card(), answer.at(), at % 60 != 0));
    }
    return predictions;
  }

  @Override
  public List<CardStanding> cards() {
    return List.copyOf(cards);
  }

  @Override
  public History history() {
    reads++;
    return History.read(this, calendar);
  }

  @Override
  public Report report(History history, Scope scope) {
    Recall recall = new Recall(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), calendar);
    Outlook outlook =
        history.firstNew(scope.deck()).isEmpty()
            ? Outlook.NOTHING_NEW
            : Outlook.of(12, new Sm2Osr(Sm2Settings.DEFAULTS), calendar);
    return Report.of(history, scope, outlook, recall);
  }
}
