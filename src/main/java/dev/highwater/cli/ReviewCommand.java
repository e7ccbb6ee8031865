package dev.highwater.cli;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Profile;
import dev.highwater.study.SessionKind;
import dev.highwater.study.SessionSummary;
import dev.highwater.study.StudySession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// {@code review}: the study session in the terminal. An empty profile starts on the bundled deck.
@Command(name = "review", description = "Reviews the due cards in the terminal.")
final class ReviewCommand implements Runnable {
  @Option(names = "--deck", paramLabel = "NAME", description = "Only this deck and those below it.")
  @Nullable String deck;

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
    Optional<DeckPath> wanted = Optional.ofNullable(deck).map(DeckPath::new);
    StudySession session = new StudySession(workbench.desk(profile), new SessionKind.Today(wanted));
    try (Terminal terminal = workbench.terminal().get()) {
      return new TerminalReview(terminal, session, workbench.drills(), workbench.nanoTime()).run();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
