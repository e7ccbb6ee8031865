package dev.highwater.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "plain acks=all and min.insync.replicas=2 ¦ <p>plain acks=all and"
            + " min.insync.replicas=2</p>",
        "**bold** and *slanted* and `code` ¦ <p><strong>bold</strong> and <em>slanted</em> and"
            + " <code>code</code></p>",
        "~~gone~~ ¦ <p><del>gone</del></p>",
        "a ==marked== word ¦ <p>a <mark>marked</mark> word</p>",
        "a == b and c == d ¦ <p>a == b and c == d</p>",
        "one<br>two ¦ <p>one<br>two</p>",
        "<script>alert(1)</script> ¦ <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "an <img src=x onerror=y> image ¦ <p>an &lt;img src=x onerror=y&gt; image</p>",
        "seen <!-- remark --> text ¦ <p>seen  text</p>",
        "[x](javascript:alert(1)) ¦ <p>x</p>",
      })
  void htmlShowsMarkdownAsObsidianDoes(String markdown, String html) {
    assertEquals(html, Prose.html(markdown).strip());
  }

  @org.junit.jupiter.api.Test
  void htmlKeepsTheLineBreaksOfTheNote() {
    assertEquals("<p>one<br />\ntwo</p>", Prose.html("one\ntwo").strip());
  }

  @org.junit.jupiter.api.Test
  void htmlShowsTables() {
    assertEquals(
        """
        <table>
        <thead>
        <tr><th>acks</th><th>waits for</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td>leader</td></tr>
        </tbody>
        </table>\
        """,
        Prose.html("| acks | waits for |\n| --- | --- |\n| 1 | leader |\n").strip());
  }

  @org.junit.jupiter.api.Test
  void htmlShowsTaskLists() {
    assertEquals(
        true,
        Prose.html("- [x] done\n- [ ] open\n").contains("type=\"checkbox\""),
        Prose.html("- [x] done\n"));
  }
}
