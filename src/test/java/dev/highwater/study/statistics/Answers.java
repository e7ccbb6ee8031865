package dev.highwater.study.statistics;

import dev.highwater.card.CardId;
import dev.highwater.card.DeckPath;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Answers and cards written down by hand.
public final class Answers implements StudyRecords {
  private final List<GivenAnswer> answers = new ArrayList<>();
  private final List<GivenPrediction> predictions = new ArrayList<>();
  private final List<CardStanding> cards = new ArrayList<>();

  /// A card never rated is graded Good.
  public void fresh(String card, String at, int seconds) {
    add(card, at, Grade.GOOD, seconds, GivenAnswer.Kind.COUNTED, OptionalDouble.empty());
  }

  /// A card with that interval in days is graded Good.
  public void known(String card, String at, double interval, int seconds) {
    graded(card, at, Grade.GOOD, interval, seconds);
  }

  /// A card with that interval in days is graded.
  public void graded(String card, String at, Grade grade, double interval, int seconds) {
    add(card, at, grade, seconds, GivenAnswer.Kind.COUNTED, OptionalDouble.of(interval));
  }

  /// A card is asked without consequences, and forgotten.
  public void crammed(String card, String at, double interval, int seconds) {
    add(card, at, Grade.AGAIN, seconds, GivenAnswer.Kind.CRAMMED, OptionalDouble.of(interval));
  }

  /// A card is forgotten in another program.
  public void elsewhere(String card, String at, double interval) {
    add(card, at, Grade.AGAIN, 0, GivenAnswer.Kind.ELSEWHERE, OptionalDouble.of(interval));
  }

  private void add(
      String card,
      String at,
      Grade grade,
      int seconds,
      GivenAnswer.Kind kind,
      OptionalDouble interval) {
    answers.add(
        new GivenAnswer(
            new CardId(card),
            Instant.parse(at),
            grade,
            Duration.ofSeconds(seconds),
            kind,
            interval));
  }

  /// A card in these decks.
  public void card(String id, Optional<Schedule> schedule, String... decks) {
    card(id, schedule, false, false, decks);
  }

  /// A card in these decks.
  public void card(
      String id, Optional<Schedule> schedule, boolean suspended, boolean gone, String... decks) {
    cards.add(
        new CardStanding(
            new CardId(id),
            Arrays.stream(decks).map(DeckPath::new).toList(),
            schedule,
            suspended,
            gone));
  }

  @Override
  public List<GivenAnswer> answers(Instant since) {
    return answers.stream().filter(answer -> !answer.at().isBefore(since)).toList();
  }

  /// The learner says what a run would show.
  public void predicted(String card, String at, boolean right) {
    predictions.add(new GivenPrediction(new CardId(card), Instant.parse(at), right));
  }

  @Override
  public List<GivenPrediction> predictions() {
    return List.copyOf(predictions);
  }

  @Override
  public List<CardStanding> cards() {
    return List.copyOf(cards);
  }
}
