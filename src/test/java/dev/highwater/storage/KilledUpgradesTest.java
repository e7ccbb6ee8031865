package dev.highwater.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.highwater.OtherJvm;
import dev.highwater.ReadyJvms;
import dev.highwater.library.Backups.Backup;
import dev.highwater.library.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills a real process that brings a database of the first version up to date or makes backups,
/// and looks at what is left.
class KilledUpgradesTest {
  private static final ReadyJvms UPGRADING = new ReadyJvms(UpgradingProcess.class);
  private static final int UPGRADE_MICROS = 120_000;
  private static final int BACKUP_MICROS = 40_000;

  /// What the stored database of the first version has in its log.
  private static final int LOG = 13;

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  static LongStream manySeeds() {
    return LongStream.rangeClosed(11, 210);
  }

  @AfterAll
  static void endTheRest() {
    UPGRADING.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostWheneverAnUpgradeIsKilled(long seed) throws Exception {
    killAndLook(seed, 1, UPGRADE_MICROS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyBackupIsWholeWheneverTheProcessIsKilled(long seed) throws Exception {
    killAndLook(seed, 3, BACKUP_MICROS);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void theSameHoldsForManyMoreUpgrades(long seed) throws Exception {
    killAndLook(seed, 1, UPGRADE_MICROS);
  }

  @Tag("long")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("manySeeds")
  void theSameHoldsForManyMoreBackups(long seed) throws Exception {
    killAndLook(seed, 3, BACKUP_MICROS);
  }

  private void killAndLook(long seed, int lines, int most) throws Exception {
    int micros = new Random(seed).nextInt(most);
    String where = "seed " + seed + ": " + micros + " µs";
    unpack();
    OtherJvm.numbersUntilKilled(UPGRADING.begin(folder.toString()), lines, micros);

    SqliteBackups backups = new SqliteBackups(folder, UpgradingProcess.CALENDAR);
    for (Backup backup : backups.all()) {
      assertEquals(Optional.empty(), SoundDatabase.fault(backup.file()), where);
    }
    try (Profile profile = new SqliteProfiles(UpgradingProcess.CALENDAR).open(folder)) {
      assertEquals(LOG, profile.reviews().all().size(), where);
      assertEquals(List.of(), profile.inspection().look(), where);
    }
    backups.restore(backups.all().getFirst().file());
    try (Profile profile = new SqliteProfiles(UpgradingProcess.CALENDAR).open(folder)) {
      assertEquals(LOG, profile.reviews().all().size(), where);
    }
  }

  private void unpack() throws IOException {
    String name = "profile-1.db.gz";
    try (InputStream packed =
            Objects.requireNonNull(KilledUpgradesTest.class.getResourceAsStream(name), name);
        InputStream bytes = new GZIPInputStream(packed)) {
      Files.copy(bytes, folder.resolve("highwater.db"));
    }
  }
}
