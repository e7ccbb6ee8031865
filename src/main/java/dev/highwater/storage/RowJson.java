package dev.highwater.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rows of one table as JSON objects, column by column, and back.
///
/// Bytes are base64; a number that JSON cannot write is a string. Columns that are computed from
/// others are left out.
record RowJson(String table, List<Column> columns, String order) {
  /// A column and the type that it was declared with.
  record Column(String name, String type) {}

  /// Numbers of {@code AUTOINCREMENT} that were given, so that none is given again.
  static final String SEQUENCES = "sqlite_sequence";

  /// A value that does not fit its column; the message completes a sentence.
  static final class MisfitException extends Exception {
    private static final long serialVersionUID = 1L;

    MisfitException(String message) {
      super(message);
    }
  }

  /// All tables of a database, in the order in which they were created.
  static List<RowJson> tables(Connection connection) throws SQLException {
    List<RowJson> tables = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT s.name, l.wr FROM sqlite_schema AS s
            JOIN pragma_table_list AS l ON l.name = s.name AND l.schema = 'main'
            WHERE s.type = 'table' AND (s.name NOT LIKE 'sqlite_%' OR s.name = ?)
            ORDER BY s.name = 'sqlite_sequence', s.rowid\
            """)) {
      query.setString(1, SEQUENCES);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<Column> columns = columns(connection, row.getString(1));
          String order = row.getInt(2) == 0 ? "rowid" : names(columns);
          tables.add(new RowJson(row.getString(1), columns, order));
        }
      }
    }
    return tables;
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid")) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          columns.add(new Column(row.getString(1), row.getString(2)));
        }
      }
    }
    return columns;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /// Asks for all rows, in an order that does not change.
  PreparedStatement select(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "SELECT " + names(columns) + " FROM " + table + " ORDER BY " + order);
  }

  /// Adds a row.
  PreparedStatement insert(Connection connection) throws SQLException {
    String places =
        Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
    return connection.prepareStatement(
        "INSERT INTO " + table + " (" + names(columns) + ") VALUES (" + places + ")");
  }

  /// The row as one line; columns without a value are left out.
  String line(ResultSet row) throws SQLException {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    ObjectNode values = line.putObject(table);
    for (int place = 1; place <= columns.size(); place++) {
      put(values, columns.get(place - 1).name(), row.getObject(place));
    }
    return JsonMapper.shared().writeValueAsString(line);
  }

  private static void put(ObjectNode values, String name, Object value) {
    switch (value) {
      case null -> {}
      case Integer number -> values.put(name, number.longValue());
      case Long number -> values.put(name, number);
      case Double number when Double.isFinite(number) -> values.put(name, number);
      case byte[] bytes -> values.put(name, Base64.getEncoder().encodeToString(bytes));
      default -> values.put(name, value.toString());
    }
  }

  /// Fills an {@link #insert} with what a line says.
  void fill(PreparedStatement insert, JsonNode values) throws SQLException, MisfitException {
    List<String> known = columns.stream().map(Column::name).toList();
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (!known.contains(value.getKey())) {
        throw new MisfitException("\"" + table + "\" has no \"" + value.getKey() + "\"");
      }
    }
    for (int place = 1; place <= columns.size(); place++) {
      Column column = columns.get(place - 1);
      insert.setObject(
          place, value(column, Optional.ofNullable(values.get(column.name()))).orElse(null));
    }
  }

  private static Optional<Object> value(Column column, Optional<JsonNode> json)
      throws MisfitException {
    if (json.isEmpty() || json.get().isNull()) {
      return Optional.empty();
    }
    JsonNode node = json.get();
    try {
      return Optional.of(
          switch (column.type()) {
            case "INTEGER" -> number(column, node);
            case "REAL" ->
                node.isNumber() ? node.doubleValue() : Double.parseDouble(text(column, node));
            case "BLOB" -> Base64.getDecoder().decode(text(column, node));
            case "TEXT" -> text(column, node);
            default -> node.isNumber() ? number(column, node) : text(column, node);
          });
    } catch (IllegalArgumentException unreadable) {
      throw misfit(column);
    }
  }

  private static long number(Column column, JsonNode node) throws MisfitException {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw misfit(column);
    }
    return node.longValue();
  }

  private static String text(Column column, JsonNode node) throws MisfitException {
    if (!node.isString()) {
      throw misfit(column);
    }
    return node.stringValue();
  }

  private static MisfitException misfit(Column column) {
    String type =
        switch (column.type()) {
          case "INTEGER" -> "whole number";
          case "REAL" -> "number";
          case "BLOB" -> "base64";
          default -> "text";
        };
    return new MisfitException("\"" + column.name() + "\" is no " + type);
  }
}
