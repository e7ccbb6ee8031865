package dev.highwater.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.library.NoteSource;
import dev.highwater.library.VaultMode;
import dev.highwater.note.PluginSetting;
import dev.highwater.note.SettingValue;
import dev.highwater.ui.settings.VaultsState.Page;
import dev.highwater.ui.task.BackgroundTasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VaultsViewModelTest {
  private static final Path BOOKS = Path.of("/home/ann/notes/Books");
  private static final NoteSource KAFKA = VaultsInMemory.KAFKA;

  private final VaultsInMemory desk = VaultsInMemory.withOne();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger cardsChanged = new AtomicInteger();
  private final VaultsViewModel model =
      new VaultsViewModel(
          desk, BackgroundTasks.direct(), nanos::get, cardsChanged::incrementAndGet);

  @Test
  void refreshShowsTheVaultsAndThoseThatCouldBeAdded() {
    desk.suggest(BOOKS);
    assertInstanceOf(Page.Loading.class, state().page());

    model.refresh();

    assertInstanceOf(Page.Overview.class, state().page());
    assertEquals(List.of(KAFKA), state().vaults().stream().map(VaultSummary::source).toList());
    assertEquals(List.of(BOOKS), state().suggestions());
  }

  @Test
  void changesAreNotReadBeforeTheScreenIsOpened() {
    model.onVaultsChanged();
    assertInstanceOf(Page.Loading.class, state().page());
    model.refresh();
    desk.put(new NoteSource("/other"), VaultMode.READ_ONLY);

    model.onVaultsChanged();

    assertEquals(2, state().vaults().size());
  }

  @Test
  void folderIsOfferedBeforeAnythingIsImported() {
    model.refresh();

    model.lookAt(BOOKS);

    Activity.Offer offer = assertInstanceOf(Activity.Offer.class, state().activity());
    assertEquals(340, offer.preview().cards());
    assertEquals(List.of("try " + BOOKS), desk.asked());
    assertEquals(0, cardsChanged.get());
  }

  @Test
  void offerThatIsConfirmedIsImported() {
    model.refresh();
    model.lookAt(BOOKS);

    model.confirm();

    assertEquals(List.of("try " + BOOKS, "add " + BOOKS), desk.asked());
    assertEquals(2, state().vaults().size());
    assertEquals(new Activity.Idle(), state().activity());
    assertEquals(Optional.of("The vault was added."), state().notice());
    assertEquals(1, cardsChanged.get());
  }

  @Test
  void offerThatIsDismissedImportsNothing() {
    model.refresh();
    model.lookAt(BOOKS);

    model.dismiss();
    model.confirm();

    assertEquals(List.of("try " + BOOKS), desk.asked());
    assertEquals(1, state().vaults().size());
  }

  @Test
  void progressTellsFilesCardsAndTimeLeft() {
    List<Activity.Progress> seen = new ArrayList<>();
    model
        .stateProperty()
        .subscribe(now -> {
          if (now.activity() instanceof Activity.Working working) {
            seen.add(working.progress());
          }
        });
    desk.beforeProgress(() -> nanos.addAndGet(Duration.ofSeconds(2).toNanos()));

    model.importAgain(KAFKA);

    assertEquals(
        new Activity.Progress(100, 400, 1500, Optional.of(Duration.ofSeconds(6))), seen.getLast());
    assertEquals(Optional.of(0.25), seen.getLast().share());
  }

  @Test
  void timeLeftIsNotGuessedFromTheFirstMoment() {
    List<Activity.Progress> seen = new ArrayList<>();
    model
        .stateProperty()
        .subscribe(now -> {
          if (now.activity() instanceof Activity.Working working) {
            seen.add(working.progress());
          }
        });

    model.importAgain(KAFKA);

    assertEquals(Optional.empty(), seen.getLast().left());
  }

  @Test
  void cancelledImportChangesNothing() {
    model.refresh();
    model.lookAt(BOOKS);
    desk.duringWork(() -> {
      model.cancel();
      assertTrue(
          state().activity() instanceof Activity.Working(var _, var _, boolean cancelling)
              && cancelling);
    });

    model.confirm();

    assertEquals(1, state().vaults().size());
    assertEquals(0, cardsChanged.get());
    assertEquals(Optional.of("Nothing was added."), state().notice());
    assertEquals(new Activity.Idle(), state().activity());
  }

  @Test
  void otherWorkCannotBeginMeanwhile() {
    model.refresh();
    desk.duringWork(() -> {
      desk.duringWork(() -> {});
      model.importAgain(KAFKA);
      model.remove(KAFKA);
      model.setMode(KAFKA, VaultMode.IN_STEP);
    });

    model.importAgain(KAFKA);

    assertEquals(List.of("import " + KAFKA.root()), desk.asked());
    assertEquals(new Activity.Idle(), state().activity());
  }

  @Test
  void folderThatCannotBeReadIsExplainedInPlace() {
    model.refresh();

    model.lookAt(Path.of("/missing"));

    assertEquals(Optional.of("There is no file or folder /missing."), state().notice());
    assertEquals(new Activity.Idle(), state().activity());
  }

  @Test
  void unexpectedFailureIsNotSwallowed() {
    desk.duringWork(() -> {
      throw new IllegalStateException("a bug");
    });

    assertThrows(IllegalStateException.class, () -> model.importAgain(KAFKA));
    assertEquals(new Activity.Idle(), state().activity());
  }

  @Test
  void keepingInStepIsAskedWithTheCommentsThatAreOwed() {
    model.refresh();

    model.setMode(KAFKA, VaultMode.IN_STEP);

    assertEquals(new Activity.KeepInStep(KAFKA, 7), state().activity());
    assertEquals(List.of(), desk.asked());

    model.confirm();

    assertEquals(List.of("mode in-step"), desk.asked());
    assertEquals(VaultMode.IN_STEP, state().vaults().getFirst().mode());
  }

  @Test
  void readingOnlyIsNotAsked() {
    desk.put(KAFKA, VaultMode.IN_STEP);
    model.refresh();

    model.setMode(KAFKA, VaultMode.READ_ONLY);

    assertEquals(List.of("mode read-only"), desk.asked());
  }

  @Test
  void modeInForceIsNotChosenAgain() {
    model.refresh();

    model.setMode(KAFKA, VaultMode.READ_ONLY);

    assertEquals(List.of(), desk.asked());
  }

  @Test
  void removingIsAskedFirst() {
    model.refresh();

    model.remove(KAFKA);
    assertEquals(List.of(), desk.asked());
    model.confirm();

    assertEquals(List.of("remove " + KAFKA.root()), desk.asked());
    assertEquals(List.of(), state().vaults());
  }

  @Test
  void reportGroupsProblemsByKindTheLargestFirst() {
    model.refresh();

    model.showReport(KAFKA);

    assertEquals(
        List.of(
            "Recognised cards 1",
            "decision",
            "Schedules without a card 2",
            "Producer.md:36",
            "Producer.md:80",
            "Looks like a card, but is none 1",
            "Topics/Partitions.md:11"),
        rows());
  }

  @Test
  void toggleClosesAGroupAndOpensItAgain() {
    model.refresh();
    model.showReport(KAFKA);

    model.toggle("orphan-schedule");
    assertEquals(5, rows().size());
    model.toggle("orphan-schedule");

    assertEquals(7, rows().size());
  }

  @Test
  void decisionIsTakenBackAndShownSo() {
    model.refresh();
    model.showReport(KAFKA);

    model.takeBack(7);

    assertEquals(List.of("take back 7"), desk.asked());
    Page.Report report = assertInstanceOf(Page.Report.class, state().page());
    ReportRow.Decision decision = assertInstanceOf(ReportRow.Decision.class, report.rows().get(1));
    assertTrue(decision.decision().takenBack().isPresent());
    assertEquals(1, cardsChanged.get());
  }

  @Test
  void reportTellsConflictsFirstAndOtherRatingsFromOutsideLater() {
    desk.rateOutside(21, Optional.empty());
    desk.rateOutside(22, Optional.of(LocalDate.of(2026, 11, 22)));
    model.refresh();

    model.showReport(KAFKA);

    assertEquals(
        List.of(
            "Rated here and in another program 1",
            "Rated here and in another program on 22 November 2026, good as far as the schedule"
                + " tells: on the same day the rating made here counts.",
            "Recognised cards 1",
            "decision",
            "Rated in another program 1",
            "Rated in another program on 22 November 2026, good as far as the schedule tells."),
        rows().subList(0, 6));
  }

  @Test
  void otherSideOfARatingCountsWhenItIsUndone() {
    desk.rateOutside(22, Optional.of(LocalDate.of(2026, 11, 21)));
    model.refresh();
    model.showReport(KAFKA);

    model.overrule(22);

    assertEquals(List.of("overrule 22"), desk.asked());
    Page.Report report = assertInstanceOf(Page.Report.class, state().page());
    ReportRow.Outside row = assertInstanceOf(ReportRow.Outside.class, report.rows().get(1));
    assertEquals(
        List.of("due 24 November 2026 (3 d)  (counts)", "due 27 November 2026 (5 d)"),
        List.of(OutsideWords.here(row.rating()), OutsideWords.there(row.rating())));
    assertEquals(1, cardsChanged.get());
  }

  @Test
  void reportOfThousandsOfProblemsHasARowForEach() {
    for (int line = 0; line < 5000; line++) {
      desk.problem("Long.md", line, "not-a-card", "message");
    }
    model.refresh();

    model.showReport(KAFKA);

    assertEquals(5007, rows().size());
  }

  @Test
  void settingThatIsChosenIsShownAsChosenAndImportedWhenLeaving() {
    model.refresh();
    model.showSettings(KAFKA);

    model.choose(PluginSetting.SINGLE, ":@:");

    assertEquals(
        new SettingLine(
            PluginSetting.SINGLE,
            new SettingValue.Text(":@:"),
            SettingLine.Origin.CHOSEN,
            new SettingValue.Text("::")),
        line(PluginSetting.SINGLE));
    model.back();
    assertEquals(List.of("choose singleLineCardSeparator", "import " + KAFKA.root()), desk.asked());
    assertInstanceOf(Page.Overview.class, state().page());
  }

  @Test
  void settingsLeftAsTheyWereImportNothing() {
    model.refresh();
    model.showSettings(KAFKA);

    model.choose(PluginSetting.SINGLE, "::");
    model.back();

    assertEquals(List.of(), desk.asked());
  }

  @Test
  void settingIsResetToWhatGoesOtherwise() {
    desk.choose(KAFKA, PluginSetting.BASE_EASE, new SettingValue.Amount(300));
    model.refresh();
    model.showSettings(KAFKA);

    model.reset(PluginSetting.BASE_EASE);

    assertEquals(new SettingValue.Amount(250), line(PluginSetting.BASE_EASE).value());
    assertEquals(SettingLine.Origin.DEFAULT, line(PluginSetting.BASE_EASE).origin());
  }

  @Test
  void inputThatIsNoValueIsRefusedInPlaceAndStoresNothing() {
    model.refresh();
    model.showSettings(KAFKA);

    model.choose(PluginSetting.BASE_EASE, "much");
    model.choose(PluginSetting.CLOZE_PATTERNS, "{@{answer}@}");

    assertEquals(
        Map.of(
            PluginSetting.BASE_EASE,
            "This must be a whole number from 100 to 1000.",
            PluginSetting.CLOZE_PATTERNS,
            "The pattern {@{answer}@} lacks a number in brackets, the word answer or a hint in"
                + " brackets, as in ==[123;;]answer[;;hint]==."),
        refusals());
    assertEquals(List.of(), desk.asked());

    model.choose(PluginSetting.BASE_EASE, "250");

    assertEquals(List.of(PluginSetting.CLOZE_PATTERNS), List.copyOf(refusals().keySet()));
  }

  @Test
  void listIsTypedOneTextInALine() {
    model.refresh();
    model.showSettings(KAFKA);

    model.choose(PluginSetting.FLASHCARD_TAGS, "#cards\n\n  #kafka/cards \n");

    assertEquals(
        new SettingValue.Texts(List.of("#cards", "#kafka/cards")),
        line(PluginSetting.FLASHCARD_TAGS).value());
  }

  private VaultsState state() {
    return model.stateProperty().get();
  }

  private SettingLine line(PluginSetting setting) {
    Page.Settings page = assertInstanceOf(Page.Settings.class, state().page());
    return page.lines().stream().filter(it -> it.setting() == setting).findFirst().orElseThrow();
  }

  private Map<PluginSetting, String> refusals() {
    return assertInstanceOf(Page.Settings.class, state().page()).refusals();
  }

  private List<String> rows() {
    Page.Report report = assertInstanceOf(Page.Report.class, state().page());
    return report.rows().stream().map(VaultsViewModelTest::words).toList();
  }

  private static String words(ReportRow row) {
    return switch (row) {
      case ReportRow.Heading heading -> heading.title() + " " + heading.size();
      case ReportRow.Problem(var problem) -> problem.note() + ":" + problem.line();
      case ReportRow.Decision _ -> "decision";
      case ReportRow.Outside(var rating) -> OutsideWords.sentence(rating);
      case ReportRow.Nothing _ -> "nothing";
    };
  }
}
