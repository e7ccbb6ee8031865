package dev.highwater.note;

import dev.highwater.card.LineRange;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Plans another text for one block of cards, or one card more behind it, and tries it before it is
/// given out.
///
/// A block's text is what stands on its lines, quote marks and list marks included, up to its
/// schedule comment. Line ends are {@code \n} in it, whatever they are in the note.
final class BlockPlan {
  private static final String NOT_READ = "The note has no such card at this place any more.";
  private static final String TEXT_BEHIND =
      "Text stands behind this card's schedule comment, so it is edited in Obsidian only.";
  private static final String READS_OTHERWISE =
      "Written like this, the note would not be read as the same cards with this text. A card needs"
          + " its separator, no blank line inside, and no heading.";
  private static final String NOT_ONE_CARD =
      "Written like this, it would not be read as one card more with this question and answer.";
  private static final String UNREADABLE_BYTES =
      "The text holds bytes that are no text, so it is left as it is.";

  private final NoteReader reader;
  private final String note;
  private final ByteBuffer bytes;
  private final boolean always;
  private final NoteText text;
  private final OpenNote open;

  private BlockPlan(
      NoteReader reader,
      String note,
      ByteBuffer bytes,
      boolean always,
      NoteText text,
      OpenNote open) {
    this.reader = reader;
    this.note = note;
    this.bytes = bytes;
    this.always = always;
    this.text = text;
    this.open = open;
  }

  /// Empty when the note has no cards at those lines.
  static Optional<BlockPlan> of(
      NoteReader reader, String note, ByteBuffer bytes, boolean always, LineRange block) {
    try {
      return NoteEncoding.decode(note, bytes) instanceof NoteText.Decoded.Text(NoteText text)
          ? reader
              .open(note, text.text(), always, block)
              .map(open -> new BlockPlan(reader, note, bytes.slice(), always, text, open))
          : Optional.empty();
    } catch (StackOverflowError _) {
      // As in reading: the note is nested too deeply.
      return Optional.empty();
    }
  }

  static BlockEdit notRead() {
    return new BlockEdit.Impossible(NOT_READ);
  }

  /// The block's text.
  String blockText() {
    return source().replaceAll("\\r\\n?", "\n");
  }

  private String source() {
    return open.text().substring(start(), end());
  }

  private int start() {
    return open.lines().start(open.block().lines().first());
  }

  private int lastEnd() {
    return open.lines().end(open.block().lines().last());
  }

