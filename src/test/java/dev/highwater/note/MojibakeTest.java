package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MojibakeTest {
  @Test
  void repairsUtf8ReadAsMacRoman() {
    assertEquals(Optional.of("♣️/kafka"), Mojibake.repaired("‚ô£Ô∏è/kafka"));
    assertEquals(Optional.of("📖"), Mojibake.repaired("\uF8FFüìñ"));
  }

  @Test
  void leavesTextThatReadsWell() {
    assertEquals(Optional.empty(), Mojibake.repaired("plain"));
    assertEquals(Optional.empty(), Mojibake.repaired("♣️/kafka"));
    assertEquals(Optional.empty(), Mojibake.repaired("café"));
    assertEquals(Optional.empty(), Mojibake.repaired("Übung/Größe"));
  }
}
