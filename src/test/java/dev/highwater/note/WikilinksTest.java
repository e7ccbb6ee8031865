package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikilinksTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "[[a b/Producer - 1\\|Producers]] write ¦ Producers write",
        "[[path|Alias]] and [[other]] ¦ Alias and other",
        "[[Producer#Retries]] ¦ Producer > Retries",
        "[[#Retries]] ¦ Retries",
        "[[path\\|]] ¦ path",
        "![[picture.png|100]] ¦ ![[picture.png|100]]",
        "`[[ -f x ]]` and [[x|y]] ¦ `[[ -f x ]]` and y",
        "[[open and [[x|y]] ¦ [[open and y",
        "[[never closed ¦ [[never closed",
        "[[]] ¦ [[]]",
      })
  void shownGivesTheTextAReaderSees(String note, String shown) {
    assertEquals(shown, Wikilinks.shown(note));
  }

  @Test
  void shownLeavesFencedCodeAlone() {
    assertEquals(
        "a\n```sh\n[[ -f x ]]\n```\nb", Wikilinks.shown("[[x|a]]\n```sh\n[[ -f x ]]\n```\n[[b]]"));
  }
}
