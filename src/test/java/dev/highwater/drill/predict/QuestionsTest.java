package dev.highwater.drill.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.drill.DrillRun;
import dev.highwater.drill.Drills;
import dev.highwater.drill.Turn;
import dev.highwater.schedule.Grade;
import dev.highwater.study.Prediction;
import dev.highwater.study.deck.Predicting;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final String LOST =
      """
      acks: 1
      retries: 0

      hold fetches of 2, 3
      send A
      crash leader when A acked
      wait until leader elected
      """;

  private static final String STOPPED =
      """
      min.insync.replicas: 2
      acks: all
      retries: 0

      send A
      expect A acked
      crash 3
      wait until isr = 1, 2
      send B
      expect B acked
      crash 2
      wait until isr = 1
      send C
      wait until C done
      """;

  @Test
  void lostRecordIsAskedAfterAndSoIsTheNextLeader() {
    assertEquals(
        List.of(
            "Broker 1 leads at the beginning. Who leads next?: broker 2",
            "Is A still there at the end?: A is gone"),
        asked(LOST));
  }

  @Test
  void crashesOneByOneAreCounted() {
    assertEquals(
        List.of(
            "Brokers crash one after the other. How many crashes until writes stop?: 2 crashes",
            "Is A acknowledged?: A is acknowledged",
            "Is A still there at the end?: A is in the leader’s log",
            "Is B acknowledged?: B is acknowledged",
            "Is B still there at the end?: B is in the leader’s log",
            "Is C acknowledged?: C fails"),
        asked(STOPPED));
  }

  @Test
  void premiseTellsWhatIsDoneAndNotWhatComesOfIt() {
    assertEquals(
        List.of(
            "What brokers 2 and 3 fetch is held on the network.",
            "The producer sends A.",
            "The leader crashes, as soon as A is acknowledged."),
        Questions.of(played(LOST)).getFirst().premise());
  }

  @Test
  void questionAboutCrashesDoesNotTellTheScript() {
    assertEquals(List.of(), Questions.of(played(STOPPED)).getFirst().premise());
  }

  @Test
  void nothingIsAskedWhereNothingGoesWrong() {
    assertEquals(List.of(), Questions.of(played("compare acks: 0, 1, all\n\nsend A\n")));
  }

  @Test
  void partitionThatStaysWithoutALeaderIsLedByNobody() {
    String text =
        """
        replicas: 2
        acks: 1

        hold fetches of 2
        send A
        wait until isr = 1
        crash 1
        wait until leader = none
        """;

    assertEquals("nobody", right(Questions.of(played(text)).getFirst()));
  }

  @Test
  void comparedRunsAreAskedAboutOneByOne() {
    DrillRun drill =
        played(
            LOST.replace("acks: 1\n", "")
                .replace("retries: 0\n", "compare acks: 1, all\n")
                .replace("2, 3\n", "2, 3 for 500 ms\n"));

    assertEquals(
        List.of("acks=1", "acks=1", "acks=all", "acks=all"),
        Questions.of(drill).stream().map(Question::setting).toList());
  }

  @Test
  void rightAnswerSpeaksForGoodAndAWrongOneForAgain() {
    Question question = Questions.of(played(LOST)).getLast();

    assertEquals(
        new Mark(new Prediction(Prediction.Kind.STILL_THERE, "A is gone", "A is gone"), 0),
        question.mark(1));
    assertEquals(Grade.GOOD, question.mark(1).proposed());
    assertEquals(Grade.AGAIN, question.mark(0).proposed());
    assertEquals(
        "You said: A is in the leader’s log. The run shows: A is gone.",
        question.mark(0).sentence());
  }

  @Test
  void questionIsTheSameForTheSameAnswerForEver() {
    DrillRun drill = played(STOPPED);
    Turn turn = new Turn(new CardId("0123456789ab"), 7);

    assertEquals(
        Questions.ask(drill, turn, Predicting.ALWAYS),
        Questions.ask(drill, turn, Predicting.ALWAYS));
  }

  @Test
  void sometimesIsAThirdOfTheAnswersOrSo() {
    DrillRun drill = played(LOST);
    long asked =
        IntStream.range(0, 300)
            .mapToObj(number -> new Turn(new CardId("0123456789ab"), number))
            .filter(turn -> Questions.ask(drill, turn, Predicting.SOMETIMES).isPresent())
            .count();

    assertTrue(asked > 70 && asked < 130, () -> asked + " of 300");
  }

  @Test
  void offAsksNothing() {
    assertEquals(
        Optional.empty(),
        Questions.ask(played(LOST), new Turn(new CardId("0123456789ab"), 1), Predicting.OFF));
  }

  private static List<String> asked(String scenario) {
    return Questions.of(played(scenario)).stream()
        .map(question -> question.text() + ": " + right(question))
        .toList();
  }

  private static String right(Question question) {
    return question.options().get(question.right()).words();
  }

  private static DrillRun played(String scenario) {
    Flashcard card =
        new Flashcard(
            CardKind.SINGLE_BASIC,
            0,
            "What happens?",
            "This.",
            List.of(),
            List.of(new DeckPath("kafka")),
            new LineRange(0, 1),
            Optional.of(scenario));
    Drills drills = new Drills();
    return drills.play(drills.of(card).orElseThrow(), card);
  }
}
