package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSearchTest {
  private static final List<String> SENTENCES =
      List.of("Broker 1 leads.", "The producer sends A.", "Broker 1 appends A.", "Broker 2 leads.");

  private final EventSearch search = new EventSearch();

  @BeforeEach
  void open() {
    search.open(SENTENCES.size(), SENTENCES::get);
  }

  @Test
  void allWordsMustBeInTheSentenceHoweverWritten() {
    search.lookFor("BROKER leads");
    assertEquals(List.of(0, 3), search.matchesProperty().get());
  }

  @Test
  void nothingIsFoundWithoutAWord() {
    search.lookFor("  ");
    assertEquals(List.of(), search.matchesProperty().get());
  }

  @Test
  void nextMatchAfterTheLastIsTheFirst() {
    search.lookFor("leads");
    assertEquals(3, search.after(0));
    assertEquals(0, search.after(3));
  }

  @Test
  void matchBeforeTheFirstIsTheLast() {
    search.lookFor("leads");
    assertEquals(3, search.before(0));
    assertEquals(0, search.before(2));
  }

  @Test
  void stopStaysWhereItIsWithoutAMatch() {
    search.lookFor("controller");
    assertEquals(2, search.after(2));
    assertEquals(2, search.before(2));
  }

  @Test
  void wordsAreLookedForInTheNextRunToo() {
    search.lookFor("leads");
    search.open(1, _ -> "Nobody leads.");
    assertEquals(List.of(0), search.matchesProperty().get());
  }
}
