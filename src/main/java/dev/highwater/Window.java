package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.Profile;
import dev.highwater.study.Grading;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudySession;
import dev.highwater.ui.shell.Shell;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.TaskThread;
import dev.highwater.ui.theme.Appearance;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// The desktop application on one profile. The profile is opened while JavaFX starts.
final class Window implements Desktop {
  private static final ImportNotes.Options EVERY_NOTE = new ImportNotes.Options(true, false);

  private final Workbench workbench;

  Window(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public int open(StartOptions options) throws UnavailableException {
    InstantSource clock = options.now().map(InstantSource::fixed).orElse(workbench.clock());
    StudyCalendar calendar = new StudyCalendar(clock, options.zone().orElse(workbench.zone()));
    try (TaskThread work = new TaskThread("profile");
        TaskThread computation = new TaskThread("scenario")) {
      Future<Profile> opening = work.begin(() -> openProfile(options, clock, calendar));
      try {
        Optional<String> obstacle =
            dev.highwater.ui.shell.Desktop.run(
                () -> shell(await(opening), calendar, work, computation));
        obstacle.ifPresent(workbench.err()::println);
        return obstacle.isPresent() ? 1 : 0;
      } catch (UnsupportedOperationException noDisplay) {
        throw new UnavailableException("The display cannot be opened");
      } finally {
        await(work.begin(() -> close(opening)));
      }
    }
  }

  private Profile openProfile(StartOptions options, InstantSource clock, StudyCalendar calendar) {
    Profile profile =
        workbench
            .profiles()
            .apply(calendar)
            .open(options.data().orElseGet(workbench.defaultFolder()));
    if (profile.readOnly().isEmpty() && profile.notes().empty()) {
      workbench
          .importing()
          .into(profile.notes(), clock)
          .run(workbench.bundledDecks().get(), EVERY_NOTE);
    }
    return profile;
  }

  private Shell shell(
      Profile profile, StudyCalendar calendar, TaskThread work, TaskThread computation) {
    StudyViewModel study =
        new StudyViewModel(
            () -> session(profile, calendar),
            workbench.drills(),
            work,
            computation,
            workbench.nanoTime());
    return new Shell(new Appearance(), study, profile.readOnly());
  }

  private StudySession session(Profile profile, StudyCalendar calendar) {
    Grading grading =
        new Grading(profile.cards(), profile.reviews(), workbench.scheduler(), calendar);
    return new StudySession(profile.cards(), grading, calendar, Optional.empty());
  }

  /// Runs on the profile's thread after all work asked for before.
  private static Optional<Profile> close(Future<Profile> opening) {
    Optional<Profile> opened =
        opening.state() == Future.State.SUCCESS
            ? Optional.of(opening.resultNow())
            : Optional.empty();
    opened.ifPresent(Profile::close);
    return opened;
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
