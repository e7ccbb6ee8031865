package dev.highwater.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionKind;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TodayViewModelTest {
  private final TodayInMemory day = TodayInMemory.busy();
  private final TodayViewModel model = new TodayViewModel(day, BackgroundTasks.direct());
  private final List<SessionKind> begun = new ArrayList<>();

  @Test
  void nothingIsReadBeforeTheScreenIsGoneTo() {
    assertEquals(new TodayState.Loading(), model.stateProperty().get());
    assertEquals(0, day.reads());
  }

  @Test
  void dayIsShownWithWhatChangedSinceLastTime() {
    model.refresh();

    TodayState.Ready ready = assertInstanceOf(TodayState.Ready.class, model.stateProperty().get());
    assertEquals(4, ready.news().orElseThrow().notes().size());
  }

  @Test
  void withoutCardsTheScreenTeaches() {
    TodayViewModel empty = new TodayViewModel(new TodayInMemory(), BackgroundTasks.direct());

    empty.refresh();

    assertEquals(new TodayState.NoCards(), empty.stateProperty().get());
  }

  @Test
  void deckWithCardsIsStudied() {
    model.refresh();

    model.study(Optional.of(new DeckPath("study/Kafka/Producer")), begun::add);

    assertEquals(
        List.of(new SessionKind.Today(Optional.of(new DeckPath("study/Kafka/Producer")))), begun);
  }

  @Test
  void deckWithoutCardsForTodayIsNotStudied() {
    model.refresh();

    model.study(Optional.of(new DeckPath("Anatomy")), begun::add);

    assertEquals(List.of(), begun);
  }

  @Test
  void nothingIsStudiedWhenAllIsDone() {
    TodayViewModel done = new TodayViewModel(TodayInMemory.done(), BackgroundTasks.direct());
    done.refresh();

    done.study(Optional.empty(), begun::add);

    assertEquals(List.of(), begun);
  }

  @Test
  void expectedTimeIsNeverNothingForSomething() {
    assertEquals("under a minute", DayWords.expected(java.time.Duration.ofSeconds(9)));
    assertEquals("2 min", DayWords.expected(java.time.Duration.ofSeconds(100)));
    assertEquals("1 h 30 min", DayWords.expected(java.time.Duration.ofMinutes(90)));
    assertEquals("", DayWords.expected(java.time.Duration.ZERO));
  }
}
