package dev.highwater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.highwater.Surroundings.Display;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final Display ABSENT = new Display.Absent();

  @Test
  void linuxHasNoDisplayWhenNeitherVariableIsSet() {
    assertEquals(ABSENT, Surroundings.display("Linux", Map.of(), false, ""));
    assertEquals(ABSENT, Surroundings.display("Linux", Map.of("DISPLAY", ""), false, ""));
  }

  @Test
  void linuxLooksForTheToolkitWhenADisplayIsNamed() {
    assertNotEquals(ABSENT, Surroundings.display("Linux", Map.of("DISPLAY", ":0"), false, ""));
    assertNotEquals(
        ABSENT, Surroundings.display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), false, ""));
  }

  @Test
  void macAndWindowsHaveADisplayUnlessTheyAreHeadless() {
    Display present = new Display.Present();
    assertEquals(present, Surroundings.display("Mac OS X", Map.of(), false, ""));
    assertEquals(present, Surroundings.display("Windows 11", Map.of(), false, ""));
    assertEquals(ABSENT, Surroundings.display("Windows 11", Map.of(), true, ""));
  }

  @Test
  void theHeadlessPlatformOfJavaFxNeedsNoScreen() {
    assertEquals(new Display.Present(), Surroundings.display("Linux", Map.of(), true, "Headless"));
  }

  @Test
  void aLibraryThatIsNotThereIsNotInstalled() {
    assertFalse(Surroundings.isInstalled("libno-such-toolkit.so.0"));
  }
}
