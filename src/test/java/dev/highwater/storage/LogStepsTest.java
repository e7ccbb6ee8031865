package dev.highwater.storage;

import static dev.highwater.storage.ImportedNote.CALENDAR;
import static dev.highwater.storage.ImportedNote.NOW;
import static dev.highwater.storage.ImportedNote.OVERDUE;
import static dev.highwater.storage.ImportedNote.added;
import static dev.highwater.storage.ImportedNote.card;
import static dev.highwater.storage.ImportedNote.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.library.CardChange;
import dev.highwater.library.Profile;
import dev.highwater.schedule.Grade;
import dev.highwater.schedule.Sm2Osr;
import dev.highwater.schedule.Sm2Settings;
import dev.highwater.study.CardAction;
import dev.highwater.study.CardActions;
import dev.highwater.study.CardMarks;
import dev.highwater.study.Graded;
import dev.highwater.study.Grading;
import dev.highwater.study.LogEntry;
import dev.highwater.study.LogStep;
import dev.highwater.study.NotesInStep;
import dev.highwater.study.Prediction;
import dev.highwater.study.Predictions;
import dev.highwater.study.ReviewReplay;
import dev.highwater.study.StudyCard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Steps that are taken back and done again, in SQLite.
class LogStepsTest {
  private static final List<Grade> GRADES = List.of(Grade.values());

  private static final Duration TAKEN = Duration.ofSeconds(4);
  private static final List<CardId> CARDS =
      List.of(new CardId("acks"), new CardId("isr"), new CardId("lag"));

  @TempDir private Path folder;
  private Profile profile;

  @BeforeEach
  void openProfile() {
    open();
    profile
        .notes()
        .commit(
            plan(
                added(card("acks", "a.md", 3), OVERDUE),
                added(card("isr", "a.md", 6), OVERDUE),
                added(card("lag", "a.md", 9), Optional.empty())));
  }

  @AfterEach
  void closeProfile() {
    profile.close();
  }

  private void open() {
    profile = new SqliteProfiles(CALENDAR).open(folder);
  }

  @Test
  void redoDoesAgainWhatWasTakenBackInTheOrderInWhichItWasDone() {
    LogEntry graded = grading().grade(find(0), Grade.GOOD, TAKEN).entry();
    LogEntry suspended = done(actions().suspend(find(1))).entry();
    List<StudyCard> after = cards();
    undo();
    undo();
    assertEquals(Optional.of(graded.id()), redo());
    assertEquals(Optional.of(suspended.id()), redo());
    assertEquals(Optional.empty(), redo());
    assertEquals(after, cards());
  }

  @Test
  void redoIsGoneOnceSomethingElseWasDone() {
    grading().grade(find(0), Grade.GOOD, TAKEN);
    undo();
    done(actions().flag(find(1), 3));
    assertEquals(Optional.empty(), redo());
  }

  @Test
  void aStepOfManyCardsIsTakenBackAndDoneAgainAsOne() {
    List<StudyCard> before = cards();
    LocalDate due = CALENDAR.today().plusDays(9);
    List<CardActions.Move> moves =
        List.of(new CardActions.Move(find(0), due), new CardActions.Move(find(1), due));
    Graded moved = actions().rescheduleAll(moves);
    List<StudyCard> after = cards();
    assertEquals(1, moved.parts().size());
    assertEquals(Optional.of(moved.entry().id()), undo());
    assertEquals(before, cards());
    assertEquals(Optional.of(moved.entry().id()), redo());
    assertEquals(after, cards());
    assertEquals(Optional.of(moved.entry().id()), undo());
    assertEquals(before, cards());
    assertEquals(Optional.empty(), undo());
  }

  @ParameterizedTest
  @MethodSource("bulkActions")
  void aStepOfMoreCardsThanAreReadTogetherIsOneStepAndLeavesNoCardOut(CardAction action) {
    List<CardId> many =
        IntStream.range(0, 1_201).mapToObj(at -> new CardId("many%04d".formatted(at))).toList();
    profile
        .notes()
        .commit(
            plan(
                many.stream()
                    .map(id -> added(card(id.value(), "b.md", 3), OVERDUE))
                    .toArray(CardChange[]::new)));
    List<StudyCard> before = cards(many);
    Graded step = done(actions().all(before, action));
    List<StudyCard> after = cards(many);
    assertEquals(
        many, new LogStep(step.entry(), step.parts()).rows().stream().map(LogEntry::card).toList());
    assertEquals(
        Set.of(Optional.of(step.entry().id())),
        step.parts().stream().map(LogEntry::partOf).collect(Collectors.toSet()));
    assertEquals(List.of(), after.stream().filter(before::contains).toList());
    assertEquals(Optional.of(step.entry().id()), undo());
    assertEquals(before, cards(many));
    assertEquals(Optional.of(step.entry().id()), redo());
    assertEquals(after, cards(many));
    assertEquals(List.of(), profile.states().differences());
    assertEquals(Optional.of(step.entry().id()), undo());
    assertEquals(before, cards(many));
    assertEquals(Optional.empty(), undo());
    assertEquals(List.of(), profile.states().differences());
  }

  private static List<CardAction> bulkActions() {
    return List.of(new CardAction.Flag(3), new CardAction.Postpone(4), new CardAction.Reset());
  }

