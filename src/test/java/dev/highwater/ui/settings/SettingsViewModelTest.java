package dev.highwater.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.highwater.card.DeckPath;
import dev.highwater.library.Backups;
import dev.highwater.study.deck.DeckOption;
import dev.highwater.study.deck.DeckRules;
import dev.highwater.ui.frame.KeyLine;
import dev.highwater.ui.frame.KeyStroke;
import dev.highwater.ui.frame.OwnKeys;
import dev.highwater.ui.frame.PlaceKeys;
import dev.highwater.ui.frame.Remembered;
import dev.highwater.ui.settings.SettingItem.Entry;
import dev.highwater.ui.theme.Looks;
import dev.highwater.ui.theme.ThemeChoice;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private static final DeckPath KAFKA = new DeckPath("Kafka");
  private static final List<PlaceKeys> PLACES =
      List.of(
          new PlaceKeys(
              "study",
              "Study",
              false,
              List.of(
                  new KeyLine(List.of("E"), "Explain the card"),
                  new KeyLine(List.of("Ctrl Shift Z", "Ctrl Y"), "Do it again"))),
          new PlaceKeys(
              "vaults", "Vaults", false, List.of(new KeyLine(List.of("V"), "Add a vault"))),
          new PlaceKeys(
              "window", "everywhere", true, List.of(new KeyLine(List.of("?", "Esc"), "List"))));

  private final SettingsInMemory desk = new SettingsInMemory();
  private final OwnKeys own = new OwnKeys(Remembered.nothing());
  private Looks looks = Looks.DEFAULTS;
  private int optionsChanged;
  private int wentToVaults;
  private SettingsViewModel model;

  @BeforeEach
  void begin() {
    model =
        new SettingsViewModel(
            desk.around(() -> optionsChanged++),
            new SettingsViewModel.Inside(
                () -> looks, chosen -> looks = chosen, own, () -> PLACES, () -> wentToVaults++));
    model.refresh();
  }

  private SettingItem item(String id) {
    return model.stateProperty().get().item(id).orElseThrow();
  }

  private String notice() {
    return model.stateProperty().get().notice().orElse("");
  }

  @Test
  void anOptionSetForADeckIsSaidToBeSetThere() {
    model.enter("deck", "Kafka");
    model.enter("option-newPerDay", "5");

    assertEquals(Map.of(DeckOption.NEW_PER_DAY, "5"), desk.chosen(KAFKA));
    SettingItem here = item("option-newPerDay");
    assertEquals(new Entry.Line("5"), here.entry());
    assertEquals(Optional.of(new SettingItem.Origin("set here", true)), here.origin());

    model.enter("deck", "Kafka/Acks");
    SettingItem below = item("option-newPerDay");
    assertEquals(new Entry.Line("5"), below.entry());
    assertEquals(Optional.of(new SettingItem.Origin("from Kafka", false)), below.origin());
  }

  @Test
  void whatNobodySetIsTheDefaultAndWhatIsSetForAllIsSaidToBe() {
    assertEquals(
        Optional.of(new SettingItem.Origin("default", false)), item("option-leechAt").origin());

    model.enter("option-leechAt", "5");
    model.enter("deck", "Kafka");
    assertEquals(
        Optional.of(new SettingItem.Origin("from all decks", false)),
        item("option-leechAt").origin());
  }

  @Test
  void whatIsNoValueIsRefusedInASentenceAndNothingChanges() {
    model.enter("option-newPerDay", "many");

    assertEquals(
        Optional.of("This must be a whole number from 0 to 999999."),
        item("option-newPerDay").refusal());
    assertEquals(Map.of(), desk.chosen(DeckRules.ALL));

    model.enter("option-newPerDay", "5");
    assertEquals(Optional.empty(), item("option-newPerDay").refusal());
  }

  @Test
  void aResetOptionComesFromAboveAgainAndCanBeTakenBack() {
    model.enter("option-newPerDay", "5");
    model.reset("option-newPerDay");
    assertEquals(Map.of(), desk.chosen(DeckRules.ALL));

    model.undo();
    assertEquals(Map.of(DeckOption.NEW_PER_DAY, "5"), desk.chosen(DeckRules.ALL));
    assertEquals("Taken back: New cards a day", notice());

    model.undo();
    assertEquals(Map.of(), desk.chosen(DeckRules.ALL));
    assertEquals(4, optionsChanged);

    model.undo();
    assertEquals("No setting was changed since this screen was opened.", notice());
  }

  @Test
  void theCostOfARetentionIsShownWhereFsrsMayPlanByIt() {
    assertEquals(
        Optional.of(
            "With 20 new cards a day, the reviews a day after a year would be: 160 for 0.8 (about"
                + " 24 min), 170 for 0.85 (about 26 min), 180 for 0.9 (about 27 min), 190 for 0.95"
                + " (about 29 min)."),
        item("option-desiredRetention").more());

    model.enter("option-scheduler", "sm2");
    assertEquals(Optional.empty(), item("option-desiredRetention").more());
  }

  @Test
  void whatTheProfileRefusesIsSaid() {
    desk.becomeReadOnly();
    model.enter("option-newPerDay", "5");

    assertEquals("The profile cannot be written to.", notice());
  }

  @Test
  void parametersThatPredictBetterComeIntoForceAndCanBeTakenBack() {
    desk.willFit(SettingsInMemory.set(3), true);
    model.act("parameters", "fit");
    assertEquals(Optional.of(3L), desk.parametersInForce());
    assertEquals(
        "Set 3 is in force, fitted to 900 reviews on November 20, 2026.",
        ((Entry.Deeds) item("parameters").entry()).fact());

    model.undo();
    assertEquals(Optional.empty(), desk.parametersInForce());
    assertEquals(2, optionsChanged);
  }

  @Test
  void tooFewReviewsToFitAreSaid() {
    model.act("parameters", "fit");

    assertEquals(
        "There are fewer than 64 reviews of cards that were new here; that is too little to learn"
            + " from.",
        notice());
  }

  @Test
  void theDefaultParametersCanBeTakenAgain() {
    desk.useParameters(Optional.of(7L));
    model.refresh();
    model.act("parameters", "use-defaults");
    assertEquals(Optional.empty(), desk.parametersInForce());

    model.undo();
    assertEquals(Optional.of(7L), desk.parametersInForce());
  }

  @Test
  void looksChangeAtOnceAndCanBeTakenBack() {
    model.enter("theme", "dark");
    model.enter("text-size", "150");
    model.enter("reduce-motion", "true");
    assertEquals(new Looks(ThemeChoice.DARK, 150, true), looks);

    model.undo();
    model.undo();
    assertEquals(new Looks(ThemeChoice.DARK, 100, false), looks);
  }

  @Test
  void theStudyDayBeginsWhenTheLearnerSays() {
    model.enter("day-begins", "half past");
    assertEquals(Optional.of("This must be a time such as 04:00."), item("day-begins").refusal());

    model.enter("day-begins", "05:30");
    assertEquals(LocalTime.of(5, 30), desk.dayStart());

    model.undo();
    assertEquals(LocalTime.of(4, 0), desk.dayStart());
  }

  @Test
  void theCourseIsOfferedUntilItIsThere() {
    assertEquals(1, ((Entry.Deeds) item("course").entry()).deeds().size());

    model.act("course", "add-course");
    assertEquals("The course was added: 66 cards.", notice());
    assertEquals(
        new Entry.Deeds("The course is among your cards.", List.of()), item("course").entry());
  }

  @Test
  void theFolderIsShownAndOpened() {
    assertEquals(
        SettingsInMemory.FOLDER.toString(), ((Entry.Deeds) item("data-folder").entry()).fact());
    model.act("data-folder", "open-folder");
    model.act("vaults", "to-vaults");

    assertEquals(List.of(SettingsInMemory.FOLDER), desk.opened());
    assertEquals(1, wentToVaults);
  }

  @Test
  void aBackupIsMadeWhenAskedFor() {
    model.act("backups", "back-up-now");

    assertEquals(1, desk.backups().all().size());
    assertEquals("A backup was made: /home/ann/.local/share/highwater/backups/0.db", notice());
    assertEquals(1, restorable().size());
    assertEquals(
        "November 27, 2026, 8:15 AM", restorable().getFirst().title().replace('\u202f', ' '));
  }

  @Test
  void aBackupIsRestoredOnlyAfterItWasSaidWhatItLacks() {
    Backups.Backup backup = desk.backups().add(Backups.Reason.AUTOMATIC);
    model.refresh();
    String id = restorable().getFirst().id();
    model.act(id, "restore");
    assertEquals(List.of(), desk.restored());
    Entry.Deeds question = (Entry.Deeds) item(id).entry();
    assertTrue(question.fact().startsWith("It lacks 5 ratings or actions and no card"));

    model.act(id, "keep");
    assertEquals("", ((Entry.Deeds) item(id).entry()).fact());

    model.act(id, "restore");
    model.act(id, "restore-now");
    assertEquals(List.of(backup.file()), desk.restored());
  }

  private List<SettingItem> restorable() {
    return model.stateProperty().get().sections().stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> item.id().startsWith("backup-"))
        .toList();
  }

  @Test
  void searchShowsWhatHasAllWords() {
    model.search("leech  FORGOTTEN");
    List<String> found =
        model.stateProperty().get().sections().stream()
            .flatMap(section -> section.items().stream())
            .map(SettingItem::id)
            .toList();
    assertEquals(List.of("option-leechAt"), found);

    model.search("no such words");
    assertEquals(List.of(), model.stateProperty().get().sections());
  }

  @Test
  void aKeyIsMovedByPressingAnother() {
    model.act("keys-study-0", "E");
    assertTrue(model.listens());
    model.hear(KeyStroke.of("X"));

    assertFalse(model.listens());
    assertEquals("X", own.shown("study", "E"));
    assertEquals("E is now X.", notice());

    model.undo();
    assertEquals("E", own.shown("study", "E"));
  }

  @Test
  void aKeyThatIsTakenIsRefused() {
    model.act("keys-study-0", "E");
    model.hear(KeyStroke.of("Ctrl Y"));
    assertEquals(
        Optional.of("Ctrl Y is taken: Do it again. Move that key first."),
        item("keys-study-0").refusal());

    model.act("keys-study-0", "E");
    model.hear(KeyStroke.of("?"));
    assertEquals(
        Optional.of("? is taken: List. Move that key first."), item("keys-study-0").refusal());
    assertEquals("E", own.shown("study", "E"));
  }

  @Test
  void aKeyOfAnotherScreenIsFree() {
    model.act("keys-study-0", "E");
    model.hear(KeyStroke.of("V"));

    assertEquals("V", own.shown("study", "E"));
  }

  @Test
  void aResetWaitsUntilTheKeyIsFreeAgain() {
    model.act("keys-study-0", "E");
    model.hear(KeyStroke.of("X"));
    model.act("keys-study-1", "Ctrl Y");
    model.hear(KeyStroke.of("E"));
    model.reset("keys-study-0");
    assertEquals("X", own.shown("study", "E"));
    assertEquals(
        Optional.of("E is taken: Do it again. Move that key first."),
        item("keys-study-0").refusal());

    model.reset("keys-study-1");
    model.reset("keys-study-0");
    assertEquals("E", own.shown("study", "E"));
    assertEquals("Ctrl Y", own.shown("study", "Ctrl Y"));
  }

  @Test
  void aKeyThatMeansTheSameEverywhereCannotBeMoved() {
    Entry.Keys keys = (Entry.Keys) item("keys-window-0").entry();

    assertEquals(List.of(false, true), keys.keys().stream().map(SettingItem.Key::fixed).toList());
  }

  @Test
  void whatCannotBeUsedAsAKeyIsSaid() {
    model.act("keys-study-0", "E");
    model.hear(Optional.empty());

    assertTrue(item("keys-study-0").refusal().orElse("").startsWith("This key cannot be used"));
  }
}
