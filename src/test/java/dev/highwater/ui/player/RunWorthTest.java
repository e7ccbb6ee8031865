package dev.highwater.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RunWorthTest {
  private static RunWorth of(int run) {
    return RunWorth.of(HandMadeDrills.compared().runs().get(run).trace());
  }

  @Test
  void acknowledgedRecordThatIsGoneIsNoDurability() {
    RunWorth gone = of(1);
    assertEquals(new RunWorth(1, 1, 0, true, true), gone);
    assertFalse(gone.isDurable());
    assertTrue(gone.isAvailable());
  }

  @Test
  void acksZeroAsksNobody() {
    assertEquals(
        "✓ availability: 1 of 1 sends succeeded, nobody was asked", of(0).availability());
  }

  @Test
  void refusedSendIsNoAvailability() {
    RunWorth refused = RunWorth.of(HandMadeDrills.refusedAlone().runs().getFirst().trace());
    assertEquals(new RunWorth(3, 2, 2, true, true), refused);
    assertFalse(refused.isAvailable());
    assertTrue(refused.isDurable());
  }
}
