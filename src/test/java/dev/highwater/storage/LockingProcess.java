package dev.highwater.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Another program that begins to write into a database, says so, and keeps it locked until a line
/// comes on its input.
final class LockingProcess {
  private LockingProcess() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
      Database.execute(connection, "BEGIN IMMEDIATE");
      System.out.println("locked");
      System.out.flush();
      input.readLine();
      Database.execute(connection, "ROLLBACK");
    }
  }
}
