package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.Backups;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultFiles;
import dev.highwater.study.StudyCalendar;
import dev.highwater.ui.explain.UnderstandingViewModel;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.library.LibraryViewModel;
import dev.highwater.ui.prose.LinkOpener;
import dev.highwater.ui.prose.ProseTools;
import dev.highwater.ui.settings.FolderChooser;
import dev.highwater.ui.settings.SettingsViewModel;
import dev.highwater.ui.settings.VaultsViewModel;
import dev.highwater.ui.shell.LateModels;
import dev.highwater.ui.shell.Shell;
import dev.highwater.ui.simulator.SimulatorViewModel;
import dev.highwater.ui.statistics.FileKeeper;
import dev.highwater.ui.statistics.StatisticsViewModel;
import dev.highwater.ui.study.StudyViewModel;
import dev.highwater.ui.task.TaskThread;
import dev.highwater.ui.theme.Appearance;
import dev.highwater.ui.today.TodayViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// One run of the desktop application on one profile, from opening it to closing it.
///
/// A profile without notes is filled with the bundled decks first.
final class Sitting implements AutoCloseable {
  private final Workbench workbench;
  private final VaultTools tools;
  private final VaultFiles files;
  private final LinkOpener links;
  private final InstantSource clock;
  private final StudyCalendar calendar;
  private final Path folder;
  private final TaskThread work = new TaskThread("profile");
  private final TaskThread computation = new TaskThread("scenario");
  private final TaskThread searching = new TaskThread("claims");
  private final TaskThread notes = new TaskThread("notes");
  private final TaskThread library = new TaskThread("library");
  private final TaskThread reading = new TaskThread("pictures");
  private final TaskThread maths = new TaskThread("maths");
  private final TaskThread figures = new TaskThread("figures");
  private final TaskThread fitting = new TaskThread("parameters");
  private final Backups backups;
  private final Future<Profile> opening;
  private Optional<FollowedVaults> followed = Optional.empty();
  private final List<UnderstandingViewModel> searches = new ArrayList<>();
  private Optional<Shell> window = Optional.empty();
  private Optional<HourlyBackups> hourly = Optional.empty();
  private volatile Optional<Path> toRestore = Optional.empty();
  private volatile boolean closing;

  /// Begins to open the profile, on a thread of its own.
  Sitting(
      Workbench workbench,
      VaultTools tools,
      VaultFiles files,
      LinkOpener links,
      StartOptions options) {
    this.workbench = workbench;
    this.tools = tools;
    this.files = files;
    this.links = links;
    clock = options.now().map(InstantSource::fixed).orElse(workbench.clock());
    calendar = options.calendar(workbench);
    backups = options.backups(workbench);
    folder = options.folder(workbench);
    opening = work.begin(this::openProfile);
  }

  private Profile openProfile() {
    Profile profile = workbench.profiles().apply(calendar).open(folder);
    workbench.installBundledDecks(profile, clock);
    return profile;
  }

  /// The window's content, once the profile is open; on the JavaFX thread.
  ///
  /// @throws Profile.ProfileException when the profile cannot be opened
  Shell shell() {
    Profile profile = await(opening);
    StudyViewModel study =
        new StudyViewModel(
            new ProfileRoom(profile, workbench, () -> fitIfDue(profile)),
            workbench.drills(),
            work,
            computation,
            searching,
            workbench.nanoTime());
    searches.add(study.understanding());
    Remembered remembered =
        new Remembered(profile.preferences().all(), new PreferenceKeeper(profile, work));
    Shell shell =
        new Shell(
                Appearance.remembered(remembered),
                study,
                new ProseTools(files, links, reading, maths),
                vaults(profile, study),
                late(profile, study),
                FolderChooser.ofTheSystem(),
                profile.readOnly())
            .remembering(remembered);
    window = Optional.of(shell);
    if (profile.readOnly().isEmpty()) {
      hourly = Optional.of(new HourlyBackups(backups, study, shell::tell));
    }
    return shell;
  }

  /// Closes the window in order to restore a backup and show the profile anew; on the JavaFX
  /// thread.
  private void restore(Path backup) {
    toRestore = Optional.of(backup);
    window.ifPresent(Shell::close);
  }

  /// The backup to be restored now that the window is closed.
  Optional<Path> toRestore() {
    return toRestore;
  }

  private SimulatorViewModel simulator(Profile profile, StudyViewModel study) {
    SimulatorViewModel screen =
        new SimulatorViewModel(
            new ProfileScenarios(profile, workbench, () -> work.onScreen(study::refresh)),
            work,
            computation,
            searching,
            workbench.nanoTime());
    searches.add(screen.understanding());
    return screen;
  }

  private SettingsViewModel.Around settings(Profile profile, StudyViewModel study) {
    return new SettingsViewModel.Around(
        new ProfileSettings(profile, workbench, clock, folder),
        new SettingsViewModel.BackupRoom(backups, this::restore),
        work,
        fitting,
        calendar.zone(),
        study::onOptionsChanged,
        study::refresh,
        links::openFolder);
  }

  private LateModels late(Profile profile, StudyViewModel study) {
    ProfileFigures room = new ProfileFigures(profile, workbench);
    return new LateModels(
        () -> new TodayViewModel(room, figures),
        () -> library(profile, study),
        () -> simulator(profile, study),
        () -> new StatisticsViewModel(room, figures),
        FileKeeper.ofTheSystem(),
        () -> settings(profile, study));
  }

  private LibraryViewModel library(Profile profile, StudyViewModel study) {
    LibraryViewModel model =
        new LibraryViewModel(new ProfileLibrary(profile, workbench), library, study::refresh);
    followed.ifPresent(vaults -> vaults.tell(model::refresh));
    return model;
  }

  private VaultsViewModel vaults(Profile profile, StudyViewModel study) {
    ProfileVaults desk = new ProfileVaults(profile, workbench, tools, profile.calendar(), clock);
    FollowedVaults vaults =
        new FollowedVaults(desk, profile, tools.watch(), notes, workbench.nanoTime(), study);
    followed = Optional.of(vaults);
    return vaults.screen();
  }

  /// A session plans by the parameters there are when it begins; meanwhile better ones may be found
  /// for the next.
  private void fitIfDue(Profile profile) {
    if (profile.readOnly().isEmpty()) {
      fitting.ask(
          () -> workbench.fitting(profile).fitIfDue(_ -> !closing),
          _ -> {},
          failure -> {
            throw failure;
          });
    }
  }

  /// Closes the profile after all work asked for before, and ends the threads.
  @Override
  public void close() {
    closing = true;
    hourly.ifPresent(HourlyBackups::close);
    fitting.close();
    figures.close();
    followed.ifPresent(vaults -> await(vaults.end()));
    notes.close();
    library.close();
    await(work.begin(this::closeProfile));
    reading.abandon();
    maths.abandon();
    computation.close();
    searches.forEach(UnderstandingViewModel::end);
    searching.close();
    work.close();
  }

  private boolean closeProfile() {
    boolean open = opening.state() == Future.State.SUCCESS;
    if (open) {
      opening.resultNow().close();
    }
    return open;
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
