package dev.highwater.note;

import dev.highwater.card.LineRange;
import dev.highwater.schedule.Schedule;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a note: its bytes in, its cards and problems out.
///
/// A note holds cards when it carries a flashcard tag, or holds a schedule comment, or has a
/// heading {@code Flashcards}; one that the user asked for by name is always read. Or else it is
/// read exactly as obsidian-spaced-repetition reads it. Pure, and safe for several threads.
public final class NoteReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String program;
  private final String rules;
  private final CardSyntax syntax;
  private final boolean asPlugin;
  private final IgnoredPaths ignored;
  private final NoteParser parser;

  /// Reads notes of a vault whose plugin has its default settings.
  public NoteReader() {
    this("");
  }

  /// The same.
  ///
  /// @param program names this build of the program; see {@link #rules}
  public NoteReader(String program) {
    this(program, PluginSettings.DEFAULTS, false);
  }

  private NoteReader(String program, PluginSettings settings, boolean asPlugin) {
    this.program = program;
    this.syntax = CardSyntax.of(settings);
    this.asPlugin = asPlugin;
    this.ignored = new IgnoredPaths(settings);
    this.parser = asPlugin ? NoteParser.withoutCards() : NoteParser.of(syntax);
    this.rules = program + ":" + fingerprint(settings + " " + asPlugin);
  }

  /// A reader of notes of a vault with those settings.
  ///
  /// @param readAsPlugin which notes are read, and what is found in them, is what the plugin would
  ///   read and find, its defects included
  public NoteReader under(PluginSettings settings, boolean readAsPlugin) {
    return readAsPlugin == asPlugin && settings.equals(syntax.settings())
        ? this
        : new NoteReader(program, settings, readAsPlugin);
  }

  /// Names all that the reading of a note depends on beside its bytes and its path: this build of
  /// the program and the vault's settings. What was read under the same rules need not be read
  /// again.
  ///
  /// @param always as for {@link #read}
  public String rules(boolean always) {
    return always ? rules + ":always" : rules;
  }

  /// FNV-1a, 64 bits.
  private static String fingerprint(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    }
    return Long.toHexString(hash);
  }

  /// Reads one note.
  ///
  /// @param note its path, {@code /} separated, for problems and as the last choice for its deck
  /// @param bytes the whole file; position and limit stay as they are
  /// @param always read it even if nothing in it says that it holds cards; the plugin knows no such
  ///   wish
  public NoteReading read(String note, ByteBuffer bytes, boolean always) {
    if (ignores(note, always)) {
      return new NoteReading.PassedOver();
    }
    try {
      return NoteText.decode(note, bytes, text -> readText(note, text, always));
    } catch (StackOverflowError _) {
      // Flexmark goes down with every nested list, and with every word of a long HTML tag.
      return new NoteReading.NoText(
          new NoteProblem(
              note,
              0,
              "too-deep",
              "This note is nested too deeply to be read, so it is left out."));
    }
  }

  /// The scenarios of a note that stand alone, with no card above them, in order of line; none
  /// where the bytes are no text.
  ///
  /// @param note its path, as for {@link #read}
  /// @param bytes the whole file; position and limit stay as they are
  public List<ScenarioBlock> scenariosAlone(String note, ByteBuffer bytes) {
    return switch (NoteEncoding.decode(note, bytes)) {
      case NoteText.Decoded.Text(NoteText text) ->
          tree(note, SourceLines.of(text.text())).scenariosAlone();
      case NoteText.Decoded.None _ -> List.of();
    };
  }

  boolean ignores(String note, boolean always) {
    return ignored.ignores(note) && (asPlugin || !always);
  }

  NoteReading readText(String note, String text, boolean always) {
    return asPlugin ? readAsPlugin(note, text) : read(note, text, always);
  }

  /// Plans the one edit that makes a block's schedule comment say something.
  ///
  /// @param note its path, as for {@link #read}
  /// @param bytes the whole file as it is now
  /// @param always as for {@link #read}
  /// @param block lines of the block, as a card of it tells them
  /// @param changes the new schedule by ordinal, empty for never reviewed; places that are not
  ///   named keep their exact characters
  public ScheduleEdit planSchedules(
      String note,
      ByteBuffer bytes,
      boolean always,
      LineRange block,
      Map<Integer, Optional<Schedule>> changes) {
    return new SchedulePlan(this, note, bytes, always).change(block, changes);
  }

  /// Plans the edit that takes an earlier one back, byte for byte; the note may have changed
  /// elsewhere.
  ///
  /// @param block lines of the block now
  /// @param done what was written; the block's comment must still be that
  public ScheduleEdit planRestore(
      String note, ByteBuffer bytes, boolean always, LineRange block, NoteEdit done) {
    return new SchedulePlan(this, note, bytes, always).restore(block, done);
  }

  /// Plans the one edit that declares a scenario for the cards of a block, or changes the declared
  /// one: the text of the block {@code acks} below them.
  ///
  /// @param bytes the whole file as it is now
  /// @param always as for {@link #read}
  /// @param block lines of the block, as a card of it tells them
  /// @param scenario its text, without fences
  public ScenarioEdit planScenario(
      String note, ByteBuffer bytes, boolean always, LineRange block, String scenario) {
    return new ScenarioPlan(this, note, bytes, always).declare(block, scenario);
  }

  /// Where the scenario of the cards at those lines stands, if the note declares one.
  Optional<LineStructure.ScenarioFence> fenceOf(String note, String text, LineRange block) {
    return asPlugin ? Optional.empty() : tree(note, SourceLines.of(text)).fenceOf(block);
  }

  /// What a block of cards says, as it stands in the note without its schedule comment; empty when
  /// the note has no cards at those lines.
  ///
  /// @param note its path, as for {@link #read}
  /// @param always as for {@link #read}
  public Optional<String> blockText(
      String note, ByteBuffer bytes, boolean always, LineRange block) {
    return BlockPlan.of(this, note, bytes, always, block).map(BlockPlan::blockText);
  }

  /// Plans the one edit that makes a block of cards say another text.
  ///
  /// @param text as {@link #blockText} gives it
  public BlockEdit planRewrite(
      String note, ByteBuffer bytes, boolean always, LineRange block, String text) {
    return BlockPlan.of(this, note, bytes, always, block)
        .map(plan -> plan.rewrite(text))
        .orElseGet(BlockPlan::notRead);
  }

  /// Plans the one edit that adds a card behind a block.
  public BlockEdit planAddition(
      String note,
      ByteBuffer bytes,
      boolean always,
      LineRange block,
      String question,
      String answer) {
    return BlockPlan.of(this, note, bytes, always, block)
        .map(plan -> plan.add(question, answer))
        .orElseGet(BlockPlan::notRead);
  }

  private NoteReading readAsPlugin(String note, String text) {
    if (!syntax.mayBeChosen(text)) {
      return new NoteReading.PassedOver();
    }
    SourceLines lines = SourceLines.of(text);
    FrontMatter frontMatter =
        text.startsWith(BYTE_ORDER_MARK) ? FrontMatter.none() : FrontMatter.of(lines, syntax);
    PluginNote plugin = new PluginNote(note, text, syntax);
    return plugin.read(parser.parse(lines, frontMatter.lines()), lines, frontMatter);
  }

  private NoteReading read(String note, String text, boolean always) {
    // Most notes of a vault hold no card, and finding that out must not cost a tree.
    if (!syntax.mayMakeCards(text)) {
      return always ? new ReadNote(List.of(), List.of()) : new NoteReading.PassedOver();
    }
    NoteTree tree = tree(note, SourceLines.of(text));
    return always || tree.holdsCards() ? tree.toReadNote() : new NoteReading.PassedOver();
  }

  private NoteTree tree(String note, SourceLines lines) {
    FrontMatter frontMatter = FrontMatter.of(lines, syntax);
    return NoteTree.of(note, parser.parse(lines, frontMatter.lines()), lines, frontMatter, syntax);
  }

  PluginSettings settings() {
    return syntax.settings();
  }

  /// Reads a note and finds one of its blocks as a place to write to; empty when the note has no
  /// cards at those lines.
  Optional<OpenNote> open(String note, String text, boolean always, LineRange block) {
    SourceLines lines = SourceLines.of(text);
    if (asPlugin) {
      return readAsPlugin(note, text) instanceof ReadNote read
          ? OpenNote.asPlugin(text, lines, read, block)
          : Optional.empty();
    }
    if (!syntax.mayMakeCards(text)) {
      return Optional.empty();
    }
    NoteTree tree = tree(note, lines);
    return always || tree.holdsCards()
        ? tree.blockAt(block).map(found -> new OpenNote(text, lines, tree.toReadNote(), found))
        : Optional.empty();
  }
}
