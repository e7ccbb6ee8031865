package dev.highwater.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.drill.Branches.Origin;
import dev.highwater.simulator.Tick;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchesTest {
  private static final Origin CRASH = new Origin.Acted("crash 3", Tick.ofMillis(5));
  private static final Origin ACKS = new Origin.Set("acks: 1");

  @Test
  void actingMakesABranchAndKeepsTheOneItWasMadeFrom() {
    Branches branches = Branches.opened("one").with(1, CRASH, "two");
    assertEquals(
        List.of(
            new Branches.Branch(1, Optional.empty(), new Origin.Opened(), "one"),
            new Branches.Branch(2, Optional.of(1), CRASH, "two")),
        branches.all());
  }

  @Test
  void theSameActionFromTheSameBranchMakesNoSecondOne() {
    Branches branches = Branches.opened("one").with(1, CRASH, "two");
    assertEquals(branches, branches.with(1, CRASH, "two"));
  }

  @Test
  void editingABranchLeavesItsChildrenAlone() {
    Branches branches = Branches.opened("one").with(1, CRASH, "two").edited(1, "uno");
    assertEquals("uno", branches.branch(1).text());
    assertEquals("two", branches.branch(2).text());
  }

  @Test
  void theTreePutsEachBranchBehindItsParent() {
    Branches branches =
        Branches.opened("one").with(1, CRASH, "two").with(1, ACKS, "three").with(2, ACKS, "four");
    assertEquals(
        List.of("1 0", "2 1", "4 2", "3 1"),
        branches.tree().stream().map(it -> it.branch().number() + " " + it.depth()).toList());
  }
}
