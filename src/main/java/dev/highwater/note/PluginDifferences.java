package dev.highwater.note;

import dev.highwater.card.LineRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What the plugin would have read otherwise: the cards it loses and the cards it makes of code.
/// Whoever changes from it is told where the two disagree.
final class PluginDifferences {
  private final String note;
  private final List<LineRange> cards;
  private final List<PluginQuestion> questions;

  /// @param cards lines of the cards that were found
  PluginDifferences(String note, List<LineRange> cards, List<PluginQuestion> questions) {
    this.note = note;
    this.cards = cards;
    this.questions = questions;
  }

  /// @param known problems already told; a line is not spoken of twice
  List<NoteProblem> problems(List<NoteProblem> known) {
    BitSet ours = lines(cards);
    BitSet plugins = lines(questions.stream().map(PluginQuestion::lines).toList());
    BitSet told = new BitSet();
    known.forEach(problem -> told.set(problem.line()));
    List<NoteProblem> problems = new ArrayList<>();
    for (LineRange card : cards) {
      if (isClear(plugins, card)) {
        problems.add(
            new NoteProblem(
                note,
                card.first(),
                "rescued-card",
                "obsidian-spaced-repetition does not see this card, since it reads comments and"
                    + " code otherwise; it is a card here."));
      }
    }
    for (PluginQuestion question : questions) {
      if (isClear(ours, question.lines()) && isClear(told, question.lines())) {
        problems.add(
            new NoteProblem(
                note,
                question.lines().first(),
                "not-a-card",
                "obsidian-spaced-repetition makes a card of this; it is code or a comment, so it"
                    + " makes no card here."));
      }
    }
    return problems;
  }

  private static BitSet lines(List<LineRange> ranges) {
    BitSet lines = new BitSet();
    ranges.forEach(range -> lines.set(range.first(), range.last() + 1));
    return lines;
  }

  private static boolean isClear(BitSet lines, LineRange range) {
    int next = lines.nextSetBit(range.first());
    return next < 0 || next > range.last();
  }
}
