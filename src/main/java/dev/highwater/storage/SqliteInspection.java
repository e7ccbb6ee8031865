package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.Inspection;
import dev.highwater.study.LogEntry;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ParameterSet;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks through the whole database.
final class SqliteInspection implements Inspection {
  private static final int DAMAGES_SHOWN = 5;

  private final Database database;
  private final MemoryParameters parameters;
  private final StudyCalendar calendar;

  SqliteInspection(Database database, MemoryParameters parameters, StudyCalendar calendar) {
    this.database = database;
    this.parameters = parameters;
    this.calendar = calendar;
  }

  @Override
  public List<Finding> look() {
    return database.read(connection -> inspect(connection, false));
  }

  @Override
  public List<Finding> repair() {
    return database.write(connection -> inspect(connection, true));
  }

  private List<Finding> inspect(Connection connection, boolean repair) throws SQLException {
    LogInspection log = new LogInspection(connection, calendar);
    List<Finding> findings = new ArrayList<>(log.findings());
    Map<CardId, List<LogEntry>> rows = log.rowsByCard();
    try (StateInspection states = new StateInspection(connection, calendar, rows, repair)) {
      findings.addAll(states.findings(log.cardsWithUnreadableRows()));
    }
    parameters().ifPresent(findings::add);
    // Last, since some damage is gone by what was repaired.
    findings.addAll(damages(connection));
    return findings;
  }

  /// What SQLite itself finds.
  private static List<Finding> damages(Connection connection) throws SQLException {
    List<Finding> damages = new ArrayList<>();
    try (PreparedStatement check =
            connection.prepareStatement("PRAGMA integrity_check(" + DAMAGES_SHOWN + ")");
        ResultSet row = check.executeQuery()) {
      while (row.next()) {
        if (!row.getString(1).equals("ok")) {
          damages.add(
              new Finding(
                  "database-damaged",
                  "SQLite says of the database: " + row.getString(1) + ".",
                  false));
        }
      }
    }
    try (PreparedStatement check = connection.prepareStatement("PRAGMA foreign_key_check");
        ResultSet row = check.executeQuery()) {
      while (row.next() && damages.size() < DAMAGES_SHOWN) {
        damages.add(
            new Finding(
                "broken-reference",
                "Row %d of the table %s names a row of %s that is not there."
                    .formatted(row.getLong(2), row.getString(1), row.getString(3)),
                false));
      }
    }
    return damages;
  }

  /// Unusable parameters do no harm: the defaults stand in for them.
  private Optional<Finding> parameters() {
    return parameters
        .current()
        .flatMap(ParameterSet::problem)
        .map(problem ->
            new Finding(
                "parameters-unusable",
                "The memory parameters in force cannot be used, so the defaults are: " + problem,
                false));
  }
}
