package dev.highwater;

import dev.highwater.cli.Workbench;
import dev.highwater.library.ChangedNotes;
import dev.highwater.library.IdentityByHand;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportProgress;
import dev.highwater.library.ImportReport;
import dev.highwater.library.KeepInStep;
import dev.highwater.library.NoteChange;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.Profile;
import dev.highwater.library.SettingJson;
import dev.highwater.library.Vault;
import dev.highwater.library.VaultCounts;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.PluginSettings;
import dev.highwater.note.SettingValue;
import dev.highwater.study.StudyCalendar;
import dev.highwater.ui.settings.Preview;
import dev.highwater.ui.settings.SettingLine;
import dev.highwater.ui.settings.VaultDesk;
import dev.highwater.ui.settings.VaultReport;
import dev.highwater.ui.settings.VaultSummary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The vaults of one opened profile. For one thread at a time.
final class ProfileVaults implements VaultDesk {
  private static final ImportNotes.Options IMPORT = ImportNotes.Options.asBefore(false);
  private static final ImportNotes.Options TRIAL = ImportNotes.Options.asBefore(true);

  /// Older ratings by other programs are in the log only.
  private static final int OUTSIDE_SHOWN = 100;

  private final Profile profile;
  private final NoteFiles files;
  private final ChangedNotes changed;
  private final ImportNotes importing;
  private final KeepInStep inStep;
  private final IdentityByHand identity;
  private final VaultTools tools;
  private final StudyCalendar calendar;
  private final VaultLog log = new VaultLog();
  private volatile boolean stopped;

  ProfileVaults(
      Profile profile,
      Workbench workbench,
      VaultTools tools,
      StudyCalendar calendar,
      InstantSource clock) {
    this.profile = profile;
    this.files = workbench.noteFiles();
    this.changed = new ChangedNotes(files);
    this.importing = workbench.importing().into(profile, clock);
    this.inStep = workbench.inStep(profile, calendar);
    this.identity = workbench.identity(profile, clock);
    this.tools = tools;
    this.calendar = calendar;
  }

  @Override
  public List<VaultSummary> vaults() {
    return profile.vaults().all().stream().map(this::summary).toList();
  }

  private VaultSummary summary(Vault vault) {
    NoteSource source = vault.source();
    VaultCounts counts = profile.vaults().counts(source, calendar.today());
    return new VaultSummary(
        source,
        vault.mode(),
        counts.notes(),
        counts.cards(),
        counts.due(),
        log.last(source),
        log.trouble(source));
  }

  @Override
  public List<Path> suggestions() {
    List<Path> added =
        profile.vaults().all().stream().map(vault -> Path.of(vault.source().root())).toList();
    return tools.obsidian().get().stream()
        .filter(folder ->
            added.stream().noneMatch(it -> it.startsWith(folder) || folder.startsWith(it)))
        .toList();
  }

  @Override
  public Optional<Preview> tryOut(Path folder, Following following) {
    NoteFiles.Found found = whole(folder);
    refuseOverlap(Path.of(found.source().root()));
    Optional<ImportReport> tried = read(List.of(found), TRIAL, following);
    return tried.map(report -> preview(found, report));
  }

  private static Preview preview(NoteFiles.Found found, ImportReport report) {
    int scheduled = (int) report.eachCard().filter(it -> it.schedule().isPresent()).count();
    return new Preview(
        Path.of(found.source().root()),
        report.notes(),
        report.added(),
        report.changed() + report.unchanged(),
        scheduled,
        report.problems());
  }

  /// A folder inside a vault stands for the vault.
  private NoteFiles.Found whole(Path folder) {
    NoteFiles.Found found = files.find(folder);
    return found.scope().isEmpty() ? found : files.find(Path.of(found.source().root()));
  }

  private void refuseOverlap(Path root) {
    for (Vault vault : profile.vaults().all()) {
      Path other = Path.of(vault.source().root());
      if (root.equals(other)) {
        throw new RefusedException(root + " is among your vaults already.");
      }
      if (root.startsWith(other) || other.startsWith(root)) {
        throw new RefusedException(
            root + " and your vault " + other + " lie in one another, so only one can be added.");
      }
    }
  }

  @Override
  public boolean add(Path folder, Following following) {
    NoteFiles.Found found = whole(folder);
    if (!run(found.source(), List.of(found), following)) {
      return false;
    }
    profile.vaults().put(Vault.readOnly(found.source()));
    return true;
  }

  @Override
  public boolean importAgain(NoteSource source, Following following) {
    return run(source, List.of(files.find(Path.of(source.root()))), following);
  }

  private boolean run(NoteSource source, List<NoteFiles.Found> found, Following following) {
    Optional<ImportReport> done = read(found, IMPORT, following);
    done.ifPresent(report -> {
      log.imported(
          source,
          found,
          report,
          LocalDateTime.ofInstant(calendar.now().instant(), calendar.zone()));
      log.noTrouble(source);
      writeWhatIsOwed(source);
    });
    return done.isPresent();
  }

