package dev.highwater.cli;

import dev.highwater.drill.Drills;
import dev.highwater.library.Backups;
import dev.highwater.library.CardIds;
import dev.highwater.library.DeclareScenario;
import dev.highwater.library.Exchange;
import dev.highwater.library.IdentityByHand;
import dev.highwater.library.ImportNotes;
import dev.highwater.library.ImportReport;
import dev.highwater.library.KeepInStep;
import dev.highwater.library.NoteEditing;
import dev.highwater.library.NoteFiles;
import dev.highwater.library.NoteSource;
import dev.highwater.library.NoteStore;
import dev.highwater.library.OwnSettings;
import dev.highwater.library.Profile;
import dev.highwater.library.VaultSchedulers;
import dev.highwater.library.VaultSettings;
import dev.highwater.note.NoteReader;
import dev.highwater.schedule.FromLog;
import dev.highwater.schedule.Fsrs;
import dev.highwater.schedule.Fsrs6;
import dev.highwater.schedule.Fsrs6Profile;
import dev.highwater.schedule.FsrsSettings;
import dev.highwater.study.CardActions;
import dev.highwater.study.Grading;
import dev.highwater.study.ParameterFitting;
import dev.highwater.study.Schedulers;
import dev.highwater.study.StudyCalendar;
import dev.highwater.study.StudyDesk;
import dev.highwater.study.catchup.CatchUp;
import dev.highwater.study.catchup.Recall;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.study.explain.Explainer;
import dev.highwater.study.query.QueryMoment;
import dev.highwater.study.statistics.History;
import dev.highwater.study.statistics.Outlook;
import dev.highwater.study.statistics.Report;
import dev.highwater.study.statistics.Scope;
import dev.highwater.study.today.StudyDay;
import dev.highwater.study.today.Survey;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/// Everything concrete that commands work with, built once by {@code App} and passed in.
///
/// @param profiles opens the profile of a folder, by the calendar in force
/// @param backups finds the backups of a profile
/// @param exchanges writes everything in a profile into a file, and reads it
/// @param defaultFolder the operating system's place for application data
/// @param clock the calendar clock, unless {@code --now} fixes it
/// @param zone the learner's zone, unless {@code --zone} says another
/// @param nanoTime a monotonic source of durations
/// @param noteFiles finds notes on the disk
/// @param noteStore writes notes on the disk
/// @param ownSettings what vaults on the disk say of themselves
/// @param bundledDecks the notes that come with Highwater
/// @param importing brings notes into a profile
/// @param ids names cards never seen before
/// @param drills finds and plays a card's scenario
/// @param terminal opens the terminal the learner sits at
/// @param out standard output
/// @param err standard error
/// @param errIsTerminal whether a person sees standard error, so that a line may be written over
public record Workbench(
    Function<StudyCalendar, Profile.Opener> profiles,
    Backups.Finder backups,
    Exchange.Finder exchanges,
    Supplier<Path> defaultFolder,
    InstantSource clock,
    ZoneId zone,
    LongSupplier nanoTime,
    NoteFiles noteFiles,
    NoteStore noteStore,
    OwnSettings ownSettings,
    Supplier<NoteFiles.Found> bundledDecks,
    Importing importing,
    CardIds ids,
    Drills drills,
    Supplier<Terminal> terminal,
    PrintStream out,
    PrintStream err,
    BooleanSupplier errIsTerminal) {
  private static final ImportNotes.Options EVERY_NOTE = new ImportNotes.Options(true, false);

  /// Standard error, where a person sees it and a line may be written over.
  Optional<PrintStream> errTerminal() {
    return errIsTerminal.getAsBoolean() ? Optional.of(err) : Optional.empty();
  }

  /// Lets the learner correct who cards are.
  public IdentityByHand identity(Profile profile, InstantSource calendarClock) {
    return new IdentityByHand(
        profile.notes(), profile.recognitions(), profile.cards(), ids, calendarClock);
  }

  /// Lets the learner rewrite and add cards through their notes.
  public NoteEditing editing(Profile profile) {
    return new NoteEditing(
        profile,
        noteStore,
        new NoteReader(),
        settings(profile),
        ids,
        () -> profile.calendar().now().instant());
  }

  /// The settings of that profile's vaults.
  public VaultSettings settings(Profile profile) {
    return new VaultSettings(profile.vaults(), ownSettings);
  }

  /// Keeps the notes of that profile's vaults in step.
  public KeepInStep inStep(Profile profile, StudyCalendar calendar) {
    InstantSource calendarClock = () -> calendar.now().instant();
    return new KeepInStep(
        profile,
        noteFiles,
        noteStore,
        NoteReader::new,
        settings(profile),
        () -> importing.into(profile, calendarClock),
        calendarClock);
  }

  /// Writes scenarios into the notes of their cards.
  public DeclareScenario declaring(Profile profile) {
    InstantSource calendarClock = () -> profile.calendar().now().instant();
    return new DeclareScenario(
        profile,
        noteStore,
        new NoteReader(),
        settings(profile),
        importing.into(profile, calendarClock),
        calendarClock);
  }

  /// Grading in that profile, by the rules of each card's vault.
  public Grading grading(Profile profile, StudyCalendar calendar) {
    return new Grading(
        profile.cards(),
        profile.reviews(),
        schedulers(profile, calendar),
        calendar,
        inStep(profile, calendar),
        profile.decks().rules());
  }

  /// What a session in that profile works with.
  public StudyDesk desk(Profile profile) {
    StudyCalendar calendar = profile.calendar();
    return new StudyDesk(
        profile.cards(),
        profile.queue(),
        profile.decks(),
        grading(profile, calendar),
        actions(profile),
        calendar);
  }

  /// The backlog of that profile as it is now, weighed by the learner's own memory parameters.
  public CatchUp catchUp(Profile profile) {
    Fsrs6 model = new Fsrs6(profile.parameters().inForce(), Fsrs6Profile.ANKI);
    return new CatchUp(desk(profile), profile.reviews(), new Recall(model, profile.calendar()));
  }

  /// Today in that profile as it stands now.
  public StudyDay studyDay(Profile profile) {
    return Survey.of(
        profile.queue(),
        profile.decks().rules(),
        profile.cards(),
        profile.records(),
        profile.calendar());
  }

  /// Statistics of that profile.
  ///
  /// @param history what was read of it
  public Report report(Profile profile, History history, Scope scope) {
    Fsrs6 model = new Fsrs6(profile.parameters().inForce(), Fsrs6Profile.ANKI);
    Recall recall = new Recall(model, profile.calendar());
    return Report.of(history, scope, outlook(profile, history, scope), recall);
  }

  /// New cards of a deck go by the rules of the first of them.
  private Outlook outlook(Profile profile, History history, Scope scope) {
    StudyCalendar calendar = profile.calendar();
    int newPerDay = profile.decks().rules().of(scope.deck().orElse(DeckRules.ALL)).newPerDay();
    return history
        .firstNew(scope.deck())
        .flatMap(profile.cards()::find)
        .map(card -> Outlook.of(newPerDay, schedulers(profile, calendar).of(card.card()), calendar))
        .orElse(Outlook.NOTHING_NEW);
  }

  /// What a query in that profile is decided by, as it is now.
  public QueryMoment moment(Profile profile) {
    StudyCalendar calendar = profile.calendar();
    return new QueryMoment(
        calendar.now(), calendar, new Fsrs6(profile.parameters().inForce(), Fsrs6Profile.ANKI));
  }

  /// Actions on the cards of that profile.
  public CardActions actions(Profile profile) {
    return new CardActions(
        profile.reviews(), profile.calendar(), inStep(profile, profile.calendar()));
  }

  /// The rules of each card's deck and vault, as they stand now.
  public Schedulers schedulers(Profile profile, StudyCalendar calendar) {
    return new VaultSchedulers(
        profile.ledger(),
        settings(profile),
        profile.decks().rules(),
        profile.parameters().inForce(),
        calendar);
  }

  /// Fits the learner's parameters.
  public ParameterFitting fitting(Profile profile) {
    return new ParameterFitting(
        profile.reviews(),
        profile.parameters(),
        profile.calendar(),
        profile.decks().rules().of(DeckRules.ALL).desiredRetention());
  }

  /// Explains cards; those whose rules keep no memory by FSRS-6 with the learner's parameters.
  public Explainer explainer(Profile profile) {
    StudyCalendar calendar = profile.calendar();
    Fsrs6 model = new Fsrs6(profile.parameters().inForce(), Fsrs6Profile.ANKI);
    return new Explainer(
        grading(profile, calendar),
        profile.reviews(),
        calendar,
        new FromLog(new Fsrs(model, FsrsSettings.AS_ANKI, calendar)));
  }

  /// Fills a profile that has never imported anything with the notes that come with Highwater; does
  /// nothing to any other.
  public void installBundledDecks(Profile profile, InstantSource calendarClock) {
    if (profile.readOnly().isEmpty() && profile.notes().empty()) {
      addCourse(profile, calendarClock);
    }
  }

  /// Adds the notes that come with Highwater to whatever there is; those that are there already are
  /// brought up to date.
  public ImportReport addCourse(Profile profile, InstantSource calendarClock) {
    return importing.into(profile, calendarClock).run(bundledDecks.get(), EVERY_NOTE);
  }

  /// Whether any note that comes with Highwater is in that profile.
  public boolean hasCourse(Profile profile) {
    NoteSource source = bundledDecks.get().source();
    return profile.vaults().counts(source, profile.calendar().today()).notes() > 0;
  }
}
