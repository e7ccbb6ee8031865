package dev.highwater;

import java.util.List;

/// Starts Highwater: desktop, terminal or a single command.
public final class Main {
  private Main() {}

  /// Starts Highwater with the words of the command line; ends with the contract's exit status.
  public static void main(String[] arguments) {
    App app = App.onThisMachine();
    Desktop desktop =
        options -> {
          throw new Desktop.UnavailableException("The window is not there yet");
        };
    Launch launch = new Launch(Surroundings::look, desktop, app::command, app.err());
    System.exit(launch.run(List.of(arguments)));
  }
}
