package dev.highwater.schedule.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.schedule.Grade;
import dev.highwater.schedule.fit.FirstRecalls.Group;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstRecallsTest {
  private final List<ReviewHistory> histories = new ArrayList<>();

  @Test
  void rareGroupsAreLeftOutUpToTwentyCards() {
    cards(Grade.GOOD, 3, 60, 10);
    cards(Grade.GOOD, 7, 12, 12);
    cards(Grade.GOOD, 9, 8, 8);
    cards(Grade.GOOD, 4, 9, 0);
    FirstRecalls recalls = recalls();
    // 8 and 12 are not 20 together with 9: the groups of 8 and 9 go, the next would be too many.
    assertEquals(List.of(new Group(7, 12, 12), new Group(3, 60, 10)), recalls.groups(3));
    assertEquals(
        List.of(true, false, false),
        List.of(recalls.keeps(71), recalls.keeps(72), recalls.keeps(80)));
  }

  @Test
  void aGroupThatFillsTheTwentyIsLeftOut() {
    cards(Grade.GOOD, 3, 60, 10);
    cards(Grade.GOOD, 7, 12, 12);
    cards(Grade.GOOD, 9, 8, 8);
    assertEquals(List.of(new Group(3, 60, 10)), recalls().groups(3));
  }

  @Test
  void ofGroupsEquallyRareTheLongerWaitGoesFirst() {
    cards(Grade.HARD, 2, 15, 1);
    cards(Grade.HARD, 5, 15, 2);
    assertEquals(List.of(new Group(2, 15, 1)), recalls().groups(2));
  }

  @Test
  void ofManyCardsUpToAnEvenShareIsLeftOut() {
    cards(Grade.AGAIN, 1, 575, 0);
    cards(Grade.AGAIN, 2, 25, 1);
    // 30 of 600 may go.
    assertEquals(List.of(new Group(1, 575, 0)), recalls().groups(1));
  }

  @Test
  void longWaitsAndTinyGroupsAreLeftOutHoweverMany() {
    cards(Grade.GOOD, 100, 21, 21);
    cards(Grade.GOOD, 101, 22, 22);
    cards(Grade.EASY, 365, 21, 21);
    cards(Grade.EASY, 366, 22, 22);
    for (int days = 1; days <= 5; days++) {
      cards(Grade.HARD, days, 5, 5);
    }
    cards(Grade.HARD, 9, 6, 6);
    FirstRecalls recalls = recalls();
    assertEquals(List.of(new Group(100, 21, 21)), recalls.groups(3));
    assertEquals(List.of(new Group(365, 21, 21)), recalls.groups(4));
    assertEquals(List.of(new Group(9, 6, 6)), recalls.groups(2));
  }

  @Test
  void itemsFromTheRankOnAreNotLookedAt() {
    cards(Grade.GOOD, 1, 21, 21);
    cards(Grade.GOOD, 2, 21, 21);
    FirstRecalls recalls = new FirstRecalls(new ReviewTable(histories), 21);
    assertEquals(List.of(new Group(1, 21, 21)), recalls.groups(3));
    assertEquals(true, recalls.keeps(21));
  }

  @Test
  void startValuesAreTheDefaultsWhenThereIsNothingToLearnFrom() {
    assertArrayEquals(new double[] {0.212, 1.2931, 2.3065, 8.2956}, FirstStabilities.of(recalls()));
  }

  /// With nine of ten remembered after so many days, the stability is about that.
  @Test
  void oneGradeScalesTheOthersDefaults() {
    cards(Grade.GOOD, 5, 1000, 900);
    double[] fitted = FirstStabilities.of(recalls());
    assertEquals(5, fitted[2], 0.05);
    double scale = fitted[2] / 2.3065;
    assertArrayEquals(
        new double[] {0.212 * scale, 1.2931 * scale, fitted[2], 8.2956 * scale}, fitted, 1e-9);
  }

  @Test
  void missingGradesAreFilledBetweenAndBeyondTheOthers() {
    cards(Grade.AGAIN, 1, 1000, 900);
    cards(Grade.EASY, 16, 1000, 900);
    double[] fitted = FirstStabilities.of(recalls());
    double again = Math.log(fitted[0]);
    double hard = Math.log(fitted[1]);
    double good = Math.log(fitted[2]);
    double easy = Math.log(fitted[3]);
    assertEquals(1, fitted[0], 0.02);
    assertEquals(16, fitted[3], 0.3);
    assertEquals(0.41 * again + 0.59 * good, hard, 1e-9);
    assertEquals(0.46 * hard + 0.54 * easy, good, 1e-9);
  }

  @Test
  void everyPairOfGradesSettlesTheOtherTwo() {
    List<Grade> grades = List.of(Grade.values());
    for (int one = 0; one < 4; one++) {
      for (int other = one + 1; other < 4; other++) {
        histories.clear();
        cards(grades.get(one), 2 + one, 500, 450);
        cards(grades.get(other), 2 + other, 500, 450);
        double[] fitted = FirstStabilities.of(recalls());
        double[] logs = IntStream.range(0, 4).mapToDouble(at -> Math.log(fitted[at])).toArray();
        String pair = grades.get(one) + " and " + grades.get(other);
        assertEquals(2 + one, fitted[one], 0.1, pair);
        assertEquals(2 + other, fitted[other], 0.1, pair);
        assertEquals(0.41 * logs[0] + 0.59 * logs[2], logs[1], 1e-9, pair);
        assertEquals(0.46 * logs[1] + 0.54 * logs[3], logs[2], 1e-9, pair);
      }
    }
  }

  @Test
  void whereAHarderGradeSeemsFirmerTheOneWithMoreCardsIsBelieved() {
    cards(Grade.AGAIN, 1, 500, 450);
    cards(Grade.HARD, 6, 500, 450);
    cards(Grade.GOOD, 3, 1000, 900);
    cards(Grade.EASY, 2, 100, 90);
    double[] fitted = FirstStabilities.of(recalls());
    assertEquals(1, fitted[0], 0.05);
    assertEquals(fitted[2], fitted[1]);
    assertEquals(3, fitted[2], 0.05);
    assertEquals(fitted[2], fitted[3]);
  }

  @Test
  void startValuesStayWithinTheirRange() {
    cards(Grade.GOOD, 100, 1000, 1000);
    double[] fitted = FirstStabilities.of(recalls());
    assertEquals(100, fitted[3]);
    assertEquals(100, fitted[2], 1e-6);
  }

  private void cards(Grade first, int days, int count, int remembered) {
    for (int card = 0; card < count; card++) {
      Grade second = card < remembered ? Grade.GOOD : Grade.AGAIN;
      histories.add(new ReviewHistory(0, List.of(new Answer(first, 0), new Answer(second, days))));
    }
  }

  private FirstRecalls recalls() {
    ReviewTable table = new ReviewTable(histories);
    return new FirstRecalls(table, table.items());
  }
}
