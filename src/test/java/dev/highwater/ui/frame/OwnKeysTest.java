package dev.highwater.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeysTest {
  private static final List<String> STUDY = List.of("study", "window");

  private final Remembered remembered = Remembered.nothing();
  private final OwnKeys keys = new OwnKeys(remembered);

  private static KeyStroke stroke(String written) {
    return KeyStroke.of(written).orElseThrow();
  }

  private static KeyEvent pressed(KeyCode code, boolean control, boolean shift) {
    return event(KeyEvent.KEY_PRESSED, "", code, control, shift);
  }

  private static KeyEvent typed(String character) {
    return event(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, false);
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String character, KeyCode code, boolean control, boolean shift) {
    return new KeyEvent(type, character, code.getName(), code, shift, control, false, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"E", "1", "Ctrl Z", "Ctrl Shift Z", "Space", "←", "Home", "F5", "-", "@", "?"})
  void aKeyIsReadAsItIsWrittenAndMakesItsOwnEvent(String written) {
    KeyStroke key = stroke(written);

    assertEquals(written, key.toString());
    assertEquals(Optional.of(key), KeyStroke.of(key.event()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tab", "Esc", "1–7", "Ctrl", "anything", "Ctrl -"})
  void whatIsNoKeyThatCanBeMovedIsNone(String written) {
    assertEquals(Optional.empty(), KeyStroke.of(written));
  }

  @Test
  void theOrderInWhichHeldKeysAreNamedDoesNotMatter() {
    keys.move("study", "Shift Ctrl Z", stroke("Ctrl R"));

    assertEquals("Ctrl R", keys.shown("study", "Ctrl Shift Z"));
    assertEquals(new OwnKeys.Meaning.Nothing(), keys.of(pressed(KeyCode.Z, true, true), STUDY));
  }

  @Test
  void aKeyOfTheNumberPadIsItsDigit() {
    assertEquals(Optional.of(stroke("3")), KeyStroke.of(pressed(KeyCode.NUMPAD3, false, false)));
  }

  @Test
  void keysThatWereNotMovedAreThemselves() {
    assertEquals("E", keys.shown("study", "E"));
    assertFalse(keys.isMoved("study", "E"));
    assertEquals(new OwnKeys.Meaning.Itself(), keys.of(pressed(KeyCode.E, false, false), STUDY));
  }

  @Test
  void aMovedKeyActsInItsNewPlaceAndNoMoreInItsOld() {
    keys.move("study", "E", stroke("X"));

    assertEquals("X", keys.shown("study", "E"));
    assertEquals(
        new OwnKeys.Meaning.Instead(stroke("E")), keys.of(pressed(KeyCode.X, false, false), STUDY));
    assertEquals(new OwnKeys.Meaning.Nothing(), keys.of(pressed(KeyCode.E, false, false), STUDY));
    assertEquals(
        new OwnKeys.Meaning.Itself(),
        keys.of(pressed(KeyCode.E, false, false), List.of("vaults", "window")));
  }

  @Test
  void aSignCanStandForALetterAndALetterForASign() {
    keys.move("study", "E", stroke("#"));
    keys.move("study", "-", stroke("Y"));

    assertEquals(new OwnKeys.Meaning.Instead(stroke("E")), keys.of(typed("#"), STUDY));
    assertEquals(
        new OwnKeys.Meaning.Instead(stroke("-")), keys.of(pressed(KeyCode.Y, false, false), STUDY));
    assertEquals(new OwnKeys.Meaning.Nothing(), keys.of(typed("-"), STUDY));
  }

  @Test
  void aKeyMovedBackToItselfIsNotMoved() {
    keys.move("study", "E", stroke("X"));
    keys.move("study", "E", stroke("E"));
    assertFalse(keys.isMoved("study", "E"));

    keys.move("study", "E", stroke("X"));
    keys.reset("study", "E");
    assertFalse(keys.isMoved("study", "E"));
  }

  @Test
  void nothingIsTranslatedWhileSomeoneListensForAKey() {
    keys.move("study", "E", stroke("X"));
    keys.listen(true);
    assertEquals(new OwnKeys.Meaning.Itself(), keys.of(pressed(KeyCode.X, false, false), STUDY));

    keys.listen(false);
    assertEquals(
        new OwnKeys.Meaning.Instead(stroke("E")), keys.of(pressed(KeyCode.X, false, false), STUDY));
  }

  @Test
  void whatIsRememberedAndIsNoKeyIsPassedOver() {
    OwnKeys damaged =
        new OwnKeys(
            new Remembered(
                new TreeMap<>(Map.of("key.study.E", "no such key")), Remembered.Keeper.none()));

    assertEquals("E", damaged.shown("study", "E"));
  }
}
