package dev.highwater.cli;

import dev.highwater.library.Profile;
import dev.highwater.study.SessionSummary;
import dev.highwater.study.StudySession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// {@code review}: the study session in the terminal, today's or one made to order. An empty
/// profile starts on the bundled deck.
@Command(
    name = "review",
    description = "Reviews the due cards in the terminal, or others by choice.")
final class ReviewCommand implements Runnable {
  @Mixin SessionOptions session = new SessionOptions();

  private final GlobalOptions options;
  private final Workbench workbench;

  ReviewCommand(GlobalOptions options, Workbench workbench) {
    this.options = options;
    this.workbench = workbench;
  }

  @Override
  public void run() {
    options.write(profile -> {
      workbench.installBundledDecks(profile, options.clock());
      return review(profile);
    });
  }

  private SessionSummary review(Profile profile) {
    StudySession sitting =
        new StudySession(workbench.desk(profile), session.kind(options.finder(profile)));
    try (Terminal terminal = workbench.terminal().get()) {
      return new TerminalReview(terminal, sitting, workbench.drills(), workbench.nanoTime()).run();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
