package dev.highwater.schedule.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.fit.ReviewHistory.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class Fsrs6OptimiserTest {
  /// The optimiser of fsrs-rs reaches 0.333396, the parameters that made the reviews 0.333293.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void fitPredictsAtLeastAsWellAsTheReference(long seed) {
    LogLoss loss = lossOf(fit(SyntheticReviews.all(), new FitOptions(true, 1, seed)));
    assertTrue(loss.recencyWeighted() <= 0.3336, loss::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "truth", "optimised"})
  void lossIsWhatAnIndependentProgramFound(String of) {
    JsonNode expected = SyntheticReviews.evaluation(of);
    LogLoss loss =
        lossOf(
            of.equals("default")
                ? Fsrs6Parameters.DEFAULTS
                : SyntheticReviews.parameters(of + "_params"));
    assertEquals(13_038, loss.reviews());
    assertEquals(expected.get("logLossPlain").asDouble(), loss.plain(), 1e-6);
    assertEquals(expected.get("logLossRecencyWeighted").asDouble(), loss.recencyWeighted(), 1e-6);
  }

  @Test
  void lossOfNoReviewsIsNothing() {
    LogLoss loss = LogLoss.of(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), List.of());
    assertEquals(new LogLoss(0, 0, 0), loss);
  }

  @Test
  void fitGivesTheSameForTheSameSeedAndAnotherForAnother() {
    List<ReviewHistory> some = SyntheticReviews.all().subList(0, 200);
    assertEquals(fit(some, FitOptions.DEFAULTS), fit(some, FitOptions.DEFAULTS));
    assertNotEquals(fit(some, FitOptions.DEFAULTS), fit(some, new FitOptions(true, 1, 1)));
  }

  @Test
  void fitStopsWhenItIsTold() {
    List<Double> reported = new ArrayList<>();
    Progress stopAtAThird =
        done -> {
          reported.add(done);
          return done < 0.3;
        };
    assertEquals(
        Optional.empty(),
        new Fsrs6Optimiser(FitOptions.DEFAULTS).fit(SyntheticReviews.all(), stopAtAThird));
    assertTrue(reported.getLast() >= 0.3 && reported.getLast() < 0.4, reported::toString);
  }

  @Test
  void fitReportsEveryStepUpToTheEnd() {
    List<Double> reported = new ArrayList<>();
    new Fsrs6Optimiser(FitOptions.DEFAULTS)
        .fit(
            SyntheticReviews.all(),
            done -> {
              reported.add(done);
              return true;
            });
    assertEquals(reported.stream().sorted().distinct().toList(), reported);
    assertEquals(1, reported.getLast());
    assertTrue(reported.size() > 100, () -> reported.size() + " steps");
  }

  @Test
  void fitKeepsTheDefaultsWhenThereIsTooLittleToLearnFrom() {
    assertEquals(Fsrs6Parameters.DEFAULTS, fit(List.of(), FitOptions.DEFAULTS));
    assertEquals(Fsrs6Parameters.DEFAULTS, fit(sameCards(20, Grade.AGAIN), FitOptions.DEFAULTS));
  }

  @Test
  void fitLearnsTheFirstStabilitiesOnlyFromAFewReviews() {
    List<Double> fitted = fit(sameCards(63, Grade.GOOD), FitOptions.DEFAULTS).values();
    List<Double> defaults = Fsrs6Parameters.DEFAULTS.values();
    assertEquals(defaults.subList(4, 21), fitted.subList(4, 21));
    assertTrue(fitted.get(2) > 20, fitted::toString);
    assertNotEquals(
        defaults.subList(4, 21),
        fit(sameCards(64, Grade.GOOD), FitOptions.DEFAULTS).values().subList(4, 21));
  }

  @Test
  void fitLearnsNothingAboutSameDayReviewsWithoutARuleForThem() {
    List<Double> fitted = fit(SyntheticReviews.all(), new FitOptions(false, 1, 0)).values();
    List<Double> defaults = Fsrs6Parameters.DEFAULTS.values();
    assertEquals(defaults.subList(17, 20), fitted.subList(17, 20));
    assertNotEquals(defaults.subList(4, 17), fitted.subList(4, 17));
    assertNotEquals(defaults.get(20), fitted.get(20));
    ReviewTable table = new ReviewTable(SyntheticReviews.all());
    double[] start = FirstStabilities.of(new FirstRecalls(table, table.items()));
    assertEquals(List.of(start[0], start[1], start[2], start[3]), fitted.subList(0, 4));
  }

  @Test
  void severalRelearningStepsTogetherUndoNoMoreThanALapse() {
    List<Double> w = fit(SyntheticReviews.all(), new FitOptions(true, 4, 0)).values();
    double left = -(Math.log(w.get(11)) + Math.log(Math.pow(2, w.get(13)) - 1) + 0.3 * w.get(14));
    double most = Math.sqrt(Math.max(0.01, left / 4));
    assertEquals(most, w.get(17), 0.01);
    assertTrue(w.get(18) <= most + 0.01, w::toString);
  }

  /// Answers by chance push parameters to their bounds and not beyond; else none could be made.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {10, 11, 12})
  void fitStaysWithinTheBoundsWhateverTheReviews(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReviewHistory> histories = new ArrayList<>();
    for (int card = 0; card < 300; card++) {
      List<Answer> answers = new ArrayList<>();
      for (int at = 0; at < 10; at++) {
        Grade grade = List.of(Grade.values()).get(random.nextInt(4));
        answers.add(new Answer(grade, random.nextInt(3)));
      }
      histories.add(new ReviewHistory(card, answers));
    }
    Fsrs6Parameters fitted = fit(histories, FitOptions.DEFAULTS);
    assertEquals(Optional.empty(), Fsrs6Parameters.problem(fitted.values()));
    assertTrue(fitted.values().get(19) >= 0.01, fitted::toString);
  }

  @Test
  void refitTakesWhatPredictsTheNewestReviewsBetter() {
    Refit refit = refit(Fsrs6Parameters.DEFAULTS);
    assertTrue(refit.isBetter(), refit::toString);
    assertEquals(2607, refit.heldOut());
    assertEquals(21, refit.changes().size());
    assertEquals(
        new Refit.Change(0, 0.212, refit.candidate().values().getFirst()),
        refit.changes().getFirst());
    assertEquals(List.of(2, 11, 46, 163, 497, 1346), refit.intervalsInForce());
    assertEquals(6, refit.intervalsOfCandidate().size());
    assertNotEquals(refit.intervalsInForce(), refit.intervalsOfCandidate());
  }

  @Test
  void refitMeasuresOnReviewsTheCandidateHasNotSeen() {
    List<ReviewHistory> all = SyntheticReviews.all();
    ReviewTable table = new ReviewTable(all);
    int from = table.items() - 2607;
    Refit refit = refit(Fsrs6Parameters.DEFAULTS);
    assertEquals(
        new Fsrs6Optimiser(FitOptions.DEFAULTS).fit(table, from, Progress.unwatched()),
        Optional.of(refit.candidate()));
    assertEquals(
        LogLoss.of(new Fsrs6(refit.candidate(), Fsrs6Profile.ANKI), table, from).plain(),
        refit.lossOfCandidate());
    assertEquals(
        LogLoss.of(new Fsrs6(Fsrs6Parameters.DEFAULTS, Fsrs6Profile.ANKI), table, from).plain(),
        refit.lossInForce());
  }

  @Test
  void refitChangesNothingWhenTheCandidateIsNoBetter() {
    Fsrs6Parameters candidate = refit(Fsrs6Parameters.DEFAULTS).candidate();
    Refit again = refit(candidate);
    assertEquals(candidate, again.candidate());
    assertEquals(List.of(), again.changes());
    assertEquals(false, again.isBetter());
  }

  @Test
  void refitStopsWhenItIsTold() {
    assertEquals(
        Optional.empty(),
        Refit.of(
            SyntheticReviews.all(),
            Fsrs6Parameters.DEFAULTS,
            Fsrs6Profile.ANKI,
            0.9,
            FitOptions.DEFAULTS,
            _ -> false));
  }

  private static Refit refit(Fsrs6Parameters inForce) {
    return Refit.of(
            SyntheticReviews.all(),
            inForce,
            Fsrs6Profile.ANKI,
            0.9,
            FitOptions.DEFAULTS,
            Progress.unwatched())
        .orElseThrow();
  }

  private static Fsrs6Parameters fit(List<ReviewHistory> histories, FitOptions options) {
    return new Fsrs6Optimiser(options).fit(histories, Progress.unwatched()).orElseThrow();
  }

  private static LogLoss lossOf(Fsrs6Parameters parameters) {
    return LogLoss.of(new Fsrs6(parameters, Fsrs6Profile.ANKI), SyntheticReviews.all());
  }

  /// Cards that were good, and remembered after ten days but for one.
  private static List<ReviewHistory> sameCards(int count, Grade oneOfThem) {
    List<ReviewHistory> cards = new ArrayList<>(Collections.nCopies(count - 1, card(Grade.GOOD)));
    cards.add(card(oneOfThem));
    return cards;
  }

  private static ReviewHistory card(Grade second) {
    return new ReviewHistory(0, List.of(new Answer(Grade.GOOD, 0), new Answer(second, 10)));
  }
}
