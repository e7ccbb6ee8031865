package dev.highwater.note;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/// A line taken apart into its text and its schedule comments; knows where each character of the
/// text stands in the note.
final class CommentedLine {
  private final String text;
  private final List<ScheduleCommentNode> comments;
  private final int[] offsets;

  private CommentedLine(String text, List<ScheduleCommentNode> comments, int[] offsets) {
    this.text = text;
    this.comments = List.copyOf(comments);
    this.offsets = offsets;
  }

  static CommentedLine of(BasedSequence source, SourceLines lines, int line) {
    String whole = lines.text(line);
    int start = lines.start(line);
    int open = whole.indexOf(ScheduleText.OPENING);
    if (open < 0) {
      return new CommentedLine(whole, List.of(), new int[] {0, start});
    }
    OpaqueText code = OpaqueText.codeOf(whole);
    StringBuilder text = new StringBuilder();
    List<ScheduleCommentNode> comments = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>(List.of(0, start));
    int at = 0;
    while (open >= 0) {
      int from = open;
      int close = whole.indexOf(ScheduleText.CLOSING, from);
      int end = close < 0 ? whole.length() : close + ScheduleText.CLOSING.length();
      if (code.covers(from)) {
        end = from + ScheduleText.OPENING.length();
      } else {
        text.append(whole, at, from);
        comments.add(new ScheduleCommentNode(source.subSequence(start + from, start + end), line));
        offsets.addAll(List.of(text.length(), start + end));
        at = end;
      }
      open = whole.indexOf(ScheduleText.OPENING, end);
    }
    text.append(whole, at, whole.length());
    return new CommentedLine(
        text.toString(), comments, offsets.stream().mapToInt(Integer::intValue).toArray());
  }

  String text() {
    return text;
  }

  List<ScheduleCommentNode> comments() {
    return comments;
  }

  /// True when nothing but comments and quote marks is on the line.
  boolean isCommentOnly() {
    return !comments.isEmpty() && text.chars().allMatch(c -> c == '>' || Character.isWhitespace(c));
  }

  /// Offset in the note of a character of {@link #text()}.
  int offsetOf(int character) {
    int pair = offsets.length - 2;
    while (offsets[pair] > character) {
      pair -= 2;
    }
    return offsets[pair + 1] + character - offsets[pair];
  }
}
