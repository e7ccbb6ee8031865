package dev.highwater.storage;

import dev.highwater.schedule.Fsrs6Parameters;
import dev.highwater.study.MemoryParameters;
import dev.highwater.study.ParameterChange;
import dev.highwater.study.ParameterSet;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parameters of the learner's memory, in the tables {@code parameter_set} and {@code
/// parameter_change}.
final class SqliteMemoryParameters implements MemoryParameters {
  private static final String SELECT = "SELECT * FROM parameter_set";

  private final Database database;

  SqliteMemoryParameters(Database database) {
    this.database = database;
  }

  @Override
  public Fsrs6Parameters inForce() {
    return current().flatMap(ParameterSet::usable).orElse(Fsrs6Parameters.DEFAULTS);
  }

  @Override
  public Optional<ParameterSet> current() {
    return database
        .read(connection ->
            sets(
                connection,
                SELECT
                    + " WHERE id = (SELECT parameter_set FROM parameter_change"
                    + " ORDER BY id DESC LIMIT 1)"))
        .stream()
        .findFirst();
  }

  @Override
  public List<ParameterSet> all() {
    return database.read(connection -> sets(connection, SELECT + " ORDER BY id"));
  }

  @Override
  public List<ParameterChange> changes() {
    return database.read(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement("SELECT * FROM parameter_change ORDER BY id");
          ResultSet row = query.executeQuery()) {
        List<ParameterChange> changes = new ArrayList<>();
        while (row.next()) {
          long set = row.getLong("parameter_set");
          Optional<Long> chosen = row.wasNull() ? Optional.empty() : Optional.of(set);
          changes.add(
              new ParameterChange(
                  Instant.ofEpochMilli(row.getLong("at_ms")),
                  chosen,
                  reason(row.getString("reason"))));
        }
        return changes;
      }
    });
  }

  @Override
  public ParameterSet add(ParameterSet.Fit fit, Instant at) {
    return database.write(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              INSERT INTO parameter_set (at_ms, model, model_version, numbers, log_rows, reviews,
                held_out, loss_before, loss_after, intervals_before, intervals_after)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)) {
        insert.setLong(1, at.toEpochMilli());
        insert.setString(2, fit.model());
        insert.setInt(3, fit.version());
        insert.setString(4, text(fit.values()));
        insert.setLong(5, fit.logRows());
        insert.setInt(6, fit.reviews());
        insert.setInt(7, fit.heldOut());
        insert.setDouble(8, fit.lossBefore());
        insert.setDouble(9, fit.lossAfter());
        insert.setString(10, text(fit.intervalsBefore()));
        insert.setString(11, text(fit.intervalsAfter()));
        insert.executeUpdate();
      }
      return sets(connection, SELECT + " WHERE id = last_insert_rowid()").getFirst();
    });
  }

  @Override
  public void use(Optional<Long> set, ParameterChange.Reason reason, Instant at) {
    if (set.isPresent()) {
      boolean usable =
          all().stream()
              .filter(known -> set.get() == known.id())
              .anyMatch(known -> known.usable().isPresent());
      if (!usable) {
        throw new IllegalArgumentException("There are no usable parameters " + set.get() + ".");
      }
    }
    database.write(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO parameter_change (at_ms, parameter_set, reason) VALUES (?, ?, ?)")) {
        insert.setLong(1, at.toEpochMilli());
        insert.setObject(2, set.orElse(null));
        insert.setString(3, reason.storedName());
        return insert.executeUpdate();
      }
    });
  }

  private static List<ParameterSet> sets(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      List<ParameterSet> sets = new ArrayList<>();
      while (row.next()) {
        sets.add(set(row));
      }
      return sets;
    }
  }

  private static ParameterSet set(ResultSet row) throws SQLException {
    return new ParameterSet(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at_ms")),
        new ParameterSet.Fit(
            row.getString("model"),
            row.getInt("model_version"),
            numbers(row.getString("numbers")),
            row.getLong("log_rows"),
            row.getInt("reviews"),
            row.getInt("held_out"),
            row.getDouble("loss_before"),
            row.getDouble("loss_after"),
            days(row.getString("intervals_before")),
            days(row.getString("intervals_after"))));
  }

  private static ParameterChange.Reason reason(String storedName) {
    return Arrays.stream(ParameterChange.Reason.values())
        .filter(reason -> reason.storedName().equals(storedName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such reason: " + storedName));
  }

  private static String text(List<? extends Number> numbers) {
    return numbers.stream().map(Number::toString).collect(Collectors.joining(" "));
  }

  /// What is no number becomes one that no parameter can be, for whoever looks whether they are
  /// usable.
  private static List<Double> numbers(@Nullable String text) {
    List<Double> numbers = new ArrayList<>();
    for (String word : String.valueOf(text).strip().split("\\s+", -1)) {
      try {
        numbers.add(Double.valueOf(word));
      } catch (NumberFormatException _) {
        numbers.add(Double.NaN);
      }
    }
    return numbers;
  }

  private static List<Integer> days(String text) {
    return numbers(text).stream().map(Double::intValue).toList();
  }
}
