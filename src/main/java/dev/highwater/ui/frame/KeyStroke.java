package dev.highwater.ui.frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key, or several held together, as the lists of keys write it: {@code E}, {@code Ctrl Shift Z},
/// {@code ←}, {@code -}.
///
/// Letters, digits and named keys are told by where they are on the keyboard; signs such as {@code
/// -} or {@code ?}, which every keyboard has elsewhere, by what they type.
///
/// @param name what is printed on the key, or the sign
public record KeyStroke(boolean control, boolean shift, boolean alt, boolean meta, String name) {
  private static final Map<String, KeyCode> NAMED = named();

  private static Map<String, KeyCode> named() {
    Map<String, KeyCode> named = new HashMap<>();
    named.put("Space", KeyCode.SPACE);
    named.put("Enter", KeyCode.ENTER);
    named.put("Home", KeyCode.HOME);
    named.put("End", KeyCode.END);
    named.put("←", KeyCode.LEFT);
    named.put("→", KeyCode.RIGHT);
    named.put("↑", KeyCode.UP);
    named.put("↓", KeyCode.DOWN);
    named.put("Page Up", KeyCode.PAGE_UP);
    named.put("Page Down", KeyCode.PAGE_DOWN);
    named.put("Del", KeyCode.DELETE);
    named.put("Ins", KeyCode.INSERT);
    for (KeyCode code : KeyCode.values()) {
      if (code.isLetterKey() || code.isFunctionKey()) {
        named.put(code.getName(), code);
      }
    }
    for (int digit = 0; digit <= 9; digit++) {
      named.put(String.valueOf(digit), KeyCode.valueOf("DIGIT" + digit));
    }
    return Map.copyOf(named);
  }

  /// The key that a list of keys writes so; empty for what is no key, or one that cannot be moved:
  /// Tab and Escape mean the same everywhere.
  public static Optional<KeyStroke> of(String written) {
    List<String> words = Arrays.asList(written.strip().split(" ", -1));
    boolean control = words.contains("Ctrl");
    boolean shift = words.contains("Shift");
    boolean alt = words.contains("Alt");
    boolean meta = words.contains("Meta");
    List<String> rest =
        words.stream().filter(it -> !List.of("Ctrl", "Shift", "Alt", "Meta").contains(it)).toList();
    KeyStroke stroke = new KeyStroke(control, shift, alt, meta, String.join(" ", rest));
    return Optional.of(stroke).filter(it -> NAMED.containsKey(it.name()) || it.isSign());
  }

  /// The key that was pressed, or the sign that was typed; empty for an event that is neither.
  public static Optional<KeyStroke> of(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      KeyStroke typed = new KeyStroke(false, false, false, false, event.getCharacter());
      boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
      return Optional.of(typed).filter(it -> it.isSign() && !held);
    }
    if (event.getEventType() != KeyEvent.KEY_PRESSED) {
      return Optional.empty();
    }
    KeyCode pressed = event.getCode();
    return NAMED.entrySet().stream()
        .filter(it -> it.getValue() == onTheMainBlock(pressed))
        .map(it ->
            new KeyStroke(
                event.isControlDown(),
                event.isShiftDown(),
                event.isAltDown(),
                event.isMetaDown(),
                it.getKey()))
        .findFirst();
  }

  private static KeyCode onTheMainBlock(KeyCode pressed) {
    String name = pressed.name();
    return name.matches("NUMPAD[0-9]") ? KeyCode.valueOf(name.replace("NUMPAD", "DIGIT")) : pressed;
  }

  /// Whether it is told by what it types.
  public boolean isSign() {
    return !control
        && !alt
        && !meta
        && !shift
        && name.codePointCount(0, name.length()) == 1
        && !NAMED.containsKey(name.toUpperCase(Locale.ROOT))
        && name.codePoints()
            .noneMatch(it -> Character.isISOControl(it) || Character.isWhitespace(it));
  }

  /// Whether it also writes something into a field that has the focus.
  public boolean writes() {
    return !control && !alt && !meta;
  }

  /// The event that this key makes instead of another.
  public KeyEvent event() {
    if (isSign()) {
      return event(KeyEvent.KEY_TYPED, name, KeyCode.UNDEFINED);
    }
    return event(
        KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, NAMED.getOrDefault(name, KeyCode.UNDEFINED));
  }

  private KeyEvent event(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, code.getName(), code, shift, control, alt, meta);
  }

  /// As the lists of keys write it.
  @Override
  public String toString() {
    return (control ? "Ctrl " : "")
        + (alt ? "Alt " : "")
        + (meta ? "Meta " : "")
        + (shift ? "Shift " : "")
        + name;
  }
}
