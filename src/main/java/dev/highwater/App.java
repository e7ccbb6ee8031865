package dev.highwater;

import dev.dirs.ProjectDirectories;
import dev.highwater.cli.Commands;
import dev.highwater.cli.Workbench;
import dev.highwater.drill.Drills;
import dev.highwater.library.CardIds;
import dev.highwater.library.ImportNotes;
import dev.highwater.note.NoteReader;
import dev.highwater.storage.SqliteBackups;
import dev.highwater.storage.SqliteExchange;
import dev.highwater.storage.SqliteProfiles;
import dev.highwater.vault.BundledDecks;
import dev.highwater.vault.LinkedFiles;
import dev.highwater.vault.NoteFileWriter;
import dev.highwater.vault.NotesOnDisk;
import dev.highwater.vault.ObsidianVaults;
import dev.highwater.vault.ProgramFiles;
import dev.highwater.vault.SettingsOnDisk;
import dev.highwater.vault.VaultWatch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Builds every object, once and by hand. The only place that reads the clock, draws by chance and
/// names concrete stores.
final class App {
  /// Held here, because a logger that nobody holds forgets its level.
  private static final Logger TERMINAL_LOGGER = Logger.getLogger("org.jline");

  /// What comes from outside the program.
  ///
  /// @param out standard output
  /// @param err standard error
  /// @param errIsTerminal whether a person sees standard error
  /// @param terminal opens the terminal the learner sits at
  /// @param defaultFolder the operating system's place for application data
  /// @param clock the calendar clock
  /// @param zone the learner's zone
  /// @param nanoTime a monotonic source of durations
  /// @param chance draws the ids of new cards
  record Outside(
      PrintStream out,
      PrintStream err,
      BooleanSupplier errIsTerminal,
      Supplier<Terminal> terminal,
      Supplier<Path> defaultFolder,
      InstantSource clock,
      ZoneId zone,
      LongSupplier nanoTime,
      RandomGenerator chance) {}

  private final Outside outside;

  App(Outside outside) {
    this.outside = outside;
  }

  /// The program on the machine it runs on.
  static App onThisMachine() {
    Logger.getLogger("").setLevel(Level.WARNING);
    TERMINAL_LOGGER.setLevel(Level.OFF);
    return new App(
        new Outside(
            stream(FileDescriptor.out, "stdout.encoding"),
            stream(FileDescriptor.err, "stderr.encoding"),
            Surroundings::errorsAreSeen,
            App::systemTerminal,
            App::dataFolder,
            InstantSource.system(),
            ZoneId.systemDefault(),
            System::nanoTime,
            new SplittableRandom()));
  }

  /// Standard error.
  PrintStream err() {
    return outside.err();
  }

  /// Runs one command line and returns its exit status.
  int command(List<String> words) {
    return new Commands(workbench()).run(words);
  }

  /// The desktop application.
  Window desktop() {
    return new Window(
        workbench(),
        vaultTools(),
        new LinkedFiles(outside.nanoTime()),
        SystemLinks.onThisMachine());
  }

  private static VaultTools vaultTools() {
    return new VaultTools(
        new SettingsOnDisk(),
        new VaultWatch(),
        () -> ObsidianVaults.onThisComputer(homeFolder()).find());
  }

  Workbench workbench() {
    CardIds ids = CardIds.drawnFrom(outside.chance());
    return new Workbench(
        SqliteProfiles::new,
        SqliteBackups::new,
        SqliteExchange::new,
        outside.defaultFolder(),
        outside.clock(),
        outside.zone(),
        outside.nanoTime(),
        new NotesOnDisk(outside.clock()),
        new NoteFileWriter(),
        new SettingsOnDisk(),
        BundledDecks::find,
        (profile, clock) ->
            new ImportNotes(
                new NoteReader(ProgramFiles.build()),
                profile.notes(),
                Optional.of(profile.vaults()),
                ids,
                clock),
        ids,
        new Drills(),
        outside.terminal(),
        outside.out(),
        outside.err(),
        outside.errIsTerminal());
  }

  /// The operating system's place for application data.
  private static Path dataFolder() {
    System.setProperty("user.home", homeFolder().toString());
    return Path.of(ProjectDirectories.from("dev", "", "Highwater").dataLocalDir);
  }

  /// Java takes the home folder from the list of accounts; where the environment names another,
  /// that one is meant.
  private static Path homeFolder() {
    return Path.of(
        Optional.ofNullable(System.getenv("HOME"))
            .filter(home -> home.startsWith("/"))
            .orElseGet(() -> System.getProperty("user.home", "")));
  }

  private static Terminal systemTerminal() {
    try {
      // Asking the terminal how it joins characters would make it answer into the learner's keys.
      return TerminalBuilder.builder()
          .name("Highwater")
          .system(true)
          .dumb(true)
          .graphemeCluster(false)
          .encoding(charset("stdout.encoding"))
          .build();
    } catch (java.io.IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, String encodingProperty) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset(encodingProperty));
  }

  /// The encoding that the property names; UTF-8 where that is only ASCII, as in bare containers.
  private static Charset charset(String encodingProperty) {
    Charset named = Charset.forName(System.getProperty(encodingProperty, "UTF-8"));
    return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
  }
}
