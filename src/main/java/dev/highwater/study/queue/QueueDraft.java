package dev.highwater.study.queue;

import dev.highwater.card.DeckPath;
import dev.highwater.study.deck.DeckOptions;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.deck.SiblingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Draws up the queue of a day: what is being learned, then reviews and new cards within every
/// deck's limits, in the order that the deck studied wants.
///
/// What was answered earlier that day counts for the limits, so that a queue drawn up again goes on
/// where the last one was.
public final class QueueDraft {
  private static final Comparator<QueuedCard> ORDER =
      Comparator.comparingDouble(QueuedCard::key)
          .thenComparingLong(card -> card.block().note())
          .thenComparingInt(card -> card.block().line())
          .thenComparingInt(QueuedCard::ordinal);

  private final QueueCards cards;
  private final DeckRules rules;
  private final QueueCards.Day day;
  private final Optional<DeckPath> deck;
  private final DeckOptions options;
  private final Set<QueuedCard.Block> asked = new HashSet<>();

  private QueueDraft(
      QueueCards cards, DeckRules rules, QueueCards.Day day, Optional<DeckPath> deck) {
    this.cards = cards;
    this.rules = rules;
    this.day = day;
    this.deck = deck;
    this.options = rules.of(deck.orElse(DeckRules.ALL), day.date());
  }

  /// The queue of that day.
  ///
  /// @param deck only cards of this deck and the decks below it; empty for all
  public static StudyQueue of(
      QueueCards cards, DeckRules rules, QueueCards.Day day, Optional<DeckPath> deck) {
    return new QueueDraft(cards, rules, day, deck).draw();
  }

  private StudyQueue draw() {
    Budget newBudget = new Budget(rules, day.date(), DeckOptions::newPerDay);
    Budget reviewBudget = new Budget(rules, day.date(), DeckOptions::reviewsPerDay);
    for (QueueCards.Answered answered : cards.answered(day)) {
      asked.add(answered.block());
      if (answered.stage() == CardStage.NEW) {
        newBudget.take(answered.deck());
      } else if (answered.stage() == CardStage.REVIEW && !answered.ahead()) {
        reviewBudget.take(answered.deck());
      }
    }
    List<QueuedCard> learning = cards.learning(day, deck);
    learning.forEach(card -> asked.add(card.block()));
    List<QueuedCard> reviews =
        within(
            reviewBudget,
            (place, atMost) ->
                cards.reviews(
                    place,
                    day,
                    options.reviewOrder(),
                    oneOfABlock(options.reviewSiblings()),
                    atMost));
    reviews.forEach(card -> asked.add(card.block()));
    List<QueuedCard> fresh =
        within(
            newBudget,
            (place, atMost) ->
                cards.fresh(
                    place, day, options.newOrder(), oneOfABlock(options.newSiblings()), atMost));
    return new StudyQueue(learning, apart(mixed(reviews, fresh)));
  }

  /// Looks into one place.
  private interface Search {
    List<QueuedCard> in(QueueCards.Place place, int atMost);
  }

  private List<QueuedCard> within(Budget budget, Search search) {
    List<QueuedCard> found = new ArrayList<>();
    for (DeckPath each : cards.decks()) {
      if (deck.map(it -> it.contains(each)).orElse(true)) {
        int left = budget.left(each);
        if (left > 0) {
          found.addAll(search.in(new QueueCards.Place.FirstDeck(each), left));
        }
      }
    }
    if (deck.isPresent()) {
      found.addAll(search.in(new QueueCards.Place.AlsoIn(deck.get()), DeckOptions.HIGHEST_LIMIT));
    }
    found.sort(ORDER);
    List<QueuedCard> taken = new ArrayList<>();
    for (QueuedCard card : found) {
      if (budget.left(card.deck()) > 0) {
        budget.take(card.deck());
        taken.add(card);
      }
    }
    return taken;
  }

  /// Of the cards of a block only the first, and none when another was asked today.
  private Predicate<QueuedCard> oneOfABlock(SiblingRule rule) {
    return rule == SiblingRule.BURIED ? card -> asked.add(card.block()) : _ -> true;
  }

  private List<QueuedCard> mixed(List<QueuedCard> reviews, List<QueuedCard> fresh) {
    return switch (options.mixing()) {
      case REVIEWS_FIRST -> concat(reviews, fresh);
      case NEW_FIRST -> concat(fresh, reviews);
      case MIXED -> spread(reviews, fresh);
    };
  }

  private static List<QueuedCard> concat(List<QueuedCard> first, List<QueuedCard> second) {
    List<QueuedCard> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /// Each list keeps its order; both come to their ends together.
  private static List<QueuedCard> spread(List<QueuedCard> one, List<QueuedCard> other) {
    List<QueuedCard> both = new ArrayList<>();
    int fromOne = 0;
    int fromOther = 0;
    while (fromOne < one.size() || fromOther < other.size()) {
      boolean oneIsBehind =
          (fromOne + 1L) * (other.size() + 1L) <= (fromOther + 1L) * (one.size() + 1L);
      if (fromOther == other.size() || (fromOne < one.size() && oneIsBehind)) {
        both.add(one.get(fromOne++));
      } else {
        both.add(other.get(fromOther++));
      }
    }
    return both;
  }

  private List<QueuedCard> apart(List<QueuedCard> cards) {
    boolean fresh = options.newSiblings() == SiblingRule.APART;
    boolean known = options.reviewSiblings() == SiblingRule.APART;
    return fresh || known
        ? Separation.of(cards, card -> card.stage() == CardStage.NEW ? fresh : known)
        : cards;
  }
}
