package dev.highwater.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.schedule.Elapsed;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Memory;
import dev.highwater.schedule.Schedule;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Schedule;
import dev.highwater.schedule.fit.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParameterFittingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final StudyCalendar CALENDAR = new StudyCalendar(() -> NOW, ZoneOffset.UTC);
  private static final Schedule SOME = new Sm2Schedule(LocalDate.of(2026, 12, 1), 10, 250);

  private final MemoryParameters parameters = new MemoryParametersInMemory();
  private final List<LogEntry> rows = new ArrayList<>();
  private final ParameterFitting fitting =
      new ParameterFitting(new FixedLog(rows), parameters, CALENDAR, 0.9);

  /// A log that is what the test says.
  private static class FixedLog implements ReviewLog {
    private final List<LogEntry> rows;

    FixedLog(List<LogEntry> rows) {
      this.rows = rows;
    }

    @Override
    public List<LogEntry> add(List<LogEntry> added) {
      throw new AssertionError("nothing is written to the log by fitting");
    }

    @Override
    public Optional<LogStep> undoLast(Instant at) {
      throw new AssertionError();
    }

    @Override
    public Optional<LogStep> redoLast(Instant at) {
      throw new AssertionError();
    }

    @Override
    public List<Duration> answerTimes() {
      throw new AssertionError();
    }

    @Override
    public List<LogEntry> of(CardId card) {
      return rows.stream().filter(row -> row.card().equals(card)).toList();
    }

    @Override
    public List<LogEntry> all() {
      return rows;
    }
  }

  /// A learner who forgets sooner than most.
  private void study(int cards, int reviews) {
    List<Double> values = new ArrayList<>(Fsrs6Parameters.DEFAULTS.values());
    for (int at = 0; at < 4; at++) {
      values.set(at, values.get(at) / 3);
    }
    values.set(8, 1.2);
    Fsrs6 learner = new Fsrs6(new Fsrs6Parameters(values), Fsrs6Profile.ANKI);
    SplittableRandom random = new SplittableRandom(1);
    List<LogEntry> made = new ArrayList<>();
    for (int card = 0; card < cards; card++) {
      Instant at = START.plus(card % 30, ChronoUnit.DAYS);
      Memory memory = learner.first(Grade.GOOD);
      made.add(row(card, at, Optional.of(Grade.GOOD), LogKind.REVIEW));
      for (int review = 1; review < reviews; review++) {
        int days = Math.clamp(Math.round(memory.stability() * 1.5), 1, 90);
        Elapsed since = Elapsed.ofDays(days);
        boolean remembered = random.nextDouble() < memory.retrievability(since);
        Grade grade = remembered ? Grade.GOOD : Grade.AGAIN;
        at = at.plus(days, ChronoUnit.DAYS);
        made.add(row(card, at, Optional.of(grade), LogKind.REVIEW));
        memory = memory.after(grade, since);
      }
    }
    made.sort(Comparator.comparing(LogEntry::at));
    made.forEach(row -> rows.add(row.stored(rows.size() + 1L, Optional.empty())));
  }

  private static LogEntry row(int card, Instant at, Optional<Grade> grade, LogKind kind) {
    return new LogEntry(
        LogEntry.NO_ID_YET,
        new CardId("card" + card),
        kind,
        at,
        grade,
        grade.map(_ -> Duration.ofSeconds(5)),
        Optional.empty(),
        Optional.of(SOME),
        Optional.empty(),
        Sm2Osr.IDENTITY,
        Optional.empty());
  }

  @Test
  void betterParametersComeIntoForceAndTheChangeIsRecordedAndExplained() {
    study(300, 6);
    FittedParameters fitted = fitting.fitIfDue(Progress.unwatched()).orElseThrow();
    ParameterSet.Fit fit = fitted.set().fit();
    assertTrue(fit.isBetter(), fit::toString);
    assertEquals(new FittedParameters(fitted.set(), true, Optional.empty()), fitted);
    assertEquals(List.of(1800L, 300L), List.of(fit.logRows(), (long) fit.heldOut()));
    assertEquals(fit.values(), parameters.inForce().values());
    assertEquals(
        List.of(new ParameterChange(NOW, Optional.of(1L), ParameterChange.Reason.FITTED)),
        parameters.changes());
    String words = String.join(" ", fitted.words());
    assertTrue(words.contains("the new parameters are in force, as set 1"), words);
    assertTrue(words.contains("before it was 2, 11, 46, 163, 497, 1346 days"), words);
  }

  @Test
  void parametersThatPredictNoBetterAreKeptAndDoNotComeIntoForce() {
    study(300, 6);
    assertTrue(fitting.fit(Progress.unwatched()).isPresent());
    FittedParameters again = fitting.fit(Progress.unwatched()).orElseThrow();
    assertEquals(new FittedParameters(again.set(), false, Optional.of(1L)), again);
    assertEquals(2, again.set().id());
    assertEquals(Optional.of(1L), parameters.current().map(ParameterSet::id));
    assertEquals(1, parameters.changes().size());
  }

  @Test
  void theNextFitWaitsUntilTheLogHasGrownByOnePercent() {
    study(300, 6);
    assertTrue(fitting.fitIfDue(Progress.unwatched()).isPresent());
    LogEntry last = rows.getLast();
    for (int added = 1; added < 18; added++) {
      rows.add(last.stored(1800L + added, Optional.empty()));
      assertEquals(Optional.empty(), fitting.fitIfDue(Progress.unwatched()));
    }
    rows.add(last.stored(1818, Optional.empty()));
    assertTrue(fitting.fitIfDue(Progress.unwatched()).isPresent());
  }

  @Test
  void aLongLogWithFewRatingsIsNotReadThrough() {
    ReviewLog imported =
        new FixedLog(rows) {
          @Override
          public long lastRow() {
            return 100_000;
          }

          @Override
          public long ratings() {
            return 399;
          }

          @Override
          public List<LogEntry> all() {
            throw new AssertionError("the log was read");
          }
        };
    assertEquals(
        Optional.empty(),
        new ParameterFitting(imported, parameters, CALENDAR, 0.9).fitIfDue(Progress.unwatched()));
  }

  @Test
  void nothingIsFittedByItselfToFewReviews() {
    study(66, 6);
    assertEquals(Optional.empty(), fitting.fitIfDue(Progress.unwatched()));
    assertTrue(fitting.fit(Progress.unwatched()).isPresent());
  }

  @Test
  void nothingIsLearnedFromCardsThatCameWithASchedule() {
    for (int card = 0; card < 1000; card++) {
      rows.add(
          row(card, START, Optional.empty(), LogKind.SNAPSHOT)
              .stored(rows.size() + 1L, Optional.empty()));
      rows.add(
          row(card, NOW, Optional.of(Grade.GOOD), LogKind.REVIEW)
              .stored(rows.size() + 1L, Optional.empty()));
    }
    assertEquals(Optional.empty(), fitting.fit(Progress.unwatched()));
  }

  @Test
  void aFitThatIsStoppedLeavesNothing() {
    study(300, 6);
    assertEquals(Optional.empty(), fitting.fitIfDue(_ -> false));
    assertEquals(List.of(), parameters.all());
    assertEquals(List.of(), parameters.changes());
  }
}
