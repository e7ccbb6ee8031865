package dev.highwater;

import dev.highwater.library.NotePlace;
import dev.highwater.ui.prose.LinkOpener;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Hands links to the operating system: addresses to the browser, files of an Obsidian vault to
/// Obsidian, other files to whatever opens such a file. Where Obsidian does not answer, a note is
/// opened like other files.
final class SystemLinks implements LinkOpener {
  /// Starts programs.
  @FunctionalInterface
  interface Programs {
    /// Starts a program and lets it run.
    ///
    /// @param otherwise what to do when it cannot be started or fails
    void start(List<String> command, Runnable otherwise);
  }

  private final List<String> opening;
  private final Optional<TextEditor> editor;
  private final Programs programs;

  /// On this computer.
  static SystemLinks onThisMachine() {
    Optional<String> editor =
        Stream.of("VISUAL", "EDITOR")
            .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
            .filter(name -> !name.isBlank())
            .findFirst();
    return new SystemLinks(System.getProperty("os.name", ""), editor, SystemLinks::start);
  }

  /// @param system name of the operating system
  /// @param editor the learner's editor, as the environment names it
  SystemLinks(String system, Optional<String> editor, Programs programs) {
    this.editor = editor.flatMap(TextEditor::named);
    String name = system.toLowerCase(Locale.ROOT);
    this.opening =
        name.startsWith("mac")
            ? List.of("open")
            : name.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of("xdg-open");
    this.programs = programs;
  }

  @Override
  public void openAddress(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (Stream.of("http://", "https://", "obsidian://").anyMatch(lower::startsWith)) {
      open(address, () -> {});
    }
  }

  @Override
  public void openFile(NotePlace from, Path file, String part) {
    Runnable likeOthers = () -> open(file.toString(), () -> {});
    if (Files.isDirectory(Path.of(from.source().root()).resolve(".obsidian"))) {
      open(inObsidian(file, part), likeOthers);
    } else {
      likeOthers.run();
    }
  }

  @Override
  public void openFolder(Path folder) {
    open(folder.toString(), () -> {});
  }

  @Override
  public void editFile(NotePlace note, Path file, int line) {
    Runnable likeOthers = () -> open(file.toString(), () -> {});
    editor.ifPresentOrElse(
        known -> programs.start(known.command(file, line), likeOthers), likeOthers);
  }

  private void open(String what, Runnable otherwise) {
    programs.start(Stream.concat(opening.stream(), Stream.of(what)).toList(), otherwise);
  }

  private static String inObsidian(Path file, String part) {
    String whole = part.isEmpty() ? file.toString() : file + "#" + part;
    return "obsidian://open?path="
        + URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void start(List<String> command, Runnable otherwise) {
    try {
      var _ =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .onExit()
              .thenAccept(process -> {
                if (process.exitValue() != 0) {
                  otherwise.run();
                }
              });
    } catch (IOException notThere) {
      otherwise.run();
    }
  }
}