  /// Behind the last character that is no white space before the comment.
  private int end() {
    int end =
        open.block()
            .comment()
            .map(WrittenBlock.Span::start)
            .filter(it -> it < lastEnd())
            .orElse(lastEnd());
    while (end > start() && Character.isWhitespace(open.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean hasTextBehind() {
    return open.block()
        .comment()
        .filter(span -> span.end() < lastEnd())
        .map(span -> !open.text().substring(span.end(), lastEnd()).isBlank())
        .orElse(false);
  }

  BlockEdit rewrite(String wanted) {
    String now = wanted.replaceAll("\\r\\n?", "\n").stripTrailing();
    if (now.equals(blockText())) {
      return new BlockEdit.Unneeded();
    }
    if (hasTextBehind()) {
      return new BlockEdit.Impossible(TEXT_BEHIND);
    }
    Splice splice = least(now.replace("\n", lineEnd()));
    BlockCheck check = new BlockCheck(open, splice);
    return tried(
        splice,
        after ->
            check.acceptsRewritten(after)
                && says(splice.applyTo(open.text()), check.block(after), now),
        READS_OTHERWISE);
  }

  /// All of the text belongs to the block, and not only its beginning.
  private boolean says(String whole, LineRange block, String wanted) {
    return reader
        .open(note, whole, always, block)
        .map(after -> new BlockPlan(reader, note, bytes, always, text, after).blockText())
        .equals(Optional.of(wanted));
  }

  /// Without what both texts have in common at their beginning and end.
  private Splice least(String wanted) {
    String old = source();
    int most = Math.min(old.length(), wanted.length());
    int same = 0;
    while (same < most && old.charAt(same) == wanted.charAt(same)) {
      same++;
    }
    int behind = 0;
    while (behind < most - same
        && old.charAt(old.length() - 1 - behind) == wanted.charAt(wanted.length() - 1 - behind)) {
      behind++;
    }
    // No character of two halves, and no line end, is cut through.
    while (same > 0 && isHalf(old, wanted, same)) {
      same--;
    }
    while (behind > 0 && isHalf(old, wanted, old.length() - behind, wanted.length() - behind)) {
      behind--;
    }
    return new Splice(
        start() + same,
        start() + old.length() - behind,
        wanted.substring(same, wanted.length() - behind));
  }

  private static boolean isHalf(String old, String wanted, int at) {
    return isHalf(old, wanted, at, at);
  }

  private static boolean isHalf(String old, String wanted, int oldAt, int wantedAt) {
    return isSecondHalf(old, oldAt) || isSecondHalf(wanted, wantedAt);
  }

  private static boolean isSecondHalf(String text, int at) {
    return at > 0
        && at < text.length()
        && (Character.isLowSurrogate(text.charAt(at))
            || (text.charAt(at) == '\n' && text.charAt(at - 1) == '\r'));
  }

  BlockEdit add(String question, String answer) {
    String front = question.replaceAll("\\r\\n?", "\n").strip();
    String back = answer.replaceAll("\\r\\n?", "\n").strip();
    if (front.isEmpty() || back.isEmpty()) {
      return new BlockEdit.Impossible("A card needs a question and an answer.");
    }
    boolean oneLine = !front.contains("\n") && !back.contains("\n");
    PluginSettings settings = reader.settings();
    String card =
        oneLine ? front + settings.single() + back : front + "\n" + settings.multi() + "\n" + back;
    int behind = Math.max(lastEnd(), open.block().comment().map(WrittenBlock.Span::end).orElse(0));
    int line = open.lines().lineAt(behind);
    int at = open.lines().end(line);
    boolean touches = line + 1 < open.lines().count() && !open.lines().isBlank(line + 1);
    String inserted = ("\n\n" + card + (touches ? "\n" : "")).replace("\n", lineEnd());
    Splice splice = new Splice(at, at, inserted);
    return tried(
        splice,
        after -> new BlockCheck(open, splice).acceptsAdded(after, front, back),
        NOT_ONE_CARD);
  }

  /// The line end that the note has first.
  private String lineEnd() {
    int feed = open.text().indexOf('\n');
    int carriage = open.text().indexOf('\r');
    if (carriage < 0) {
      return "\n";
    }
    return feed == carriage + 1 ? "\r\n" : feed >= 0 && feed < carriage ? "\n" : "\r";
  }

  private interface Check {
    boolean accepts(ReadNote after);
  }

  private BlockEdit tried(Splice splice, Check check, String otherwise) {
    if (splice.replacement().contains(ScheduleText.OPENING)) {
      return new BlockEdit.Impossible("The schedule comment is not part of the text.");
    }
    if (!text.charset().newEncoder().canEncode(splice.replacement())) {
      return new BlockEdit.Impossible(
          "The note is in " + text.charset() + ", which has no such characters.");
    }
    NoteEdit edit =
        new NoteEdit(
            text.byteOffset(splice.start()),
            open.text().substring(splice.start(), splice.end()),
            splice.replacement(),
            text.charset(),
            open.block().lines().first());
    if (!edit.fits(bytes)) {
      return new BlockEdit.Impossible(UNREADABLE_BYTES);
    }
    String wanted = splice.applyTo(open.text());
    boolean holds =
        NoteEncoding.decode(note, edit.applyTo(bytes))
                instanceof NoteText.Decoded.Text(NoteText written)
            && written.text().equals(wanted)
            && reader.readText(note, wanted, always) instanceof ReadNote after
            && check.accepts(after);
    return holds ? new BlockEdit.Planned(edit) : new BlockEdit.Impossible(otherwise);
  }
}
