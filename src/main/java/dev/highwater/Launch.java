package dev.highwater;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Decides how Highwater runs: a command when there is one, else the desktop, else the review in
/// the terminal, else the list of due cards. A scenario that is named is shown in the window, else
/// played in words.
///
/// @param look finds out what the operating system offers; not asked when there is a command
/// @param desktop opens the window
/// @param commands runs a command line
/// @param err where it says why it is not the desktop
record Launch(Supplier<Surroundings> look, Desktop desktop, Commands commands, PrintStream err) {

  /// Runs a command line.
  @FunctionalInterface
  interface Commands {
    /// Runs the command and returns the exit status.
    int run(List<String> words);
  }

  /// Runs what the words and the surroundings ask for, and returns the exit status.
  int run(List<String> words) {
    Optional<StartOptions> options = StartOptions.withoutCommand(words);
    if (options.isEmpty()) {
      return commands.run(words);
    }
    Surroundings surroundings = look.get();
    return switch (surroundings.display()) {
      case Surroundings.Display.Present() -> open(options.get(), surroundings.terminal(), words);
      case Surroundings.Display.Absent() ->
          withoutWindow("There is no display", options.get(), surroundings.terminal(), words);
      case Surroundings.Display.LibraryMissing(String advice) ->
          withoutWindow(
              "The window needs " + advice, options.get(), surroundings.terminal(), words);
    };
  }

  private int open(StartOptions options, boolean terminal, List<String> words) {
    try {
      return desktop.open(options);
    } catch (Desktop.UnavailableException unavailable) {
      return withoutWindow(unavailable.obstacle(), options, terminal, words);
    }
  }

  private int withoutWindow(
      String obstacle, StartOptions options, boolean terminal, List<String> words) {
    if (options.scenario().isPresent()) {
      err.println(obstacle + "; the scenario is played in words.");
      return commands.run(Stream.concat(Stream.of("replay"), words.stream()).toList());
    }
    err.println(
        obstacle
            + (terminal
                ? "; the review runs in the terminal."
                : ", and there is no terminal; this is the list of due cards."));
    return commands.run(
        Stream.concat(words.stream(), Stream.of(terminal ? "review" : "due")).toList());
  }
}
