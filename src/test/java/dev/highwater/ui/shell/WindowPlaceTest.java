package dev.highwater.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.ui.frame.Remembered;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
  private static final List<Rectangle2D> SCREENS =
      List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(-1280, 0, 1280, 1024));

  @Test
  void thePlaceRememberedIsThePlaceFound() {
    Remembered remembered = Remembered.nothing();
    WindowPlace place = new WindowPlace(new Rectangle2D(-40, 12, 1280, 800), true);
    place.remember(remembered);

    assertEquals(Optional.of(place), WindowPlace.of(remembered));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1 2 3", "1 2 3 x", "0 0 -5 600", "0 0 NaN 600", "NaN 0 800 600", "1 2 3 4 5"})
  void whatIsNoPlaceIsPassedOver(String text) {
    Remembered remembered = Remembered.nothing();
    remembered.put("window", text);

    assertEquals(Optional.empty(), WindowPlace.of(remembered));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, true",
    "-1270, 0, true",
    "1700, 1000, true",
    "2000, 100, false",
    "100, -50, false",
    "100, 1070, false",
    "1850, 10, false"
  })
  void aPlaceIsReachableWhileItsHeadIsOnAScreen(int x, int y, boolean reachable) {
    WindowPlace place = new WindowPlace(new Rectangle2D(x, y, 1280, 800), false);

    assertEquals(reachable, place.isReachable(SCREENS));
  }
}
