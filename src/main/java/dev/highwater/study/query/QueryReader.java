package dev.highwater.study.query;

import dev.highwater.study.query.QueryTokens.RefusedException;
import java.util.ArrayList;
import java.util.List;

/// Reads a query from text.
///
/// Parts beside each other all have to hold, {@code or} between two lets one of them do, {@code -}
/// before a part means the opposite, brackets hold together. What stands for itself is a text to
/// look for; {@link QueryHelp} lists the terms.
public final class QueryReader {
  private static final int LONGEST = 2000;
  private static final int MOST_PARTS = 200;
  private static final int DEEPEST = 20;

  private final List<QueryToken> tokens;
  private int next;
  private int parts;

  private QueryReader(List<QueryToken> tokens) {
    this.tokens = tokens;
  }

  /// Reads a query; an empty text means every card.
  public static ReadQuery read(String text) {
    if (text.length() > LONGEST) {
      return new ReadQuery.Refused(
          LONGEST, "This query is too long; at most " + LONGEST + " characters are read.");
    }
    try {
      QueryReader reader = new QueryReader(QueryTokens.of(text));
      return new ReadQuery.Understood(reader.whole());
    } catch (RefusedException refused) {
      return refused.refused();
    }
  }

  static boolean isName(String word) {
    return TermReader.NAMES.contains(word);
  }

  private Query whole() {
    if (peek() instanceof QueryToken.End) {
      return new Query.Everything();
    }
    Query query = alternatives(0);
    if (peek() instanceof QueryToken.Close close) {
      throw new RefusedException(close.column(), "This bracket closes none; expected '(' before.");
    }
    return query;
  }

  private Query alternatives(int depth) {
    List<Query> one = new ArrayList<>();
    one.add(together(depth));
    while (peek() instanceof QueryToken.Or) {
      next++;
      one.add(together(depth));
    }
    return Queries.anyOf(one);
  }

  private Query together(int depth) {
    List<Query> all = new ArrayList<>();
    while (begins(peek())) {
      all.add(part(depth));
    }
    if (all.isEmpty()) {
      throw new RefusedException(
          peek().column(), "Something to look for is missing here; expected a word or a term.");
    }
    return Queries.allOf(all);
  }

  private static boolean begins(QueryToken token) {
    return switch (token) {
      case QueryToken.Or _, QueryToken.Close _, QueryToken.End _ -> false;
      case QueryToken.Open _, QueryToken.Minus _, QueryToken.Text _, QueryToken.Pair _ -> true;
    };
  }

  private Query part(int depth) {
    QueryToken token = tokens.get(next++);
    parts++;
    if (parts > MOST_PARTS || depth > DEEPEST) {
      throw new RefusedException(
          token.column(),
          "This query is too large; expected at most %d parts, %d deep in brackets."
              .formatted(MOST_PARTS, DEEPEST));
    }
    return switch (token) {
      case QueryToken.Open open -> bracket(open, depth);
      case QueryToken.Minus minus -> opposite(minus, depth);
      case QueryToken.Text(int column, String text) -> text(column, text);
      case QueryToken.Pair pair -> TermReader.read(pair);
      case QueryToken.Or _, QueryToken.Close _, QueryToken.End _ ->
          throw new IllegalStateException("no part begins with " + token);
    };
  }

  private Query bracket(QueryToken.Open open, int depth) {
    Query inner = alternatives(depth + 1);
    if (!(peek() instanceof QueryToken.Close)) {
      throw new RefusedException(open.column(), "This bracket is not closed; expected ')'.");
    }
    next++;
    return inner;
  }

  private Query opposite(QueryToken.Minus minus, int depth) {
    if (!begins(peek())) {
      throw new RefusedException(
          minus.column(), "'-' stands alone here; expected a word or a term behind it.");
    }
    return Queries.not(part(depth + 1));
  }

  private static Query text(int column, String text) {
    if (text.isEmpty()) {
      throw new RefusedException(column, "This phrase is empty; expected a text in it.");
    }
    return new Query.Contains(Query.Place.CARD, text);
  }

  private QueryToken peek() {
    return tokens.get(next);
  }
}
