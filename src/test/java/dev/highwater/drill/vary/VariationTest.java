package dev.highwater.drill.vary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.card.CardId;
import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import dev.highwater.card.LineRange;
import dev.highwater.drill.Drill;
import dev.highwater.drill.Drills;
import dev.highwater.drill.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {
  private static final String FIVE =
      """
      replicas: 4
      min.insync.replicas: 2
      acks: all
      retries: 0
      vary min.insync.replicas: 3, 4

      send A
      expect A acked
      crash 4
      wait until isr = 1, 2, 3
      send B
      wait until B done
      crash 3
      wait until isr = 1, 2
      send C
      wait until C done
      crash 2
      wait until isr = 1
      send D
      wait until D done
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          With replication factor 4, `min.insync.replicas=2` and acks=all, how many may fail? | With replication factor 4, `min.insync.replicas=3` and acks=all, how many may fail?
          min.insync.replicas: 2. How many may fail?                                          | min.insync.replicas: 3. How many may fail?
          With `min.insync.replicas` set to two, how many may fail?                           | With `min.insync.replicas` set to three, how many may fail?
          """)
  void numberThatIsNamedOnceIsReplaced(String question, String expected) {
    assertEquals(expected, Variation.of(card(question, FIVE)).getFirst().question());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many brokers may fail?
          With min.insync.replicas=2, does acks=all wait for two of them?
          With min.insync.replicas=2 here and min.insync.replicas=2 there, how many may fail?
          With min.insync.replicas=5, how many may fail?
          """)
  void questionOfWhichNotAllIsClearDoesNotVary(String question) {
    assertEquals(List.of(), Variation.of(card(question, FIVE)));
  }

  @Test
  void replicationFactorIsFoundUnderItsOtherName() {
    String text = "replicas: 3\nvary replicas: 4, 5\n\nsend A\n";

    assertEquals(
        List.of("RF 4, acks=all?", "RF 5, acks=all?"),
        Variation.of(card("RF 3, acks=all?", text)).stream().map(Variation::question).toList());
  }

  @Test
  void answerIsWorkedOutFromTheRunOfTheVariation() {
    Flashcard own = card("With min.insync.replicas=2, how many may fail?", FIVE);
    Variation variation = Variation.of(own).getFirst();
    Flashcard asked = variation.card(own, "");
    Drills drills = new Drills();
    Drill drill = drills.of(asked).orElseThrow();

    String answer = ComputedAnswer.of(drills.play(drill, asked));

    assertEquals("min.insync.replicas=3", variation.values());
    assertEquals(
        "1: with 1 of 4 brokers down writes go on, with 2 they stop. C fails with"
            + " NotEnoughReplicasException after 6.1 ms.",
        answer);
  }

  @Test
  void firstAnswerIsAlwaysAboutTheCardsOwnWords() {
    Flashcard card = card("With min.insync.replicas=2, how many may fail?", FIVE);

    for (int id = 0; id < 50; id++) {
      assertEquals(Optional.empty(), Variation.chosen(card, new Turn(new CardId("card-" + id), 0)));
    }
  }

  @Test
  void laterAnswersGoThroughAllVariationsAndTheOwnWordsTheSameForEver() {
    Flashcard card = card("With min.insync.replicas=2, how many may fail?", FIVE);

    List<String> asked =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> new Turn(new CardId("0123456789ab"), number))
            .map(turn -> Variation.chosen(card, turn).map(Variation::values).orElse("own"))
            .toList();

    assertEquals(3, asked.stream().distinct().count(), asked::toString);
    assertEquals(
        asked.getLast(),
        Variation.chosen(card, new Turn(new CardId("0123456789ab"), 12))
            .map(Variation::values)
            .orElse("own"));
  }

  private static Flashcard card(String question, String scenario) {
    return new Flashcard(
        CardKind.SINGLE_BASIC,
        0,
        question,
        "The answer.",
        List.of(),
        List.of(new DeckPath("kafka")),
        new LineRange(0, 1),
        Optional.of(scenario));
  }
}
