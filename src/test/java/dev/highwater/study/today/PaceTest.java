package dev.highwater.study.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.study.StudyCalendar;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.Answers;
import dev.highwater.study.statistics.GivenAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final StudyCalendar calendar =
      new StudyCalendar(() -> Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void cardCountsWithAllItsAnswersOfADay() {
    Answers answers = new Answers();
    for (int card = 0; card < 5; card++) {
      answers.fresh("new" + card, "2026-11-22T09:00:00Z", 20);
      answers.known("new" + card, "2026-11-22T09:10:00Z", 0, 10);
      answers.known("old" + card, "2026-11-22T10:00:00Z", 12, 8);
    }

    assertEquals(new Pace(Duration.ofSeconds(30), Duration.ofSeconds(8), 5, 5), pace(answers));
  }

  @Test
  void dayThatBeganBeforeMidnightIsOne() {
    Answers answers = new Answers();
    for (int card = 0; card < 5; card++) {
      answers.known("old" + card, "2026-11-22T23:50:00Z", 12, 8);
      answers.known("old" + card, "2026-11-23T03:59:00Z", 0, 4);
    }

    assertEquals(Duration.ofSeconds(12), pace(answers).known());
  }

  @Test
  void answersThatNobodyTimedTellNothing() {
    Answers answers = new Answers();
    for (int card = 0; card < 5; card++) {
      answers.known("old" + card, "2026-11-22T10:00:00Z", 12, 8);
      answers.known("typed" + card, "2026-11-22T10:00:00Z", 12, 0);
    }

    assertEquals(new Pace(Duration.ofSeconds(8), Duration.ofSeconds(8), 0, 5), pace(answers));
  }

  @Test
  void guessStandsInAsLongAsThereAreFewAnswers() {
    Answers answers = new Answers();
    answers.known("old", "2026-11-22T10:00:00Z", 12, 50);

    Pace pace = pace(answers);

    assertEquals(new Pace(Duration.ofSeconds(10), Duration.ofSeconds(10), 0, 0), pace);
    assertTrue(pace.isGuess());
  }

  @Test
  void crammingTellsNothing() {
    Answers answers = new Answers();
    for (int card = 0; card < 9; card++) {
      answers.crammed("old" + card, "2026-11-22T10:00:00Z", 12, 50);
    }

    assertTrue(pace(answers).isGuess());
  }

  @Test
  void newCardsAndOthersAreExpectedToTakeTheirOwnTime() {
    Pace pace = new Pace(Duration.ofSeconds(30), Duration.ofSeconds(8), 5, 5);

    assertEquals(Duration.ofSeconds(2 * 30 + 7 * 8), pace.of(new StudyQueue.Counts(2, 3, 4)));
  }

  private Pace pace(Answers answers) {
    List<GivenAnswer> all = answers.answers(Instant.EPOCH);
    return Pace.of(all, calendar);
  }
}
