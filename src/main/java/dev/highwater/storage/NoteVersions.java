package dev.highwater.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Notes as they were before Highwater wrote to them, in the table {@code note_version}.
///
/// Of each note the last twenty versions stay, and of the last thirty days more, up to five hundred
/// or sixty-four megabytes. The latest always stays.
final class NoteVersions {
  private static final int ALWAYS_KEPT = 20;
  private static final int MOST = 500;
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final Duration RECENT = Duration.ofDays(30);

  private NoteVersions() {}

  /// Keeps a version, unless it is the one kept last, and drops those that need not be kept.
  static void keep(Connection connection, long source, String note, ByteBuffer bytes, Instant at)
      throws SQLException {
    byte[] packed = packed(bytes);
    List<byte[]> kept = packed(connection, source, note, 1);
    if (!kept.isEmpty() && Arrays.equals(kept.getFirst(), packed)) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO note_version (source, note, at_ms, bytes) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, source);
      insert.setString(2, note);
      insert.setLong(3, at.toEpochMilli());
      insert.setBytes(4, packed);
      insert.executeUpdate();
    }
    drop(connection, source, note, at.minus(RECENT));
  }

  private static void drop(Connection connection, long source, String note, Instant recent)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            DELETE FROM note_version WHERE id IN (
              SELECT id FROM (
                SELECT id, at_ms,
                  row_number() OVER (ORDER BY id DESC) AS place,
                  sum(length(bytes)) OVER (ORDER BY id DESC) AS total
                FROM note_version WHERE source = ? AND note = ?)
              WHERE place > ? AND (at_ms < ? OR place > ? OR total > ?))
            """)) {
      delete.setLong(1, source);
      delete.setString(2, note);
      delete.setInt(3, ALWAYS_KEPT);
      delete.setLong(4, recent.toEpochMilli());
      delete.setInt(5, MOST);
      delete.setLong(6, LARGEST);
      delete.executeUpdate();
    }
  }

  /// All versions kept of a note, latest first.
  static List<ByteBuffer> of(Connection connection, long source, String note) throws SQLException {
    return packed(connection, source, note, Integer.MAX_VALUE).stream()
        .map(NoteVersions::unpacked)
        .toList();
  }

  private static List<byte[]> packed(Connection connection, long source, String note, int most)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT bytes FROM note_version WHERE source = ? AND note = ?"
                + " ORDER BY id DESC LIMIT ?")) {
      query.setLong(1, source);
      query.setString(2, note);
      query.setInt(3, most);
      try (ResultSet row = query.executeQuery()) {
        List<byte[]> versions = new ArrayList<>();
        while (row.next()) {
          versions.add(row.getBytes(1));
        }
        return versions;
      }
    }
  }

  private static byte[] packed(ByteBuffer bytes) {
    byte[] plain = new byte[bytes.remaining()];
    bytes.duplicate().get(plain);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(packed)) {
      zlib.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static ByteBuffer unpacked(byte[] packed) {
    try (InflaterInputStream zlib = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return ByteBuffer.wrap(zlib.readAllBytes()).asReadOnlyBuffer();
    } catch (IOException broken) {
      throw new UncheckedIOException("a kept version of a note cannot be unpacked", broken);
    }
  }
}
