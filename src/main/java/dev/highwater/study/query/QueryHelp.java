package dev.highwater.study.query;

import java.util.List;

/// The terms of the query language, for people.
public final class QueryHelp {
  private QueryHelp() {}

  /// One term.
  ///
  /// @param example a query that has it
  /// @param meaning what that finds
  public record Line(String example, String meaning) {}

  /// All of them.
  public static List<Line> lines() {
    return List.of(
        new Line("isr", "the text in the question or the answer, large or small letters alike"),
        new Line("\"in sync\"", "a phrase; \\\" and \\\\ stand for \" and \\ in it"),
        new Line(
            "deck:kafka/producer",
            "decks of that name and the decks below; deck:/kafka that one deck only"),
        new Line("note:course", "a part of the note’s path"),
        new Line("heading:durability", "a part of a heading above the card"),
        new Line(
            "is:new", "never rated; also learning, review, due, suspended, buried, leech, flagged"),
        new Line("flag:3", "that flag; 0 for none"),
        new Line(
            "due:today", "due on a day: today, tomorrow, yesterday, a date such as 2026-12-01"),
        new Line("due:<=7", "due within seven days, or overdue; also <, >, >= and ="),
        new Line("interval>=21", "days between rating and day due"),
        new Line("ease<200", "percent (cards scheduled by SM-2)"),
        new Line("stability>30", "days until nine chances in ten are left (FSRS)"),
        new Line("difficulty>=8", "1 to 10 (FSRS)"),
        new Line("retrievability<90%", "the chance of remembering the card now"),
        new Line("lapses>=4", "how often it was forgotten since its last reset"),
        new Line("reviews=0", "how often it was graded here"),
        new Line("isr acks", "both"),
        new Line("isr or acks", "one of them, or both"),
        new Line("-is:suspended", "not that"),
        new Line("(isr or acks) is:due", "brackets hold together"));
  }
}
