package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PluginClozeTextTest {
  private static final List<String> PIECES =
      List.of("==", "==a==", "==b;;h==", " ", "x", "=", "$&", "==1;;c==", "**", "\n", "[...]");

  /// The plugin's own way, deletion for deletion.
  private static String byText(String text, Clozes clozes, int card) {
    String side = text;
    for (int at = 0; at < clozes.deletions().size(); at++) {
      ClozeDeletion deletion = clozes.deletions().get(at);
      String hint = "[" + deletion.hint().orElse("...") + "]";
      String shown =
          clozes.role(at, card) == Clozes.Role.ASKED
              ? "<span style='color:#2196f3'>" + hint + "</span>"
              : deletion.answer();
      String marked = text.substring(deletion.start(), deletion.end());
      side = PluginText.replaceFirst(side, marked, shown);
    }
    return side;
  }

  @Test
  void aLongListOfClozesIsNotTooMuch() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 400; line++) {
      text.append("- the ==term ").append(line).append("== means something\n");
    }
    Clozes clozes = Clozes.of(text.toString(), CardSyntax.PLUGIN_DEFAULTS.clozes()).orElseThrow();

    assertEquals(false, new PluginClozeText(text.toString(), clozes).isTooMuch());
  }

  @Test
  void replacingInPlaceGivesWhatReplacingByTextGives() {
    CardSyntax syntax = CardSyntax.PLUGIN_DEFAULTS;
    for (long seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      StringBuilder built = new StringBuilder();
      for (int piece = random.nextInt(10); piece >= 0; piece--) {
        built.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = built.toString();
      Optional<Clozes> clozes = Clozes.of(text, syntax.clozes());
      if (clozes.isPresent()) {
        PluginClozeText shown = new PluginClozeText(text, clozes.get());
        for (int card = 0; card < clozes.get().cards(); card++) {
          assertEquals(byText(text, clozes.get(), card), shown.front(card), "seed " + seed);
        }
      }
    }
  }
}
