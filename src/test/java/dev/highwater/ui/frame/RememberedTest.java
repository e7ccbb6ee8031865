package dev.highwater.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final List<String> written = new ArrayList<>();
  private final Remembered remembered =
      new Remembered(
          new TreeMap<>(Map.of("theme", "dark", "share", "0.5", "key.a", "X", "key.b", "Y")),
          new Remembered.Keeper() {
            @Override
            public void keep(String name, String value) {
              written.add(name + "=" + value);
            }

            @Override
            public void forget(String name) {
              written.add("-" + name);
            }
          });

  @Test
  void onlyChangesAreWritten() {
    remembered.put("theme", "dark");
    remembered.put("theme", "light");
    remembered.put("screen", "study");
    remembered.forget("screen");
    remembered.forget("screen");

    assertEquals(List.of("theme=light", "screen=study", "-screen"), written);
  }

  @Test
  void whatIsNoNumberIsAsGoodAsNone() {
    remembered.put("infinite", "Infinity");

    assertEquals(Optional.of(0.5), remembered.number("share"));
    assertEquals(Optional.empty(), remembered.number("theme"));
    assertEquals(Optional.empty(), remembered.number("infinite"));
    assertEquals(Optional.empty(), remembered.number("nowhere"));
  }

  @Test
  void onlyTrueIsTrue() {
    remembered.put("so", "true");

    assertTrue(remembered.is("so"));
    assertFalse(remembered.is("theme"));
    assertFalse(remembered.is("nowhere"));
  }

  @Test
  void aGroupIsFoundByItsBeginning() {
    assertEquals(Map.of("a", "X", "b", "Y"), remembered.under("key."));
  }
}
