package dev.highwater.cli;

import dev.highwater.library.NoteFiles;
import dev.highwater.library.Profile;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// The command line: finds the command, runs it, turns what went wrong into one line and an exit
/// status.
///
/// 0: done. 1: the request could not be met. 2: wrong usage.
public final class Commands {
  private static final int NOT_MET = 1;
  private static final int WRONG_USAGE = 2;

  private final Workbench workbench;

  /// Commands that work with what the workbench holds.
  public Commands(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Runs one command line and returns its exit status.
  public int run(List<String> words) {
    return commandLine().execute(words.toArray(String[]::new));
  }

  private CommandLine commandLine() {
    GlobalOptions options = new GlobalOptions(workbench);
    CommandLine line = new CommandLine(options);
    line.addSubcommand(new ImportCommand(options, workbench));
    line.addSubcommand(
        new CommandLine(new CourseCommand())
            .addSubcommand(new CourseAddCommand(options, workbench)));
    line.addSubcommand(new DueCommand(options, workbench));
    line.addSubcommand(new FindCommand(options, workbench));
    line.addSubcommand(new GradeCommand(options, workbench));
    line.addSubcommand(new UndoCommand(options, workbench));
    line.addSubcommand(new RedoCommand(options, workbench));
    line.addSubcommand(new CardCommand(options, workbench));
    line.addSubcommand(new DayCommand(options, workbench));
    line.addSubcommand(new CatchUpCommand(options, workbench));
    DeckDesk decks = new DeckDesk(options, workbench);
    line.addSubcommand(
        new CommandLine(new DeckCommand())
            .addSubcommand(new DeckListCommand(decks))
            .addSubcommand(new DeckSetCommand(decks))
            .addSubcommand(new DeckResetCommand(decks)));
    line.addSubcommand(new ReviewCommand(options, workbench));
    line.addSubcommand(new ReplayCommand(options, workbench));
    line.addSubcommand(new ExploreCommand(options, workbench));
    line.addSubcommand(new CheckCommand(workbench));
    line.addSubcommand(new StatsCommand(options, workbench));
    line.addSubcommand(
        new CommandLine(new IdentityCommand())
            .addSubcommand(new IdentityListCommand(options, workbench))
            .addSubcommand(new IdentityUndoCommand(options, workbench))
            .addSubcommand(new IdentityVanishedCommand(options, workbench))
            .addSubcommand(new IdentityRestoreCommand(options, workbench)));
    VaultDesk desk = new VaultDesk(options, workbench);
    line.addSubcommand(
        new CommandLine(new VaultCommand())
            .addSubcommand(new VaultAddCommand(desk))
            .addSubcommand(new VaultListCommand(desk))
            .addSubcommand(new VaultSetCommand(desk))
            .addSubcommand(new VaultRemoveCommand(desk)));
    line.addSubcommand(new SyncCommand(desk));
    line.addSubcommand(new ExplainCommand(options, workbench));
    line.addSubcommand(new DoctorCommand(options, workbench));
    line.addSubcommand(new BackupCommand(options, workbench));
    line.addSubcommand(new RestoreCommand(options, workbench));
    line.addSubcommand(new ExportCommand(options, workbench));
    line.addSubcommand(new ImportExportCommand(options, workbench));
    line.addSubcommand(
        new CommandLine(new SchedulerCommand())
            .addSubcommand(new SchedulerShowCommand(options, workbench))
            .addSubcommand(new SchedulerSetCommand(options, workbench)));
    line.addSubcommand(
        new CommandLine(new ParametersCommand())
            .addSubcommand(new ParametersFitCommand(options, workbench))
            .addSubcommand(new ParametersListCommand(options, workbench))
            .addSubcommand(new ParametersUseCommand(options, workbench))
            .addSubcommand(new ParametersResetCommand(options, workbench)));
    line.registerConverter(Path.class, Commands::path);
    line.setOut(new PrintWriter(workbench.out(), true, workbench.out().charset()));
    line.setErr(new PrintWriter(workbench.err(), true, workbench.err().charset()));
    line.setExecutionExceptionHandler(this::refuse);
    line.setParameterExceptionHandler(this::explainUsage);
    return line;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException unusable) {
      throw new TypeConversionException("'" + text + "' cannot be the name of a file here");
    }
  }

  private int refuse(Exception exception, CommandLine command, ParseResult parsed)
      throws Exception {
    return switch (exception) {
      case RefusalException refusal -> say(refusal);
      case Profile.ProfileException unusable -> say(unusable);
      case NoteFiles.UnreadableException unreadable -> say(unreadable);
      default -> throw exception;
    };
  }

  private int say(RuntimeException exception) {
    workbench.err().println(String.valueOf(exception.getMessage()).replaceAll("\\R", " "));
    return NOT_MET;
  }

  private int explainUsage(ParameterException exception, String[] words) {
    CommandLine command = exception.getCommandLine();
    workbench.err().println(String.valueOf(exception.getMessage()).replaceAll("\\R", " "));
    workbench.err().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_USAGE;
  }
}
