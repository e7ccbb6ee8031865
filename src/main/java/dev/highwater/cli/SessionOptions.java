package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.study.SessionKind;
import dev.highwater.study.query.CardOrder;
import dev.highwater.study.query.Queries;
import dev.highwater.study.query.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which session is wanted: today's, or one that the learner makes to order.
final class SessionOptions {
  private static final int MOST_DAYS = 36_500;

  @Option(names = "--deck", paramLabel = "NAME", description = "Only this deck and those below it.")
  @Nullable String deck;

  @ArgGroup @Nullable ToOrder toOrder;

  /// One of four.
  static final class ToOrder {
    @Option(names = "--cram", description = "All cards; grades change no schedule.")
    boolean cram;

    @Option(
        names = "--ahead",
        paramLabel = "DAYS",
        converter = Days.class,
        description = "Cards that come due within so many days; grades count.")
    int ahead;

    @Option(
        names = "--forgotten",
        description = "Cards graded Again today; grades change no schedule.")
    boolean forgotten;

    @Option(
        names = "--query",
        paramLabel = "QUERY",
        converter = QueryText.class,
        description = "Cards that the query finds; grades change no schedule.")
    @Nullable Query query;

    private SessionKind kind(Optional<DeckPath> deck, CardFinder finder) {
      if (query != null) {
        Query inDeck =
            deck.<Query>map(it -> new Query.InDeck("/" + it.value()))
                .orElseGet(Query.Everything::new);
        return new SessionKind.Chosen(
            finder.find(Queries.allOf(List.of(query, inDeck)), CardOrder.IN_NOTES));
      }
      if (cram) {
        return new SessionKind.Cram(deck);
      }
      return forgotten ? new SessionKind.ForgottenToday(deck) : new SessionKind.Ahead(deck, ahead);
    }
  }

  Optional<DeckPath> deck() {
    return Optional.ofNullable(deck).map(DeckPath::new);
  }

  /// True when it is not today's queue.
  boolean isToOrder() {
    return toOrder != null;
  }

  /// @param finder asked for the cards of a query
  SessionKind kind(CardFinder finder) {
    return toOrder == null ? new SessionKind.Today(deck()) : toOrder.kind(deck(), finder);
  }

  /// What there is to say of such a session that has no card.
  static String nothing(SessionKind kind) {
    return switch (kind) {
      case SessionKind.Today(var _) -> "Nothing is due.";
      case SessionKind.Ahead(var _, int days) ->
          "Nothing comes due within " + days + (days == 1 ? " day." : " days.");
      case SessionKind.ForgottenToday(var _) -> "Nothing was forgotten today.";
      case SessionKind.Cram(var _), SessionKind.Chosen(var _) -> "There is no card to ask.";
    };
  }

  /// A number of days, at least 1.
  static final class Days implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int days = Integer.parseInt(value);
        if (days >= 1 && days <= MOST_DAYS) {
          return days;
        }
      } catch (NumberFormatException _) {
        // Said below.
      }
      throw new TypeConversionException(
          "'" + value + "' is not a number of days from 1 to " + MOST_DAYS);
    }
  }
}
