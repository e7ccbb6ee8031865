package dev.highwater.note;

import dev.highwater.card.CardKind;
import dev.highwater.card.DeckPath;
import dev.highwater.card.Flashcard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The cards of one question, side for side as the plugin holds them: not trimmed, links as they
/// stand.
///
/// Source: facts of the plugin, section 4.
final class PluginCards {
  private record Sides(String front, String back) {
    List<Sides> bothWays() {
      String question = back;
      return List.of(this, new Sides(question, front));
    }
  }

  private final CardSyntax syntax;

  PluginCards(CardSyntax syntax) {
    this.syntax = syntax;
  }

  /// @param decks of the note at that place; the question's own tag goes before them
  List<ReadCard> of(
      PluginQuestion question, List<DeckPath> decks, List<String> context, List<String> lines) {
    PluginQuestionText text = PluginQuestionText.of(question);
    boolean ownDeck = text.deck().isPresent() && !syntax.settings().foldersAreDecks();
    Optional<PluginSchedules> schedules = PluginSchedules.of(question.text());
    List<Sides> sides = sides(question.kind(), text.text());
    List<ReadCard> cards = new ArrayList<>();
    for (int ordinal = 0; ordinal < sides.size(); ordinal++) {
      Flashcard card =
          new Flashcard(
              question.kind(),
              ordinal,
              sides.get(ordinal).front(),
              sides.get(ordinal).back(),
              context,
              ownDeck ? text.deck().stream().toList() : decks,
              question.lines(),
              Optional.empty());
      int place = ordinal;
      cards.add(
          new ReadCard(
              card,
              schedules.map(found -> comment(found, question, lines)),
              List.of(),
              schedules.flatMap(found -> found.of(place).unreadable())));
    }
    return cards;
  }

  private static ScheduleComment comment(
      PluginSchedules schedules, PluginQuestion question, List<String> lines) {
    int line = question.lines().first();
    while (line < question.lines().last() && !lines.get(line).contains(schedules.comment())) {
      line++;
    }
    return new ScheduleComment(
        line,
        schedules.comment(),
        schedules.parts().stream().map(PluginSchedules.Part::schedule).toList());
  }

  private List<Sides> sides(CardKind kind, String text) {
    return switch (kind) {
      case SINGLE_BASIC -> List.of(single(text, syntax.single()));
      case SINGLE_REVERSED -> single(text, syntax.singleReversed()).bothWays();
      case MULTI_BASIC -> List.of(multi(text, syntax.multi()));
      case MULTI_REVERSED -> multi(text, syntax.multiReversed()).bothWays();
      case CLOZE -> clozes(text);
    };
  }

  /// A separator may be gone with the tag it was glued to; JavaScript then cuts at -1.
  private static Sides single(String text, String separator) {
    int at = text.indexOf(separator);
    return new Sides(
        text.substring(0, Math.max(at, 0)),
        text.substring(Math.min(at + separator.length(), text.length())));
  }

  private static Sides multi(String text, String separator) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    int at = 0;
    while (at < lines.size() && !PluginText.trim(lines.get(at)).equals(separator)) {
      at++;
    }
    if (at == lines.size()) {
      return new Sides(String.join("\n", lines.subList(0, at - 1)), text);
    }
    return new Sides(
        String.join("\n", lines.subList(0, at)),
        String.join("\n", lines.subList(at + 1, lines.size())));
  }

  private List<Sides> clozes(String text) {
    Optional<Clozes> clozes = Clozes.of(text, syntax.clozes());
    if (clozes.isEmpty()) {
      return List.of();
    }
    PluginClozeText shown = new PluginClozeText(text, clozes.get());
    if (shown.isTooMuch()) {
      return List.of();
    }
    List<Sides> sides = new ArrayList<>();
    for (int card = 0; card < clozes.get().cards(); card++) {
      sides.add(new Sides(shown.front(card), shown.back(card)));
    }
    return sides;
  }
}
