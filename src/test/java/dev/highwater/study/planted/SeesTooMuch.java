package dev.highwater.study.planted;

import com.vladsch.flexmark.util.ast.Node;
import java.sql.Connection;
import java.time.Instant;

/// A planted violation: an architecture rule must turn red on it.
public final class SeesTooMuch {
  private SeesTooMuch() {}

  /// Sees SQL.
  public static boolean sql(Object thing) {
    return thing instanceof Connection;
  }

  /// Sees flexmark.
  public static boolean flexmark(Object thing) {
    return thing instanceof Node;
  }

  /// Reads a clock.
  public static Instant clock() {
    return Instant.now();
  }
}
