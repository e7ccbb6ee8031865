package dev.highwater.ui.prose;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.JLabel;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/// LaTeX set by JLaTeXMath, as pixels in black.
///
/// The only class that sees JLaTeXMath and AWT, so that neither is loaded before a card has maths.
/// Formulas are untrusted: commands that define others could run for ever or change every later
/// formula, those that reach for files have no place here, and both are refused.
final class Formula {
  /// What came of a formula.
  sealed interface Result {}

  /// A picture of it.
  ///
  /// @param width in pixels of the picture
  /// @param baseline from the top, in pixels of the picture
  /// @param argb row by row, not premultiplied
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Picture(int width, int height, double baseline, int[] argb) implements Result {}

  /// Why there is none, as a sentence.
  record Mistake(String sentence) implements Result {}

  private static final int LONGEST = 4_000;
  private static final int MOST_PIXELS = 6_000_000;
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\\\(?:(?:re)?newcommand|(?:re)?newenvironment|DeclareMathOperator|def|let|includegraphics"
              + "|input|externalFont|scalebox|resizebox|Macro|jlatexmath\\w*|JLaTeXMath\\w*)"
              + "|\\*\\s*\\{\\s*\\d");

  /// Spellings that MathJax knows and JLaTeXMath does not.
  private static final List<Rewrite> REWRITES =
      List.of(
          new Rewrite("\\\\(begin|end)\\{(align|gather|alignat)\\*}", "\\\\$1{$2}"),
          new Rewrite("\\\\(?:begin|end)\\{(?:equation|displaymath|math)\\*?}", ""),
          new Rewrite("\\\\(begin|end)\\{(?:split|aligned|eqnarray)\\*?}", "\\\\$1{aligned}"),
          new Rewrite("\\\\tag\\*?\\{([^{}]*)}", "\\\\qquad\\\\text{($1)}"),
          new Rewrite("\\\\(?:label|nonumber|notag)(?:\\{[^{}]*})?(?![A-Za-z])", ""),
          new Rewrite("\\\\lt(?![A-Za-z])", "<"),
          new Rewrite("\\\\gt(?![A-Za-z])", ">"),
          new Rewrite("\\\\(?:bm|boldsymbol|pmb)(?![A-Za-z])", "\\\\mathbf"),
          new Rewrite("\\\\color\\{(\\w+)}\\{", "\\\\textcolor{$1}{"),
          new Rewrite("\\\\(?:lvert|rvert)(?![A-Za-z])", "|"),
          new Rewrite("\\\\(?:lVert|rVert)(?![A-Za-z])", "\\\\|"),
          new Rewrite("\\\\coloneqq(?![A-Za-z])", ":="),
          new Rewrite("\\\\(?:argmax|argmin)(?![A-Za-z])", "\\\\operatorname{$0}"));

  private record Rewrite(Pattern pattern, String replacement) {
    Rewrite(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }
  }

  private Formula() {}

  /// Sets a formula; never throws.
  ///
  /// @param pixels size of the letters in pixels of the picture
  static Result set(String source, boolean display, double pixels) {
    if (source.length() > LONGEST) {
      return new Mistake("This formula is too long to be set.");
    }
    if (REFUSED.matcher(source).find()) {
      return new Mistake("This formula uses a command that is not allowed on a card.");
    }
    try {
      return draw(rewritten(source), display, (float) pixels);
    } catch (RuntimeException | StackOverflowError | LinkageError | InternalError failure) {
      String why = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      return new Mistake(
          why.isBlank() || why.equals("null") ? "This formula cannot be read." : why);
    }
  }

  private static String rewritten(String source) {
    String text = source;
    for (Rewrite rewrite : REWRITES) {
      text = rewrite.pattern().matcher(text).replaceAll(rewrite.replacement());
    }
    return text;
  }

  private static Result draw(String source, boolean display, float pixels) {
    int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
    TeXIcon icon = new TeXFormula(source).createTeXIcon(style, pixels);
    icon.setInsets(new Insets(2, 2, 2, 2));
    int width = icon.getIconWidth();
    int height = icon.getIconHeight();
    if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
      return new Mistake("This formula is too large to be set.");
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      icon.setForeground(Color.BLACK);
      icon.paintIcon(new JLabel(), graphics, 0, 0);
    } finally {
      graphics.dispose();
    }
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    return new Picture(width, height, (double) icon.getBaseLine() * height, argb);
  }
}
