package dev.highwater.ui.player;

import static dev.highwater.ui.player.StopTone.ACKNOWLEDGEMENT;
import static dev.highwater.ui.player.StopTone.FAILURE;
import static dev.highwater.ui.player.StopTone.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopToneTest {
  @Test
  void tonesAreReadOffTheRun() {
    assertEquals(
        List.of(OTHER, OTHER, OTHER, ACKNOWLEDGEMENT, FAILURE, OTHER, OTHER),
        Playback.of(HandMadeDrills.compared().runs().get(1)).tones());
  }

  @Test
  void refusalIsAFailure() {
    List<StopTone> tones = Playback.of(HandMadeDrills.refusedAlone().runs().getFirst()).tones();
    assertEquals(List.of(OTHER, FAILURE, FAILURE), tones.subList(6, 9));
  }
}