  @Test
  void whatWasPredictedAndVariedIsTakenBackAndDoneAgainWithItsGrade() {
    CardAction predicted =
        new CardAction.Predicted(
            new Prediction(Prediction.Kind.NEXT_LEADER, "broker 3", "broker 2"));
    CardAction varied = new CardAction.Varied("replicas=5, acks=1");
    grading().grade(find(0), Grade.AGAIN, TAKEN, List.of(varied, predicted));
    profile.close();
    open();

    List<Optional<CardAction>> told =
        profile.reviews().of(CARDS.getFirst()).stream()
            .map(LogEntry::action)
            .filter(Optional::isPresent)
            .toList();
    assertEquals(List.of(Optional.of(varied), Optional.of(predicted)), told);
    assertEquals(new Predictions.Score(0, 1), score());
    undo();
    assertEquals(new Predictions.Score(0, 0), score());
    redo();
    assertEquals(new Predictions.Score(0, 1), score());
  }

  private Predictions.Score score() {
    return Predictions.of(profile.reviews(), CALENDAR).days().stream()
        .map(Predictions.Day::score)
        .findFirst()
        .orElse(new Predictions.Score(0, 0));
  }

  @Test
  void aHundredAndFiftyActionsAreTakenBackAndDoneAgainAfterARestart() {
    List<StudyCard> before = cards();
    for (int at = 0; at < 150; at++) {
      done(actions().flag(find(at % 3), 1 + at / 3 % 7));
    }
    List<StudyCard> after = cards();
    profile.close();
    open();
    for (int at = 0; at < 150; at++) {
      undo();
    }
    assertEquals(before, cards());
    profile.close();
    open();
    for (int at = 0; at < 150; at++) {
      redo();
    }
    assertEquals(after, cards());
  }

  @Test
  void reviewsInTheSameMillisecondAreOrderedByRow() {
    grading().grade(find(0), Grade.GOOD, TAKEN);
    Graded second = grading().grade(find(0), Grade.AGAIN, TAKEN);
    assertEquals(second.entry().after(), find(0).schedule());
    assertEquals(Optional.of(second.entry().id()), undo());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cardsAreWhatTheirLogSaysAfterAnySequenceOfSteps(long seed) {
    Random random = new Random(seed);
    Deque<List<StudyCard>> past = new ArrayDeque<>();
    Deque<List<StudyCard>> future = new ArrayDeque<>();
    for (int step = 0; step < 80; step++) {
      String where = "seed " + seed + ", step " + step;
      List<StudyCard> before = cards();
      int what = random.nextInt(10);
      if (what < 3) {
        assertEquals(past.isEmpty(), undo().isEmpty(), where);
        if (!past.isEmpty()) {
          future.push(before);
          assertEquals(past.pop(), cards(), where);
        }
      } else if (what < 5) {
        assertEquals(future.isEmpty(), redo().isEmpty(), where);
        if (!future.isEmpty()) {
          past.push(before);
          assertEquals(future.pop(), cards(), where);
        }
      } else if (act(find(random.nextInt(3)), random)) {
        past.push(before);
        future.clear();
      }
      assertCardsAreWhatTheirLogSays(where);
    }
  }

  /// True when something was done.
  private boolean act(StudyCard card, Random random) {
    if (random.nextBoolean()) {
      grading().grade(card, GRADES.get(random.nextInt(GRADES.size())), TAKEN);
      return true;
    }
    CardActions.Outcome outcome =
        switch (random.nextInt(7)) {
          case 0 -> actions().suspend(card);
          case 1 -> actions().unsuspend(card);
          case 2 -> actions().bury(card);
          case 3 -> actions().flag(card, random.nextInt(8));
          case 4 -> actions().reset(card);
          case 5 -> actions().postpone(card, 1 + random.nextInt(5));
          default -> actions().reschedule(card, CALENDAR.today().plusDays(random.nextInt(5)));
        };
    return outcome instanceof CardActions.Outcome.Done;
  }

  private void assertCardsAreWhatTheirLogSays(String where) {
    for (StudyCard card : cards()) {
      List<LogEntry> rows = profile.reviews().of(card.card().id());
      assertEquals(ReviewReplay.state(rows), card.schedule(), where);
      assertEquals(CardMarks.of(rows), card.marks(), where);
    }
  }

  private Optional<Long> undo() {
    return profile.reviews().undoLast(NOW).map(LogStep::lead).map(LogEntry::id);
  }

  private Optional<Long> redo() {
    return profile.reviews().redoLast(NOW).map(LogStep::lead).map(LogEntry::id);
  }

  private static Graded done(CardActions.Outcome outcome) {
    return ((CardActions.Outcome.Done) outcome).done();
  }

  private StudyCard find(int at) {
    return profile.cards().find(CARDS.get(at)).orElseThrow();
  }

  private List<StudyCard> cards() {
    return cards(CARDS);
  }

  private List<StudyCard> cards(List<CardId> ids) {
    List<StudyCard> cards = new ArrayList<>();
    ids.forEach(id -> cards.add(profile.cards().find(id).orElseThrow()));
    return cards;
  }

  private Grading grading() {
    return new Grading(
        profile.cards(), profile.reviews(), new Sm2Osr(Sm2Settings.DEFAULTS), CALENDAR);
  }

  private CardActions actions() {
    return new CardActions(profile.reviews(), CALENDAR, NotesInStep.NEVER);
  }
}
