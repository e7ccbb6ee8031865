package dev.highwater.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeColoursTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "java ¦ int x = 0x1F; // c ¦ keyword<int> x = number<0x1F>; comment<// c>",
        "java ¦ s(\"a\\\"b\") ¦ s(string<\"a\\\"b\">)",
        "java ¦ @Override newest ¦ name<@Override> newest",
        "java ¦ /* a */b ¦ comment</* a */>b",
        "python ¦ def f(): # x ¦ keyword<def> f(): comment<# x>",
        "bash ¦ echo $# a#b 'it' ¦ keyword<echo> $# a#b string<'it'>",
        "sql ¦ SELECT a -- b ¦ keyword<SELECT> a comment<-- b>",
        "json ¦ {\"a\": \"b\", \"c\": 1} ¦ {name<\"a\">: string<\"b\">, name<\"c\">: number<1>}",
        "yaml ¦ acks: all # c ¦ name<acks>: all comment<# c>",
        "xml ¦ <a b=\"c\"/> ¦ <keyword<a> name<b>=string<\"c\">/>",
        "rust ¦ fn f<'a>() ¦ keyword<fn> f<'a>()",
        "unknown ¦ int 1 // c ¦ int 1 // c",
        "java ¦ \"open ¦ string<\"open>",
      })
  void piecesAreTheCodeByKind(String language, String code, String sketch) {
    assertEquals(sketch, sketch(language, code));
  }

  @Test
  void piecesJoinedAreTheCode() {
    String code = "a \"b\n/* c\n'\\";

    String joined =
        CodeColours.of("c").pieces(code).stream()
            .map(CodeColours.Piece::text)
            .collect(Collectors.joining());

    assertEquals(code, joined);
  }

  private static String sketch(String language, String code) {
    return CodeColours.of(language).pieces(code).stream()
        .map(piece ->
            piece.kind() == CodeColours.Kind.PLAIN
                ? piece.text()
                : piece.kind().styleName() + "<" + piece.text() + ">")
        .collect(Collectors.joining());
  }
}
