package dev.highwater.vault;

import dev.highwater.library.NoteStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the disk says of a file, itself unread; of a link, what it says of the link.
///
/// @param changedNanos when anything about the file last changed, its name included; nobody can set
///   it back. The same as the time of its bytes where the system does not tell
/// @param key which file it is
record FileLook(Kind kind, long size, long modifiedNanos, long changedNanos, String key) {
  /// What a path stands for.
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  /// File systems that count in parts of a second are at most this coarse.
  private static final long FINE_NANOS = 100_000_000;

  /// FAT counts in steps of two seconds.
  private static final long COARSE_NANOS = 2_100_000_000L;

  private static final String UNIX =
      "unix:isRegularFile,isDirectory,isSymbolicLink,size,lastModifiedTime,ctime,ino,dev";
  private static final String ANYWHERE =
      "isRegularFile,isDirectory,isSymbolicLink,size,lastModifiedTime,fileKey";

  static FileLook at(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    Map<String, Object> found =
        Files.readAttributes(file, unix ? UNIX : ANYWHERE, LinkOption.NOFOLLOW_LINKS);
    long modified = nanos(found, "lastModifiedTime");
    return new FileLook(
        kind(found),
        (Long) Objects.requireNonNull(found.get("size")),
        modified,
        unix ? nanos(found, "ctime") : modified,
        unix ? found.get("dev") + "." + found.get("ino") : String.valueOf(found.get("fileKey")));
  }

  private static Kind kind(Map<String, Object> found) {
    if (Boolean.TRUE.equals(found.get("isRegularFile"))) {
      return Kind.FILE;
    }
    if (Boolean.TRUE.equals(found.get("isDirectory"))) {
      return Kind.FOLDER;
    }
    return Boolean.TRUE.equals(found.get("isSymbolicLink")) ? Kind.LINK : Kind.OTHER;
  }

  private static long nanos(Map<String, Object> found, String name) {
    return ((FileTime) Objects.requireNonNull(found.get(name))).to(TimeUnit.NANOSECONDS);
  }

  /// The file as it is; empty when it changed so shortly ago that another change could leave it
  /// with the same times.
  Optional<NoteStamp> stamp(Instant now) {
    long latest = Math.max(modifiedNanos, changedNanos);
    boolean coarse = latest % TimeUnit.SECONDS.toNanos(1) == 0;
    long settled = latest + (coarse ? COARSE_NANOS : FINE_NANOS);
    long nowNanos = FileTime.from(now).to(TimeUnit.NANOSECONDS);
    return settled < nowNanos
        ? Optional.of(
            new NoteStamp(size, modifiedNanos, key + "." + Long.toString(changedNanos, 36)))
        : Optional.empty();
  }
}
