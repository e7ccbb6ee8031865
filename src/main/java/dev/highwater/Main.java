package dev.highwater;

/// Decides how Highwater runs: desktop, terminal or a single command.
public final class Main {
  private Main() {}

  /// Starts Highwater with the words of the command line.
  public static void main(String[] arguments) {
    System.out.println("Highwater " + Runtime.version());
  }
}
