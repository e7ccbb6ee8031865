package dev.highwater.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL whose parameters have names, such as {@code :today}, for statements put together from parts.
final class NamedParameters {
  private static final Pattern NAME = Pattern.compile(":([a-zA-Z]+)");

  private NamedParameters() {}

  /// Prepares the statement and fills its parameters in.
  ///
  /// @param values asked once for each place in which a name stands
  static PreparedStatement prepare(
      Connection connection, String sql, Function<String, Object> values) throws SQLException {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(sql);
    while (name.find()) {
      names.add(name.group(1));
    }
    PreparedStatement statement = connection.prepareStatement(name.replaceAll("?"));
    for (int at = 0; at < names.size(); at++) {
      statement.setObject(at + 1, values.apply(names.get(at)));
    }
    return statement;
  }
}
