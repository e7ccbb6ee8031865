package dev.highwater.ui.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.ClaimRemark;
import dev.highwater.drill.Drills;
import dev.highwater.drill.Remark;
import dev.highwater.scenario.ScenarioRun.Expectation;
import dev.highwater.schedule.Grade;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ClaimSearchTest {
  private static final String SAFE =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: all

      send A
      expect A acked

      claim acked records survive 1 crash
      claim least crashes that stop writes = 2
      """;
  private static final String WRONG =
      """
      replicas: 3
      min.insync.replicas: 2
      acks: 1

      send A
      expect A acked

      claim acked records survive 1 crash
      """;

  /// Keeps work until the test does it.
  private static final class Later implements BackgroundTasks {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int withdrawn;

    @Override
    public <T> Request ask(
        Supplier<? extends T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
      waiting.add(() -> done.accept(work.get()));
      return () -> withdrawn++;
    }

    @Override
    public void onScreen(Runnable step) {
      step.run();
    }

    void doAll() {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    }
  }

  private final Later tasks = new Later();
  private final StudyInMemory cards = new StudyInMemory();
  private final BackgroundTasks direct = BackgroundTasks.direct();
  private final StudyViewModel study =
      new StudyViewModel(cards, new Drills(), direct, direct, tasks, () -> 0);

  private void reveal(String scenario) {
    cards.addDeclaring("Does it last?", "Yes.", scenario);
    cards.add("And then?", "Nothing.");
    study.start();
    study.reveal();
  }

  private List<ClaimRemark> found() {
    return study.understanding().claims().remarksProperty().get();
  }

  @Test
  void claimsAreDecidedOnceTheAnswerIsShown() {
    reveal(SAFE);
    assertEquals(List.of(), found());

    tasks.doAll();

    assertEquals(
        List.of("proved: acked records survive 1 crash", "computed: 2 – with replication factor 3"),
        found().stream().map(each -> each.remark().headline()).toList());
  }

  @Test
  void remarkTellsHowMuchWasSearched() {
    reveal(SAFE);
    tasks.doAll();

    String text = found().getLast().remark().text();
    assertTrue(
        text.matches(
            "Least crashes that stop writes: 2, found over [0-9,]+ states, all interleavings of"
                + " 1 record, up to 2 crashes\\."),
        text);
  }

  @Test
  void refutedClaimCorrectsAndItsCounterexampleShowsWhy() {
    reveal(WRONG);
    tasks.doAll();

    ClaimRemark found = found().getFirst();
    List<Expectation> shown = found.watch().orElseThrow().runs().getFirst().expectations();
    assertEquals(Remark.Kind.CORRECTS, found.remark().kind());
    assertEquals(List.of(new Expectation("expect A lost", true)), shown);
  }

  @Test
  void searchEndsWhenTheCardIsLeft() {
    reveal(SAFE);
    study.grade(Grade.GOOD);
    tasks.doAll();

    assertEquals(List.of(), found());
    assertTrue(tasks.withdrawn > 0);
  }

  @Test
  void refreshOfTheSameCardKeepsWhatWasFound() {
    reveal(SAFE);
    tasks.doAll();
    List<ClaimRemark> before = found();
    study.refresh();

    assertEquals(2, before.size());
    assertEquals(before, found());
    assertTrue(tasks.waiting.isEmpty());
  }
}
