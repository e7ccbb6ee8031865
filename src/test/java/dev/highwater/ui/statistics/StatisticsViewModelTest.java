package dev.highwater.ui.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.DeckPath;
import dev.highwater.study.statistics.Figure;
import dev.highwater.study.statistics.Period;
import dev.highwater.study.statistics.Scope;
import dev.highwater.ui.statistics.StatisticsState.Ready;
import dev.highwater.ui.task.BackgroundTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsViewModelTest {
  private static final Optional<DeckPath> KAFKA = Optional.of(new DeckPath("study/Kafka"));

  private final GeneratedYear year = new GeneratedYear(80, 12);
  private final StatisticsViewModel model = new StatisticsViewModel(year, BackgroundTasks.direct());

  @Test
  void nothingIsReadBeforeTheScreenIsGoneTo() {
    assertEquals(new StatisticsState.Loading(), model.stateProperty().get());
    assertEquals(0, year.reads());
  }

  @Test
  void thirtyDaysOfAllDecksAreShownFirst() {
    model.refresh();

    assertEquals(new Scope(Optional.empty(), Period.MONTH), ready().report().scope());
    assertEquals(
        List.of(
            "Anatomy",
            "study",
            "study/English",
            "study/Kafka",
            "study/Kafka/Consumer groups",
            "study/Kafka/Producer"),
        ready().decks().stream().map(DeckPath::value).toList());
  }

  @Test
  void anotherDeckOrPeriodIsWorkedOutWithoutReadingAgain() {
    model.refresh();

    model.choose(KAFKA);
    model.choose(Period.YEAR);

    assertEquals(new Scope(KAFKA, Period.YEAR), ready().report().scope());
    assertEquals(46, ready().report().cards().all());
    assertEquals(1, year.reads());
  }

  @Test
  void scopeStaysWhenTheLogIsReadAgain() {
    model.refresh();
    model.choose(Period.ALL);

    model.refresh();

    assertEquals(Period.ALL, ready().report().scope().period());
    assertEquals(2, year.reads());
  }

  @Test
  void deckThatIsNotThereLeavesAllOfThem() {
    model.refresh();

    model.choose(Optional.of(new DeckPath("nowhere")));

    assertEquals(Optional.empty(), ready().report().scope().deck());
  }

  @Test
  void figureIsATableUntilItIsAChartAgain() {
    model.refresh();

    model.toggleTable(Figure.HOURS);
    assertEquals(Set.of(Figure.HOURS), ready().asTables());
    model.toggleTables();
    assertEquals(Set.of(Figure.values()), ready().asTables());
    model.toggleTables();
    assertEquals(Set.of(), ready().asTables());
  }

  @Test
  void withoutCardsTheScreenTeaches() {
    StatisticsViewModel empty =
        new StatisticsViewModel(new GeneratedYear(0, 0), BackgroundTasks.direct());

    empty.refresh();

    assertEquals(new StatisticsState.NoCards(), empty.stateProperty().get());
  }

  @Test
  void tableIsSavedAsItIsWritten(@TempDir Path folder) throws IOException {
    model.refresh();
    Path file = folder.resolve("hours.csv");

    model.saveTable(Figure.HOURS, file);

    assertEquals(ready().report().table(Figure.HOURS).csv(), Files.readString(file));
    assertEquals(Optional.of("Saved as " + file + "."), ready().notice());
  }

  @Test
  void pictureIsSavedByteByByte(@TempDir Path folder) throws IOException {
    model.refresh();
    Path file = folder.resolve("hours.png");

    model.savePicture(new byte[] {1, 2, 3}, file);

    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
  }

  @Test
  void fileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
    model.refresh();

    model.saveTable(Figure.HOURS, folder);

    assertEquals(Optional.of("The file " + folder + " cannot be written."), ready().notice());
  }

  @Test
  void everyPlaceOfEveryFigureIsSaidInWords() {
    model.refresh();
    model.choose(Period.YEAR);

    for (Figure figure : Figure.values()) {
      var table = ready().report().table(figure);
      for (int row = 0; row < table.rows().size(); row++) {
        String aloud = PlaceWords.aloud(table, row);
        assertTrue(aloud.contains(": ") && !aloud.contains("{"), aloud);
      }
      assertTrue(!FigureWords.summary(figure, ready().report()).contains("{"));
    }
  }

  private Ready ready() {
    return assertInstanceOf(Ready.class, model.stateProperty().get());
  }
}
