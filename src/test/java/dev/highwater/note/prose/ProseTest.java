package dev.highwater.note.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "plain acks=all and x.y ¦ plain acks=all and x.y",
        "**b** *i* `c` ~~s~~ ==m== ¦ bold(b) italic(i) `c` struck(s) marked(m)",
        "a == b and c == d ¦ a == b and c == d",
        "***both*** ¦ italic(bold(both))",
        "one\\ntwo ¦ one⏎two",
        "one\\n\\ntwo ¦ one / two",
        "# T\\n\\n## U ¦ h1(T) / h2(U)",
        "a\\n\\n---\\n\\nb ¦ a / rule / b",
        "`` a`b `` ¦ `a`b`",
        "a &amp; b &lt; c \\* d ¦ a & b < c * d",
        "end of line ^abc-1 ¦ end of line",
        "2^10 is not a block ¦ 2^10 is not a block",
      })
  void readKnowsCommonMark(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "[[Note]] and [[a/Note|alias]] ¦ in<Note>(Note) and in<a/Note>(alias)",
        "[[Note#Heading]] ¦ in<Note#Heading>(Note > Heading)",
        "[[#Here]] ¦ in<#Here>(Here)",
        "[[[a]] ¦ [in<a>(a)",
        "[[x [[a]] ¦ [[x in<a>(a)",
        "**[[a]]** ¦ bold(in<a>(a))",
        "`[[a]]` ¦ `[[a]]`",
        "[[]] [[open ¦ [[]] [[open",
        "[x](Other%20note.md#Part) ¦ in<Other note.md#Part>(x)",
        "[x](https://a.org/b?c=d) ¦ web<https://a.org/b?c=d>(x)",
        "[x](javascript:alert(1)) ¦ refused<javascript:alert(1)>(x)",
        "[x](file:///etc/passwd) ¦ refused<file:///etc/passwd>(x)",
        "[x](//evil.org/a) ¦ refused<//evil.org/a>(x)",
        "[x](obsidian://open?path=a) ¦ web<obsidian://open?path=a>(x)",
        "see https://a.org/b_c_d, and ¦ see web<https://a.org/b_c_d>(https://a.org/b_c_d), and",
        "<https://a.org> ¦ web<https://a.org>(https://a.org)",
        "[https://a.org](https://b.org) ¦ web<https://b.org>(https://a.org)",
        "[a][r]\\n\\n[r]: https://a.org ¦ web<https://a.org>(a)",
        "a [bracket] here ¦ a [bracket] here",
        "asked: [...] and [hint] ¦ asked: [...] and [hint]",
      })
  void readKeepsWhereLinksLead(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "![[p.png]] ¦ picture:in<p.png>(,0,0)",
        "![[p.png|200]] ¦ picture:in<p.png>(,200,0)",
        "![[a/p.PNG|200x100]] ¦ picture:in<a/p.PNG>(,200,100)",
        "![[p.png|words|50]] ¦ picture:in<p.png>(words,50,0)",
        "![alt](rel/p.png) ¦ picture:in<rel/p.png>(alt,0,0)",
        "![alt|100](my%20p.jpg) ¦ picture:in<my p.jpg>(alt,100,0)",
        "![a](../../etc/passwd.png) ¦ picture:in<../../etc/passwd.png>(a,0,0)",
        "![a](file:///etc/p.png) ¦ picture:refused<file:///etc/p.png>(a,0,0)",
        "![a](https://x.org/p.png) ¦ picture:web<https://x.org/p.png>(a,0,0)",
        "![a](data:image/png;base64,AA) ¦ picture:refused<data:image/png;base64,AA>(a,0,0)",
        "![[Note]] ¦ embed:in<Note>(Note)",
        "![[Note#Part]] ¦ embed:in<Note#Part>(Note > Part)",
        "![[Note#^block]] ¦ embed:in<Note#^block>(Note > ^block)",
        "![[Note|Name]] ¦ embed:in<Note>(Name)",
        "![[talk.mp3]] ![x](paper.pdf) ¦ embed:in<talk.mp3>(talk.mp3) embed:in<paper.pdf>(x)",
      })
  void readTellsPicturesFromEmbeds(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "so $a^2_b$ is ¦ so maths(a^2_b) is",
        "$5 and $6 ¦ $5 and $6",
        "costs \\$5 and x$ ¦ costs $5 and x$",
        "$ a $ ¦ $ a $",
        "$x$2 ¦ $x$2",
        "$a*b*c$ ¦ maths(a*b*c)",
        "`$x$` ¦ `$x$`",
        "in $$x$$ text ¦ in display(x) text",
        "$$\\na\\n+ b\\n= c\\n$$ ¦ maths(a⏎+ b⏎= c)",
        "$$\\nnever closed ¦ $$⏎never closed",
        "a %%hidden%% b ¦ a  b",
        "a\\n\\n%%\\nhidden\\n\\n- more\\n%%\\n\\nb ¦ a / b",
        "a <!-- hidden --> b ¦ a  b",
        "100%% sure ¦ 100%% sure",
        "#tag and #a/b-c but #1 and a#b ¦ tag(tag) and tag(a/b-c) but #1 and a#b",
      })
  void readKnowsMathsCommentsAndTags(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "> [!note] T\\n> text ¦ note:none[T](text)",
        "> [!WARNING]-\\n> text ¦ warning:closed[Warning](text)",
        "> [!tip]+ **B** `c` ¦ tip:open[bold(B) `c`]()",
        "> [!custom|meta] T ¦ custom:none[T]()",
        "> [!a] A\\n> > [!b] B\\n> > x ¦ a:none[A](b:none[B](x))",
        "> [!info] T\\n> - one\\n> - two ¦ info:none[T](ul(one, two))",
        "> [!sr|card-metadata]-\\n> <!--SR:!2025-01-01,1,230--> ¦ ''",
        "> plain\\n> lines ¦ quote(plain⏎lines)",
        "> [not] a callout ¦ quote([not] a callout)",
        "[!note] no callout ¦ [!note] no callout",
        "- a\\n- b\\n    - c ¦ ul(a, b / ul(c))",
        "3. a\\n4. b ¦ ol3(a, b)",
        "- [x] done\\n- [ ] open\\n- plain ¦ ul(x done, o open, plain)",
        "```java\\nint x;\\n\\n  y();\\n``` ¦ code:java(int x;⏎⏎  y();)",
        "> ```sh\\n> ls\\n> ``` ¦ quote(code:sh(ls))",
        "'    indented\\n    code' ¦ code:(indented⏎code)",
        "a[^1] b[^x] c[^1]\\n\\n[^1]: First **n**\\n ¦ a^1^ b?x^ c^1^ / footnotes(1=First bold(n))",
        "a^[in place] ¦ a^1^ / footnotes(1=in place)",
      })
  void readKnowsObsidiansBlocks(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)));
  }

  @Test
  void readKnowsTables() {
    assertEquals(
        "table[LCR](a|b|c)(in<x>(y)|`p`|)(1|2|3)",
        Sketch.of(
            """
            | a | b | c |
            | --- | :-: | --: |
            | [[x\\|y]] | `p` |
            | 1 | 2 | 3 | 4 |
            """));
  }

  @Test
  void readKnowsTablesBelowTheTitleOfACallout() {
    assertEquals(
        "info:none[T](table[LL](a|b)(1|2))",
        Sketch.of("> [!info] T\n> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "H<sub>2</sub>O x<sup>2</sup> ¦ Hsubscript(2)O xsuperscript(2)",
        "<kbd>Ctrl</kbd> <u>u</u> <b>b **c**</b> ¦ key(Ctrl) underlined(u) bold(b bold(c))",
        "one<br>two<br/>three ¦ one⏎two⏎three",
        "<span style='color:red' onclick='x()'>a</span> ¦ a",
        "<script>alert(1)</script> ¦ <script>alert(1)</script>",
        "an <img src=x onerror=y> image ¦ an <img src=x onerror=y> image",
        "<iframe src='https://x.org'></iframe> ¦ <iframe src='https://x.org'></iframe>",
        "</b> closes nothing ¦ closes nothing",
        "<div align=center>a<br>b &amp; c</div> ¦ a⏎b & c",
        "<style>p{}</style> ¦ <style>p{}</style>",
        "<!-- a\\nb --> ¦ ''",
        "<details><summary>S</summary>\\n\\n**m**\\n\\n</details>\\n\\nafter ¦"
            + " details:closed[S](bold(m)) / after",
        "<details>\\n<summary>S</summary>\\nx\\n</details> ¦ details:closed[S](x)",
      })
  void readLetsOnlyHarmlessHtmlThrough(String markdown, String sketch) {
    assertEquals(sketch, Sketch.of(lines(markdown)).strip());
  }

  @Test
  void readLeavesTheEndOfAnEndlessTextOut() {
    String sketch = Sketch.of("a ".repeat(20_000));

    assertTrue(sketch.endsWith("/ omitted 25000"), sketch.substring(sketch.length() - 40));
  }

  @ParameterizedTest(name = "{0} …")
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "1. ",
        "*a **b ",
        "==a ~~b ",
        "[",
        "[a](",
        "[^a",
        "^[a ",
        "<b>",
        "<!-- ",
        "$a ",
        "%% ",
        "![[a ",
        "`a ",
        "> [!a] ",
        "<details>\n\n",
        "- a\n"
      })
  void readComesBackFromTheDeep(String again) {
    ProseText text = Prose.read(again.repeat(20_000 / again.length()) + "deep");

    assertTrue(text.plain().length() > 0);
  }

  @Test
  void plainIsWhatAScreenReaderSays() {
    assertEquals(
        "Is acks=all enough?\ndone: yes\na picture and x^2\na, b\n1, 2",
        Prose.read(
                """
                Is **acks=all** enough?

                - [x] yes

                ![a picture](p.png) and $x^2$

                | a | b |
                | - | - |
                | 1 | 2 |
                """)
            .plain());
  }

  private static String lines(String markdown) {
    return markdown.replace("\\n", "\n");
  }
}