  /// Empty when it was cancelled.
  private Optional<ImportReport> read(
      List<NoteFiles.Found> found, ImportNotes.Options options, Following following) {
    try {
      return Optional.of(importing.run(found, options, new Progress(following)));
    } catch (ImportNotes.CancelledException _) {
      return Optional.empty();
    }
  }

  /// Tells whoever follows, and ends when the program does.
  private final class Progress implements ImportProgress {
    private final Following following;

    Progress(Following following) {
      this.following = following;
    }

    @Override
    public void reached(int notes, int total, int cards) {
      following.at(notes, total, cards);
    }

    @Override
    public boolean cancelled() {
      return stopped || following.cancelled();
    }
  }

  private void writeWhatIsOwed(NoteSource source) {
    profile
        .vaults()
        .find(source)
        .filter(vault -> vault.mode() == VaultMode.IN_STEP && owed(source) > 0)
        .ifPresent(vault ->
            inStep.sync(vault, false).problems().stream()
                .filter(problem -> problem.code().equals("not-written"))
                .findFirst()
                .ifPresent(
                    problem -> log.trouble(source, problem.note() + ": " + problem.message())));
  }

  /// Looks at what a watch told of.
  ///
  /// @return true when cards may have changed
  boolean changed(NoteSource source, NoteChange change) {
    if (profile.vaults().find(source).isEmpty()) {
      return false;
    }
    try {
      return switch (change) {
        case NoteChange.Some(var paths) -> run(source, changed.find(source, paths), new Unheard());
        case NoteChange.Anything() -> importAgain(source, new Unheard());
        case NoteChange.Vanished() -> {
          log.vanished(
              source,
              "This folder is not there, or empty, at the moment. Its cards stay as they are until"
                  + " it is back.");
          yield false;
        }
        case NoteChange.Unwatched(String why) -> {
          log.unwatched(source, why);
          yield false;
        }
      };
    } catch (NoteFiles.UnreadableException unreadable) {
      log.trouble(source, String.valueOf(unreadable.getMessage()));
      return false;
    }
  }

  @Override
  public int owed(NoteSource source) {
    return profile.vaults().counts(source, calendar.today()).owed();
  }

  @Override
  public void setMode(NoteSource source, VaultMode mode) {
    change(source, vault -> new Vault(source, mode, vault.choices()));
    writeWhatIsOwed(source);
  }

  @Override
  public void remove(NoteSource source) {
    profile.vaults().remove(source);
    log.forget(source);
  }

  @Override
  public VaultReport report(NoteSource source) {
    return new VaultReport(
        log.problems(source),
        profile.recognitions().latest(source),
        profile.outside().latest(source, OUTSIDE_SHOWN));
  }

  @Override
  public Optional<String> takeBack(long decision) {
    return identity.takeBack(decision).refusal();
  }

  @Override
  public Optional<String> overrule(NoteSource source, long row) {
    Optional<String> refused = profile.outside().overrule(row, calendar.now().instant());
    if (refused.isEmpty()) {
      writeWhatIsOwed(source);
    }
    return refused;
  }

  @Override
  public List<SettingLine> settings(NoteSource source) {
    SortedMap<String, String> choices =
        profile.vaults().find(source).map(Vault::choices).orElseGet(TreeMap::new);
    PluginSettings own = tools.own().of(source).orElse(PluginSettings.DEFAULTS);
    PluginSettings inForce = SettingJson.under(own, choices);
    return Arrays.stream(PluginSetting.values())
        .map(setting ->
            new SettingLine(
                setting, setting.in(inForce), origin(setting, choices, own), setting.in(own)))
        .toList();
  }

  private static SettingLine.Origin origin(
      PluginSetting setting, SortedMap<String, String> choices, PluginSettings own) {
    if (choices.containsKey(setting.storedName())) {
      return SettingLine.Origin.CHOSEN;
    }
    return setting.in(own).equals(setting.in(PluginSettings.DEFAULTS))
        ? SettingLine.Origin.DEFAULT
        : SettingLine.Origin.VAULT;
  }

  @Override
  public void choose(NoteSource source, PluginSetting setting, SettingValue value) {
    change(
        source,
        vault -> {
          SortedMap<String, String> choices = new TreeMap<>(vault.choices());
          choices.put(setting.storedName(), SettingJson.of(value).toString());
          return new Vault(source, vault.mode(), choices);
        });
  }

  @Override
  public void reset(NoteSource source, PluginSetting setting) {
    change(
        source,
        vault -> {
          SortedMap<String, String> choices = new TreeMap<>(vault.choices());
          choices.remove(setting.storedName());
          return new Vault(source, vault.mode(), choices);
        });
  }

  private void change(NoteSource source, UnaryOperator<Vault> step) {
    profile.vaults().find(source).map(step).ifPresent(profile.vaults()::put);
  }

  /// Ends the work under way, and lets no other begin; for any thread.
  void stop() {
    stopped = true;
  }

  private record Unheard() implements Following {
    @Override
    public void at(int files, int of, int cards) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
