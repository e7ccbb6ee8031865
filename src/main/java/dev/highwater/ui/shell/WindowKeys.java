package dev.highwater.ui.shell;

import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/// The keys that act on every screen: going to another one, and the list of keys.
final class WindowKeys {
  private static final Texts TEXTS = Texts.of(WindowKeys.class);

  private WindowKeys() {}

  static List<KeyLine> lines() {
    return Stream.concat(
            Arrays.stream(Screen.values())
                .map(screen ->
                    new KeyLine(List.of(screen.keyShown()), TEXTS.say("go-to", screen.title()))),
            Stream.of(new KeyLine(List.of("?"), TEXTS.say("show-or-hide-keys"))))
        .toList();
  }

  static Optional<Screen> screen(KeyEvent event) {
    return Arrays.stream(Screen.values()).filter(screen -> screen.key().match(event)).findFirst();
  }

  static boolean isList(KeyEvent event) {
    return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("?");
  }
}
