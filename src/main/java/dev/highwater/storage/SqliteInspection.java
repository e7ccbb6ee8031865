package dev.highwater.storage;

import dev.highwater.card.CardId;
import dev.highwater.library.Inspection;
import dev.highwater.study.CardStates;
import dev.highwater.study.CardStates.Difference;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ParameterSet;
import dev.highwater.study.StudyCalendar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks through the whole database.
final class SqliteInspection implements Inspection {
  private static final int DAMAGES_SHOWN = 5;
  private static final String IMPOSSIBLE = "impossible-state";

  private final Database database;
  private final CardStates states;
  private final MemoryParameters parameters;
  private final StudyCalendar calendar;

  SqliteInspection(
      Database database, CardStates states, MemoryParameters parameters, StudyCalendar calendar) {
    this.database = database;
    this.states = states;
    this.parameters = parameters;
    this.calendar = calendar;
  }

  @Override
  public List<Finding> look() {
    return inspect(false);
  }

  @Override
  public List<Finding> repair() {
    return inspect(true);
  }

  private List<Finding> inspect(boolean repair) {
    List<Finding> findings = new ArrayList<>(schema(repair));
    LogInspection log =
        database.read(connection -> new LogInspection(connection, calendar.now().instant()));
    findings.addAll(log.findings());
    findings.addAll(states(log.cardsWithUnreadableRows(), repair));
    parameters().ifPresent(findings::add);
    // Last, since some damage is gone by what was repaired.
    findings.addAll(database.read(SqliteInspection::damages));
    return findings;
  }

  private List<Finding> schema(boolean repair) {
    List<Finding> found = database.read(connection -> SchemaInspection.latest().look(connection));
    return repair && !found.isEmpty()
        ? database.write(connection -> SchemaInspection.latest().repair(connection))
        : found;
  }

  /// A card of which the log does not say all keeps its state as long as that can be.
  private List<Finding> states(Set<CardId> withUnreadableRows, boolean repair) {
    List<Difference> differences = states.differences();
    List<Finding> findings = new ArrayList<>();
    for (Difference difference : differences) {
      Finding finding = finding(difference);
      boolean decided =
          finding.code().equals(IMPOSSIBLE) || !withUnreadableRows.contains(difference.card());
      if (decided) {
        findings.add(repair ? repaired(finding) : finding);
      }
      if (decided && repair && !withUnreadableRows.isEmpty()) {
        states.rebuild(difference.card());
      }
    }
    if (repair && withUnreadableRows.isEmpty()) {
      states.rebuildAll();
    }
    return findings;
  }

  private Finding finding(Difference difference) {
    return database.read(connection -> {
      try (StateInspection inspection = new StateInspection(connection)) {
        return inspection.finding(difference);
      }
    });
  }

  private static Finding repaired(Finding finding) {
    return new Finding(
        finding.code(), finding.message() + " Log and state agree again; no review is lost.", true);
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
