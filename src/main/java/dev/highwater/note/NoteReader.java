package dev.highwater.note;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.nio.ByteBuffer;
import java.util.List;

/// Reads a note: its bytes in, its cards and problems out.
///
/// A note holds cards when it carries a flashcard tag, or holds a schedule comment, or has a
/// heading {@code Flashcards}; one that the user asked for by name is always read. Pure, and safe
/// for several threads.
public final class NoteReader {
  private final CardSyntax syntax = CardSyntax.PLUGIN_DEFAULTS;
  private final Parser parser = FlashcardExtension.parser(syntax);

  /// Reads one note.
  ///
  /// @param note its path, {@code /} separated, for problems and as the last choice for its deck
  /// @param bytes the whole file; position and limit stay as they are
  /// @param always read it even if nothing in it says that it holds cards
  public NoteReading read(String note, ByteBuffer bytes, boolean always) {
    return NoteText.decode(note, bytes, text -> read(note, text, always));
  }

  private NoteReading read(String note, String text, boolean always) {
    // Most notes of a vault hold no card, and finding that out must not cost a tree.
    if (!syntax.mayMakeCards(text)) {
      return always ? new ReadNote(List.of(), List.of()) : new NoteReading.PassedOver();
    }
    SourceLines lines = SourceLines.of(text);
    FrontMatter frontMatter = FrontMatter.of(lines, syntax);
    int bodyStart =
        frontMatter.lines() < lines.count() ? lines.start(frontMatter.lines()) : text.length();
    BasedSequence source = BasedSequence.of(text);
    NoteTree tree =
        NoteTree.of(note, parser.parse(source.subSequence(bodyStart)), lines, frontMatter, syntax);
    return always || tree.holdsCards() ? tree.toReadNote() : new NoteReading.PassedOver();
  }
}
