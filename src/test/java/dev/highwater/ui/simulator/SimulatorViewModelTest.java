package dev.highwater.ui.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.drill.Branches;
import dev.highwater.scenario.Acting;
import dev.highwater.scenario.Action;
import dev.highwater.scenario.ConfigName;
import dev.highwater.scenario.ScenarioRun;
import dev.highwater.scenario.Target;
import dev.highwater.simulator.BrokerId;
import dev.highwater.simulator.CrashKind;
import dev.highwater.simulator.Tick;
import dev.highwater.ui.task.BackgroundTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatorViewModelTest {
  private static final String TEXT =
      "acks: 1\nlinger.ms: 0\n\nsend A\nwait 1 s\nexpect A survives\n";
  private static final Deed CRASH =
      new Deed(
          "Crash", new Action.Crash(new Target.Broker(new BrokerId(2)), CrashKind.KEEPING_MARK));

  private final RoomInMemory room = RoomInMemory.withCards();
  private final SimulatorViewModel model = model();

  private SimulatorViewModel model() {
    BackgroundTasks direct = BackgroundTasks.direct();
    SimulatorViewModel made = new SimulatorViewModel(room, direct, direct, direct, () -> 0);
    made.open(new Source.Fresh(), "Mine", TEXT);
    return made;
  }

  @Test
  void theScreenBeginsWithAScenarioThatHolds() {
    SimulatorViewModel fresh = RoomInMemory.emptyScreen();
    Reading.Played played = assertInstanceOf(Reading.Played.class, fresh.readingProperty().get());
    assertTrue(LineMark.of(played).stream().allMatch(LineMark::holds));
  }

  @Test
  void editingIsReadAtOnceAndErrorsHaveTheirPlace() {
    model.edit("send A\ncrush 1\n", Optional.empty());

    Reading.Unreadable wrong =
        assertInstanceOf(Reading.Unreadable.class, model.readingProperty().get());
    assertEquals(
        "2:1", wrong.errors().getFirst().line() + ":" + wrong.errors().getFirst().column());
    assertEquals(1, model.openedProperty().get().branches().all().size());
  }

  @Test
  void marksStandAtTheLinesThatExpectSomething() {
    model.edit("# mine\nsend A\n\nexpect A acked\nexpect A lost\n", Optional.empty());

    assertEquals(
        List.of(
            new LineMark(3, true, ""),
            new LineMark(4, false, "A was acknowledged, A is in the log of leader 1")),
        LineMark.of((Reading.Played) model.readingProperty().get()));
  }

  @Test
  void anActionMakesABranchInWhichItIsALineAndTheRunStandsAtItsMoment() {
    act(2_500);

    Opened opened = model.openedProperty().get();
    assertEquals(2, opened.current());
    assertEquals(TEXT.replace("wait 1 s", "crash 2 at 2.5 ms\nwait until 1000 ms"), model.text());
    assertEquals(TEXT, opened.branches().branch(1).text());
    assertEquals(Optional.of(new Tick(2_500)), model.startAt());
    assertTrue(
        ((Reading.Played) model.readingProperty().get())
            .runs().getFirst().trace().steps().stream()
                .anyMatch(step -> step.event().equals("broker-crashed")));
  }

  @Test
  void undoGoesBackToTheParentAndForgetsNothing() {
    act(2_500);
    model.undo(Optional.empty());

    assertEquals(TEXT, model.text());
    assertEquals(2, model.openedProperty().get().branches().all().size());
    model.undo(Optional.empty());
    assertEquals(
        Optional.of("This branch was made from no other one."), model.saidProperty().get());
  }

  @Test
  void aSettingChangesTheTextAndRunsTheSameScheduleAgain() {
    model.set(ConfigName.ACKS, Optional.of("all"), Optional.empty());

    assertEquals(TEXT.replace("acks: 1", "acks: all"), model.text());
    assertEquals(
        new Branches.Origin.Set("acks: all"), model.openedProperty().get().branch().origin());
  }

  @Test
  void aSettingThatIsSetAlreadyMakesNoBranch() {
    model.set(ConfigName.ACKS, Optional.of("1"), Optional.empty());

    assertEquals(1, model.openedProperty().get().branches().all().size());
  }

  @Test
  void sendingWithOtherAcksNamesAnotherProducer() {
    Deed deed =
        deeds()
            .to(new dev.highwater.ui.player.Pick.OfNode(dev.highwater.simulator.Node.PRODUCER))
            .getLast();
    model.act(deed, run(), new Acting.Point(last(2_500), new Tick(2_500)));

    assertTrue(model.text().contains("producer p2: acks = all\n"), model.text());
    assertTrue(model.text().contains("send B by p2 at 2.5 ms\n"), model.text());
    assertInstanceOf(Reading.Played.class, model.readingProperty().get());
  }

  @Test
  void everythingThatIsOfferedCanBeDone() {
    Deeds deeds = deeds();
    for (var thing : deeds.things()) {
      for (Deed deed : deeds.to(thing)) {
        model.go(1, Optional.empty());
        model.act(deed, run(), new Acting.Point(last(2_500), new Tick(2_500)));
        Reading.Played played =
            assertInstanceOf(
                Reading.Played.class, model.readingProperty().get(), () -> model.text());
        int line = model.text().substring(0, model.text().indexOf(" at 2.5 ms")).split("\n").length;
        assertTrue(
            LineMark.of(played).stream()
                .noneMatch(mark -> mark.line() == line - 1 && !mark.holds()),
            () -> Deeds.name(thing) + ": " + deed.name() + "\n" + model.text());
      }
    }
  }

  @Test
  void copiedTextVerifiesWhereItIsOpened() {
    String copied = model.copy().orElseThrow();
    SimulatorViewModel other = RoomInMemory.emptyScreen();
    other.paste(copied);

    assertTrue(other.saidProperty().get().orElseThrow().startsWith("Verified:"));
    assertInstanceOf(Reading.Played.class, other.readingProperty().get());
    assertEquals(-1, other.text().indexOf("# state"));
  }

  @Test
  void copiedTextThatWasChangedIsSaidToDiffer() {
    SimulatorViewModel other = RoomInMemory.emptyScreen();
    other.paste(model.copy().orElseThrow().replace("acks: 1", "acks: 0"));

    assertTrue(other.saidProperty().get().orElseThrow().startsWith("Not the same run:"));
  }

  @Test
  void anotherBranchBesideThisOneIsComparedUpToTheFirstDifference() {
    act(2_500);
    model
        .sideBySide()
        .begin(
            new SideBySideViewModel.Other.OfBranch(
                model.openedProperty().get().branches().branch(1)));

    SideBySideViewModel.Pair pair = model.sideBySide().pairProperty().get().orElseThrow();
    assertEquals("Branch 1", pair.name());
    assertEquals("broker-crashed", pair.difference().orElseThrow().left().orElseThrow().event());
  }

  @Test
  void theComparisonFollowsTheText() {
    model.sideBySide().begin(new SideBySideViewModel.Other.OfSetting(ConfigName.ACKS, "1"));
    assertEquals(
        Optional.empty(), model.sideBySide().pairProperty().get().orElseThrow().difference());

    model.edit(TEXT.replace("acks: 1", "acks: all"), Optional.empty());

    assertTrue(model.sideBySide().pairProperty().get().orElseThrow().difference().isPresent());
  }

  @Test
  void theShelfHasOwnAndDeclaredScenariosAndIsSearched() {
    model.saving().keep("Lost", TEXT, _ -> {});
    model.shelf().open();
    assertEquals(
        List.of("Lost", "Is a record safe with acks 1 ?", "When does the ISR shrink?"),
        model.shelf().foundProperty().get().stream().map(ShelfViewModel.Entry::title).toList());

    model.shelf().search("isr KAFKA");

    assertEquals(
        List.of("When does the ISR shrink?"),
        model.shelf().foundProperty().get().stream().map(ShelfViewModel.Entry::title).toList());
  }

  @Test
  void aNoteIsWrittenOnlyAfterItsChangeWasShownAndConfirmed() {
    model.saving().intoNote(RoomInMemory.card(1, "Q", TEXT).id(), TEXT);
    assertInstanceOf(SavingViewModel.Stage.Asking.class, model.saving().stageProperty().get());
    assertEquals(List.of(), room.done());

    model.saving().confirm();
    assertEquals(List.of("write Kafka/Acks.md"), room.done());
    model.saving().takeBack();

    assertEquals(List.of("write Kafka/Acks.md", "take back Kafka/Acks.md"), room.done());
    assertEquals(new SavingViewModel.Stage.Closed(), model.saving().stageProperty().get());
  }

  private void act(long micros) {
    model.act(CRASH, run(), new Acting.Point(last(micros), new Tick(micros)));
  }

  private Deeds deeds() {
    Reading.Played played = (Reading.Played) model.readingProperty().get();
    int last = last(2_500);
    return new Deeds(played.scenario(), run(), run().trace().steps().get(last), new Tick(2_500));
  }

  private ScenarioRun run() {
    return ((Reading.Played) model.readingProperty().get()).runs().getFirst();
  }

  private int last(long micros) {
    return (int) run().trace().steps().stream().filter(step -> step.at().micros() <= micros).count()
        - 1;
  }
}
