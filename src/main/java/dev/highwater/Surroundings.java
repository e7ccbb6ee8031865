package dev.highwater;

import java.io.Console;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the operating system offers a program that has just been started.
///
/// @param display whether a window can be opened
/// @param terminal whether a person sits at both ends: standard input and standard output
record Surroundings(Display display, boolean terminal) {

  /// Whether a window can be opened.
  sealed interface Display {
    /// It can.
    record Present() implements Display {}

    /// There is no screen to put it on.
    record Absent() implements Display {}

    /// There is a screen, but a library of the operating system is missing.
    ///
    /// @param advice what to install, as the end of a sentence
    record LibraryMissing(String advice) implements Display {}
  }

  /// A library that JavaFX's window toolkit on Linux is linked against and a bare system lacks.
  private record Library(String file, String advice) {}

  private static final List<Library> GTK =
      List.of(
          new Library(
              "libgtk-3.so.0",
              "GTK 3: install libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch, openSUSE)"),
          new Library(
              "libXtst.so.6",
              "libXtst: install libxtst6 (Debian, Ubuntu) or libXtst (Fedora, Arch, openSUSE)"));

  /// Looks around.
  static Surroundings look() {
    return new Surroundings(
        display(
            System.getProperty("os.name", ""),
            System.getenv(),
            Boolean.getBoolean("java.awt.headless"),
            System.getProperty("glass.platform", "")),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /// Whether standard error goes to a terminal. Java tells it of the two other streams only, so the
  /// system's table of open files is asked; without one, the answer is no.
  static boolean errorsAreSeen() {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
      return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  /// Whether a window can be opened on that system.
  ///
  /// @param system the property {@code os.name}
  /// @param environment the environment variables
  /// @param headless the property {@code java.awt.headless}
  /// @param platform the property {@code glass.platform}; JavaFX's own headless platform needs no
  ///   screen
  static Display display(
      String system, Map<String, String> environment, boolean headless, String platform) {
    if (platform.equalsIgnoreCase("headless")) {
      return new Display.Present();
    }
    if (headless) {
      return new Display.Absent();
    }
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return new Display.Present();
    }
    if (isBlank(environment, "DISPLAY") && isBlank(environment, "WAYLAND_DISPLAY")) {
      return new Display.Absent();
    }
    return GTK.stream()
        .filter(library -> !isInstalled(library.file()))
        .findFirst()
        .<Display>map(library -> new Display.LibraryMissing(library.advice()))
        .orElseGet(Display.Present::new);
  }

  private static boolean isBlank(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).orElse("").isBlank();
  }

  /// Asks the dynamic linker, because JavaFX would end in a stack trace when it finds out by
  /// itself.
  @SuppressWarnings("restricted")
  static boolean isInstalled(String file) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(file, arena);
      return true;
    } catch (IllegalArgumentException notFound) {
      return false;
    }
  }
}
