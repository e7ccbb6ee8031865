package dev.highwater.ui.today;

import dev.highwater.card.DeckPath;
import dev.highwater.library.NoteSource;
import dev.highwater.library.RecognitionReason;
import dev.highwater.library.VaultNews.ChangedNote;
import dev.highwater.library.VaultNews.News;
import dev.highwater.study.ReviewDay;
import dev.highwater.study.queue.StudyQueue;
import dev.highwater.study.statistics.Streak;
import dev.highwater.study.today.DeckDay;
import dev.highwater.study.today.Pace;
import dev.highwater.study.today.StudyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A study day made by hand.
public final class TodayInMemory implements TodayRoom {
  /// The day it is.
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final StudyQueue.Counts NONE = new StudyQueue.Counts(0, 0, 0);

  private final List<DeckDay> decks = new ArrayList<>();
  private final List<ReviewDay> reviews = new ArrayList<>();
  private News news = new News(List.of(), Map.of(), 0);
  private Optional<LocalDate> nextDue = Optional.empty();
  private int reads;

  /// Three decks, two of them below the first; a year of reviews; a few notes changed.
  public static TodayInMemory busy() {
    TodayInMemory day = new TodayInMemory();
    DeckDay producer = deck("study/Kafka/Producer", 48, new StudyQueue.Counts(4, 1, 11), List.of());
    DeckDay consumer =
        deck("study/Kafka/Consumer groups", 31, new StudyQueue.Counts(0, 0, 7), List.of());
    DeckDay kafka =
        deck("study/Kafka", 112, new StudyQueue.Counts(8, 1, 24), List.of(producer, consumer));
    DeckDay english = deck("study/English", 950, new StudyQueue.Counts(12, 3, 41), List.of());
    day.decks.add(deck("study", 1062, new StudyQueue.Counts(20, 4, 65), List.of(english, kafka)));
    day.decks.add(deck("Anatomy", 64, NONE, List.of()));
    Random random = new Random(11);
    for (int ago = 340; ago >= 0; ago--) {
      if (ago < 12 || random.nextInt(6) > 0) {
        int good = 8 + random.nextInt(60);
        day.reviews.add(
            new ReviewDay(
                TODAY.minusDays(ago), good / 8, good / 9, good, 3, Duration.ofSeconds(7L * good)));
      }
    }
    NoteSource vault = new NoteSource("/home/ann/notes");
    day.news =
        new News(
            List.of(
                new ChangedNote(vault, "Kafka/Producer acknowledgement.md", 3),
                new ChangedNote(vault, "Kafka/Consumer groups.md", 0),
                new ChangedNote(vault, "English/Phrasal verbs.md", 9),
                new ChangedNote(vault, "Anatomy/Hand.md", 0)),
            Map.of(RecognitionReason.EDITED, 2),
            5);
    day.nextDue = Optional.of(TODAY.plusDays(1));
    return day;
  }

  /// Everything was studied; some cards wait behind the limits.
  public static TodayInMemory done() {
    TodayInMemory day = busy();
    day.decks.clear();
    day.decks.add(
        new DeckDay(new DeckPath("study"), 112, NONE, new StudyQueue.Counts(72, 0, 0), List.of()));
    return day;
  }

  private static DeckDay deck(
      String path, int cards, StudyQueue.Counts today, List<DeckDay> below) {
    return new DeckDay(
        new DeckPath(path), cards, today, new StudyQueue.Counts(cards / 3, 0, 0), below);
  }

  /// How often the day was read.
  public int reads() {
    return reads;
  }

  /// Takes a deck away.
  public void removeFirstDeck() {
    decks.removeFirst();
  }

  @Override
  public StudyDay day() {
    reads++;
    List<LocalDate> days = reviews.stream().map(ReviewDay::day).toList();
    return new StudyDay(
        TODAY,
        decks.stream().mapToInt(DeckDay::cards).sum(),
        sum(decks.stream().map(DeckDay::today).toList()),
        sum(decks.stream().map(DeckDay::beyond).toList()),
        decks,
        new Pace(Duration.ofSeconds(24), Duration.ofSeconds(9), 80, 412),
        reviews,
        Streak.of(days, TODAY),
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(TODAY.minusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC)),
        nextDue);
  }

  private static StudyQueue.Counts sum(List<StudyQueue.Counts> counts) {
    return counts.stream()
        .reduce(
            NONE,
            (one, other) ->
                new StudyQueue.Counts(
                    one.fresh() + other.fresh(),
                    one.learning() + other.learning(),
                    one.reviews() + other.reviews()));
  }

  @Override
  public News news(Instant then) {
    return news;
  }
}
