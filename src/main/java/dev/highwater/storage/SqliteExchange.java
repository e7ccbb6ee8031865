package dev.highwater.storage;

import dev.highwater.library.Exchange;
import dev.highwater.library.Profile.ProfileException;
import dev.highwater.study.StudyCalendar;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole database as lines: a header, each row of each table, and an end that counts them.
public final class SqliteExchange implements Exchange {
  /// The version of the format; the schema of the rows has its own.
  static final int FORMAT = 1;

  static final String HEADER = "highwater";
  static final String END = "end";

  private static final String HALF = ".highwater-import.tmp";

  private final ProfileFolder profile;
  private final StudyCalendar calendar;

  /// @param folder of the profile
  public SqliteExchange(Path folder, StudyCalendar calendar) {
    this.profile = new ProfileFolder(folder);
    this.calendar = calendar;
  }

  @Override
  public long exportTo(Path file) {
    profile.requireNoFileInItsPlace();
    if (!profile.hasDatabase()) {
      throw new ProfileException("There is no profile in " + profile.path() + " yet.");
    }
    Path half = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (BufferedWriter lines = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
        return finished(write(lines), lines, half, file);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException failed) {
      throw new ProfileException("The file " + file + " cannot be written.", failed);
    }
  }

  private static long finished(long rows, BufferedWriter lines, Path half, Path file)
      throws IOException {
    lines.close();
    DatabaseCopy.force(half);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return rows;
  }

  /// In one transaction, so that the rows are of one moment.
  private long write(BufferedWriter lines) throws IOException {
    try {
      return profile.reading(connection -> {
        if (Schema.kind(connection) != Schema.Kind.LATEST) {
          throw new ProfileException(
              profile.database() + " is not of this version of Highwater, so it is not exported.");
        }
        Database.execute(connection, "BEGIN");
        return write(connection, lines);
      });
    } catch (UncheckedWriteException failed) {
      throw failed.cause();
    }
  }

  private long write(Connection connection, BufferedWriter lines) throws SQLException {
    writeLine(lines, header());
    long rows = 0;
    for (RowJson table : RowJson.tables(connection)) {
      try (PreparedStatement select = table.select(connection);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          writeLine(lines, table.line(row));
          rows++;
        }
      }
    }
    ObjectNode end = JsonMapper.shared().createObjectNode();
    end.putObject(END).put("rows", rows);
    writeLine(lines, JsonMapper.shared().writeValueAsString(end));
    return rows;
  }

  private String header() {
    ObjectNode header = JsonMapper.shared().createObjectNode();
    header
        .putObject(HEADER)
        .put("format", FORMAT)
        .put("schema", Schema.LATEST)
        .put("exported", calendar.now().instant().toString());
    return JsonMapper.shared().writeValueAsString(header);
  }

  private static void writeLine(BufferedWriter lines, String line) {
    try {
      lines.write(line);
      lines.write('\n');
    } catch (IOException failed) {
      throw new UncheckedWriteException(failed);
    }
  }

  private static final class UncheckedWriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException cause;

    UncheckedWriteException(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    IOException cause() {
      return cause;
    }
  }

  @Override
  public long importFrom(Path file) {
    profile.create();
    refuseWhenNotEmpty();
    Path half = profile.path().resolve(HALF);
    try {
      remove(half);
      long rows = new LineImport(file).into(half);
      new SqliteBackups(profile.path(), calendar).restore(half);
      return rows;
    } finally {
      remove(half);
    }
  }

  private static void remove(Path half) {
    try {
      Files.deleteIfExists(half);
      Files.deleteIfExists(half.resolveSibling(HALF + "-journal"));
    } catch (IOException failed) {
      throw new ProfileException(half + " cannot be removed.", failed);
    }
  }

  private void refuseWhenNotEmpty() {
    if (profile.hasDatabase() && profile.reading(SqliteExchange::knowsSomething)) {
      throw new ProfileException(
          "The profile in "
              + profile.path()
              + " is not empty; import into another with --data DIR.");
    }
  }

  private static boolean knowsSomething(Connection connection) throws SQLException {
    if (Schema.kind(connection) == Schema.Kind.EMPTY) {
      return false;
    }
    if (Schema.kind(connection) != Schema.Kind.LATEST) {
      return true;
    }
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT EXISTS (SELECT 1 FROM source) OR EXISTS (SELECT 1 FROM review_log)"
                    + " OR EXISTS (SELECT 1 FROM deck_choice)");
        ResultSet row = query.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }
}
