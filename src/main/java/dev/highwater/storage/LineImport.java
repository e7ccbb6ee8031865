package dev.highwater.storage;

import dev.highwater.library.Profile.ProfileException;
import dev.highwater.storage.RowJson.MisfitException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a database from the lines of an export, all or nothing.
///
/// The rows go into the schema that they were exported from, which is then brought up to date as
/// any older database is.
final class LineImport {
  private final Path file;
  private final Map<String, RowJson> tables = new HashMap<>();
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private final List<JsonNode> sequences = new ArrayList<>();
  private long number;
  private long rows;
  private boolean ended;

  LineImport(Path file) {
    this.file = file;
  }

  /// Makes the database.
  ///
  /// @param database a file that is not there
  /// @return how many rows there were
  long into(Path database) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Connection connection = ProfileFolder.connectAlone(database)) {
      int schema = header(lines);
      Schema.migrate(connection, schema);
      RowJson.tables(connection).forEach(table -> tables.put(table.table(), table));
      Database.inTransaction(connection, connected -> fill(connected, lines));
      return rows;
    } catch (NoSuchFileException _) {
      throw new ProfileException("There is no file " + file + ".");
    } catch (CharacterCodingException _) {
      throw notUtf8();
    } catch (IOException failed) {
      throw new ProfileException("The file " + file + " cannot be read.", failed);
    } catch (SQLException failed) {
      throw failed(failed);
    }
  }

  private ProfileException bad(String why) {
    return new ProfileException(
        "Line " + number + " of " + file + " " + why + "; nothing was imported.");
  }

  /// Lines are decoded ahead, so that the line is not known.
  private ProfileException notUtf8() {
    return new ProfileException(file + " is not UTF-8; nothing was imported.");
  }

  private RuntimeException failed(SQLException failure) {
    return switch (SqliteFailure.code(failure)) {
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH ->
          bad("cannot be: " + String.valueOf(failure.getMessage()).replaceAll("\\R", " "));
      default -> SqliteFailure.explain(file.resolveSibling("."), failure);
    };
  }

  /// The schema of the rows.
  private int header(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    number = 1;
    JsonNode header = line == null ? JsonMapper.shared().nullNode() : read(line);
    JsonNode says = header.path(SqliteExchange.HEADER);
    int schema = says.path("schema").asInt(0);
    int format = says.path("format").asInt(0);
    if (format < 1 || schema < 1) {
      throw new ProfileException(file + " is no export of Highwater; nothing was imported.");
    }
    if (format > SqliteExchange.FORMAT || schema > Schema.LATEST) {
      throw new ProfileException(
          file + " was written by a newer version of Highwater; nothing was imported.");
    }
    return schema;
  }

  private JsonNode read(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException _) {
      throw bad("is not JSON");
    }
  }

  private long fill(Connection connection, BufferedReader lines) throws SQLException {
    Database.execute(connection, "PRAGMA defer_foreign_keys = ON");
    try {
      for (String line = next(lines); line != null; line = next(lines)) {
        add(connection, line);
      }
    } finally {
      for (PreparedStatement insert : inserts.values()) {
        insert.close();
      }
    }
    if (!ended) {
      throw new ProfileException(
          file + " is cut off after line " + (number - 1) + "; nothing was imported.");
    }
    setSequences(connection);
    requireReferences(connection);
    return rows;
  }

  private @Nullable String next(BufferedReader lines) {
    try {
      String line = lines.readLine();
      number++;
      return line;
    } catch (CharacterCodingException _) {
      throw notUtf8();
    } catch (IOException failed) {
      throw new ProfileException("The file " + file + " cannot be read.", failed);
    }
  }

  private void add(Connection connection, String line) throws SQLException {
    JsonNode object = read(line);
    if (!object.isObject() || object.size() != 1) {
      throw bad("is not an object with one name");
    }
    Map.Entry<String, JsonNode> row = object.properties().iterator().next();
    if (ended) {
      throw bad("comes after the end");
    }
    if (row.getKey().equals(SqliteExchange.END)) {
      end(row.getValue());
      return;
    }
    RowJson table = tables.get(row.getKey());
    if (table == null || !row.getValue().isObject()) {
      throw bad("is of no kind that is known: \"" + row.getKey() + "\"");
    }
    rows++;
    if (table.table().equals(RowJson.SEQUENCES)) {
      sequences.add(row.getValue());
    } else {
      insert(connection, table, row.getValue());
    }
  }

  private void end(JsonNode says) {
    ended = true;
    if (says.path("rows").asLong(-1) != rows) {
      throw bad("says that there are " + says.path("rows") + " rows, but there are " + rows);
    }
  }

  private void insert(Connection connection, RowJson table, JsonNode values) throws SQLException {
    if (!inserts.containsKey(table.table())) {
      inserts.put(table.table(), table.insert(connection));
    }
    PreparedStatement insert = Objects.requireNonNull(inserts.get(table.table()));
    try {
      table.fill(insert, values);
    } catch (MisfitException misfit) {
      throw bad("cannot be: " + misfit.getMessage());
    }
    insert.executeUpdate();
  }

  /// Adding rows has set the numbers too, but not those of rows that are gone.
  private void setSequences(Connection connection) throws SQLException {
    Database.execute(connection, "DELETE FROM " + RowJson.SEQUENCES);
    for (JsonNode sequence : sequences) {
      try (PreparedStatement insert =
          Objects.requireNonNull(tables.get(RowJson.SEQUENCES)).insert(connection)) {
        Objects.requireNonNull(tables.get(RowJson.SEQUENCES)).fill(insert, sequence);
        insert.executeUpdate();
      } catch (MisfitException misfit) {
        throw bad("is preceded by a number that cannot be: " + misfit.getMessage());
      }
    }
  }

  private void requireReferences(Connection connection) throws SQLException {
    try (PreparedStatement check = connection.prepareStatement("PRAGMA foreign_key_check");
        ResultSet row = check.executeQuery()) {
      if (row.next()) {
        throw new ProfileException(
            "A \"%s\" of %s names a \"%s\" that is not in it; nothing was imported."
                .formatted(row.getString(1), file, row.getString(3)));
      }
    }
  }
}
