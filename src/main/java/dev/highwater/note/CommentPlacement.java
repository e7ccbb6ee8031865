package dev.highwater.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a schedule comment goes that is not there yet, and what goes with one that is taken away.
///
/// Source: facts of the plugin, section 9. The plugin writes at column 0 whatever the card stands
/// in; the other placements are for cards that would come apart by it.
final class CommentPlacement {
  private static final String CALLOUT = "> [!sr|card-metadata]";
  private static final Pattern BLOCK_ID = Pattern.compile("\\s*(?<!\\S)\\^[A-Za-z0-9-]+\\s*$");
  private static final Pattern MARGIN = Pattern.compile("^[\\s>]+");

  private final OpenNote note;
  private final PluginSettings settings;

  CommentPlacement(OpenNote note, PluginSettings settings) {
    this.note = note;
    this.settings = settings;
  }

  /// The ways to put in a comment, the vault's own choice first.
  List<Splice> insertions(String comment) {
    int last = lastTextLine();
    List<Splice> ways = new ArrayList<>();
    if (settings.commentInCallout()) {
      ways.add(below(last, CALLOUT + " " + lineEnd(last) + ">  " + comment));
    }
    Optional<Splice> sameLine = behind(last, comment);
    if (settings.commentOnSameLine() && !endsWithFence(last)) {
      sameLine.ifPresent(ways::add);
    }
    ways.add(below(last, comment));
    sameLine.ifPresent(ways::add);
    Matcher margin = MARGIN.matcher(text(last));
    if (margin.find()) {
      ways.add(below(last, margin.group() + comment));
    }
    behind(note.block().lines().first(), comment).ifPresent(ways::add);
    return ways.stream().distinct().toList();
  }

  /// The last line of the block that is not blank; under an end mark blank lines belong to it.
  private int lastTextLine() {
    int line = note.block().lines().last();
    while (line > note.block().lines().first() && note.lines().isBlank(line)) {
      line--;
    }
    return line;
  }

  private String text(int line) {
    return note.lines().text(line);
  }

  private boolean endsWithFence(int line) {
    return text(line).stripTrailing().endsWith("```");
  }

  private Splice below(int line, String inserted) {
    int at = note.lines().end(line);
    return new Splice(at, at, lineEnd(line) + inserted);
  }

  /// One space behind the text, in front of a block id; empty for a line that is only a block id,
  /// or a separator, which would be none for the plugin any more.
  private Optional<Splice> behind(int line, String comment) {
    String text = text(line);
    Matcher id = BLOCK_ID.matcher(text);
    int length = (id.find() ? text.substring(0, id.start()) : text).stripTrailing().length();
    int at = note.lines().start(line) + length;
    String mark = text.strip();
    boolean separator = mark.equals(settings.multi()) || mark.equals(settings.multiReversed());
    return length == 0 || separator
        ? Optional.empty()
        : Optional.of(new Splice(at, at, " " + comment));
  }

  /// The line end of a line; the last one takes it from the line above.
  private String lineEnd(int line) {
    int at = note.lines().end(line);
    if (at < note.text().length()) {
      return note.text().startsWith("\r\n", at) ? "\r\n" : note.text().substring(at, at + 1);
    }
    return line == 0 ? "\n" : lineEnd(line - 1);
  }

  /// The ways to take a comment away: with what the plugin's writing put in front of it, or alone.
  List<Splice> removals(WrittenBlock.Span comment) {
    List<Splice> ways = new ArrayList<>();
    int line = note.lines().lineAt(comment.start());
    String before = note.text().substring(note.lines().start(line), comment.start());
    if (line > 0 && MARGIN.matcher(before).replaceFirst("").isEmpty()) {
      boolean callout = line > 1 && text(line - 1).startsWith(CALLOUT);
      ways.add(new Splice(note.lines().end(callout ? line - 2 : line - 1), comment.end(), ""));
    } else if (before.endsWith(" ")) {
      ways.add(new Splice(comment.start() - 1, comment.end(), ""));
    }
    ways.add(new Splice(comment.start(), comment.end(), ""));
    return ways;
  }
}
